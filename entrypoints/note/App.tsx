import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { isComposing } from "../../components/composing";
import { NoteEditor } from "../../components/NoteEditor";
import { askBackground, type NoteContent } from "../../messages";
import { colourOf } from "../../records/colours";
import { wordsIfUnsaved } from "../pages/saving";
import { FocusLine } from "./FocusLine";
import { openLibrary, tellDone } from "./tell";

/** A quote is shown on two lines; more of it need not be laid out. */
const SHOWN = 400;

/** The note of one annotation, in its frame in the page. */
export function App({ note }: { note: NoteContent | null }) {
	const [colour, setColour] = useState(note?.colour ?? "yellow");
	if (!note) return <Gone />;
	const { id, quote, lang } = note;
	const edge = colourOf(colour);
	return (
		<>
			<p
				class="note-quote reading"
				lang={lang}
				dir="auto"
				style={{ borderColor: `light-dark(${edge.light.edge}, ${edge.dark.edge})` }}
			>
				{quote.slice(0, SHOWN)}
			</p>
			<NoteEditor
				note={note.note}
				tags={note.tags}
				colour={note.colour}
				knownTags={note.knownTags}
				onSave={(change) => {
					if (change.colour) setColour(change.colour);
					return wordsIfUnsaved(askBackground("change", { id, change }));
				}}
				onDone={tellDone}
			>
				<FocusLine id={id} />
			</NoteEditor>
		</>
	);
}

/** The token was used before, or the annotation is gone; its words, if any, are in the library. */
function Gone() {
	useEffect(() => {
		const life = new AbortController();
		const onKey = (event: KeyboardEvent) => {
			if (event.key === "Escape" && !isComposing(event)) tellDone();
		};
		addEventListener("keydown", onKey, { signal: life.signal });
		return () => life.abort();
	}, []);
	return (
		<>
			<p>{i18n.t("state.noteEmptied")}</p>
			<p>
				<button type="button" class="verb" onClick={openLibrary}>
					{i18n.t("act.openLibrary")}
				</button>
				<button type="button" class="verb" onClick={tellDone}>
					{i18n.t("act.close")}
				</button>
			</p>
		</>
	);
}
