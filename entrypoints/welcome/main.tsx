import { i18n } from "#i18n";
import { answerInPage } from "../../messages";
import { startReader } from "../../reader/start";
import { startPage } from "../pages/start-page";
import { readGlossary } from "../reader.content/glossary";
import { App } from "./App";
import { memoryBacking } from "./backing";
import { setDesk } from "./desk";
import { SAMPLE_URL, sampleArticle } from "./sample";
import { tick } from "./steps";

document.title = `Tifa · ${i18n.t("welcome.title")}`;
startPage(<App article={sampleArticle()} />);

const life = new AbortController();
const backing = memoryBacking({
	onTerm: () => tick("rest"),
	onMark: () => tick("mark"),
	onNote: () => tick("note"),
});
const reader = startReader(document, () => SAMPLE_URL, backing, readGlossary(), life.signal);
answerInPage("command", async ({ command }) => reader.command(command), life.signal);
setDesk({
	note: backing.noteOf,
	save: async (id, change) => {
		const saved = await backing.change(id, change);
		return saved.saved ? null : i18n.t(`state.${saved.why}`);
	},
	height: reader.noteHeight,
	done: reader.noteDone,
});
