import { useEffect, useMemo, useState } from "preact/hooks";
import { VList } from "virtua";
import { i18n } from "#i18n";
import { Check } from "../../../components/Check";
import { SearchField } from "../../../components/SearchField";
import { askBackground } from "../../../messages";
import { NOTE_LENGTH } from "../../../records/limits";
import type { Term } from "../../../records/term";
import { termNotes } from "../../../storage/own-terms";
import { getSettings } from "../../../storage/settings";
import { allTerms } from "../../../terms/cards";
import { fold } from "../../../text/fold";
import { wordsIfUnsaved } from "../../pages/saving";
import { useWatched } from "../../pages/use-watched";
import { say } from "../lists/acts";

/** The built-in glossary: what of it is hidden, and the reader's notes on its terms. */
export function BuiltInTerms() {
	const terms = useTerms();
	const kept = useWatched(async () => ({ hidden: (await getSettings()).hiddenTerms, notes: await termNotes() }), "");
	const [words, setWords] = useState("");
	const [onlyHidden, setOnlyHidden] = useState(false);
	const hidden = useMemo(() => new Set(kept.is === "here" ? kept.value.hidden : []), [kept]);
	const shown = useMemo(() => {
		const wanted = fold(words.trim());
		return terms.filter((term) => (!onlyHidden || hidden.has(term.id)) && has(term, wanted));
	}, [terms, words, onlyHidden, hidden]);
	if (kept.is === "failed") return <p class="sentence">{i18n.t("state.unreadable")}</p>;
	if (kept.is === "waiting") return null;
	const setHidden = async (id: string, hide: boolean) => {
		const others = kept.value.hidden.filter((each) => each !== id);
		const isSet = await askBackground("set", { hiddenTerms: hide ? [...others, id] : others }).catch(() => false);
		if (!isSet) say(i18n.t("refusal.unavailable"));
	};
	return (
		<>
			<h2 class="list-name">{i18n.t("term.builtIn")}</h2>
			<div class="term-tools">
				<SearchField label={i18n.t("term.search")} onSearch={setWords} />
				<Check label={i18n.t("term.onlyHidden", [hidden.size])} checked={onlyHidden} onCheck={setOnlyHidden} />
			</div>
			<VList class="term-rows" data={shown}>
				{(term: Term) => (
					<div key={term.id} class="term-line">
						<span class="term-wording" lang="zh-Hans">
							{term.zh}
						</span>
						<span class="term-rendering" lang={term.renderings[0]?.lang}>
							{term.renderings[0]?.text}
						</span>
						<input
							type="text"
							class="term-note"
							aria-label={i18n.t("term.noteOn", [term.zh])}
							placeholder={i18n.t("termField.note")}
							lang=""
							dir="auto"
							maxLength={NOTE_LENGTH}
							defaultValue={kept.value.notes.get(term.id) ?? ""}
							onChange={({ currentTarget }) => void writeNote(term.id, currentTarget.value)}
						/>
						<button
							type="button"
							class="verb"
							aria-label={i18n.t(hidden.has(term.id) ? "term.showOne" : "term.hideOne", [term.zh])}
							onClick={() => void setHidden(term.id, !hidden.has(term.id))}
						>
							{i18n.t(hidden.has(term.id) ? "term.show" : "term.hide")}
						</button>
					</div>
				)}
			</VList>
		</>
	);
}

async function writeNote(id: string, note: string): Promise<void> {
	const refused = await wordsIfUnsaved(askBackground("putTermNote", { id, note }));
	if (refused !== null) say(refused);
}

function useTerms(): readonly Term[] {
	const [terms, setTerms] = useState<readonly Term[]>([]);
	useEffect(() => {
		allTerms().then(setTerms, (error: unknown) => console.error("the built-in glossary is not read:", error));
	}, []);
	return terms;
}

function has({ zh, variants, renderings }: Term, wanted: string): boolean {
	return [zh, ...variants, ...renderings.map(({ text }) => text)].some((text) => fold(text).includes(wanted));
}
