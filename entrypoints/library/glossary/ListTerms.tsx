import { useMemo, useState } from "preact/hooks";
import { VList } from "virtua";
import { i18n } from "#i18n";
import { SearchField } from "../../../components/SearchField";
import { TermForm } from "../../../components/TermForm";
import { emptyTerm } from "../../../components/term-draft";
import { askBackground } from "../../../messages";
import { newUrn } from "../../../reader/ids";
import type { OwnTerm, OwnTermDraft, TermList } from "../../../records/own-term";
import { termsOf, termsWith } from "../../../storage/own-terms";
import { wordsIfUnsaved } from "../../pages/saving";
import { useWatched } from "../../pages/use-watched";
import { count } from "../count";
import { deleteTerm } from "./use-lists";

/** The terms of one list, to be searched, added, edited in their place, and deleted. */
export function ListTerms({ list, lists }: { list: TermList; lists: readonly TermList[] }) {
	const watched = useWatched(() => termsOf(list.id), list.id);
	const [words, setWords] = useState("");
	const [edited, setEdited] = useState<string | null>(null);
	const [made, setMade] = useState<OwnTermDraft | null>(null);
	const terms = watched.is === "here" ? watched.value : null;
	const shown = useMemo(() => termsWith(terms ?? [], words), [terms, words]);
	if (watched.is === "failed") return <p class="sentence">{i18n.t("state.unreadable")}</p>;
	if (!terms) return null;
	const form = (draft: OwnTermDraft, onDone: () => void) => (
		<TermForm
			draft={draft}
			renderingLang={draft.lang.startsWith("zh") ? "en" : "zh-Hans"}
			lists={lists}
			newId={newUrn}
			act={i18n.t("act.done")}
			onSave={(term, newList) => wordsIfUnsaved(askBackground("putTerm", { term, newList }))}
			onDone={onDone}
		/>
	);
	return (
		<>
			<div class="term-tools">
				<SearchField label={i18n.t("term.search")} onSearch={setWords} />
				<button type="button" class="verb" onClick={() => setMade(emptyTerm(newUrn(), list.id))}>
					{i18n.t("term.add")}
				</button>
				{words.trim() !== "" && (
					<span class="quiet" role="status">
						{i18n.t("word.results", shown.length, [count(shown.length)])}
					</span>
				)}
			</div>
			{made && <div class="term-edit">{form(made, () => setMade(null))}</div>}
			{terms.length === 0 && !made && <p class="sentence">{i18n.t("term.none")}</p>}
			<VList class="term-rows" data={shown}>
				{(term: OwnTerm) =>
					term.id === edited ? (
						<div key={term.id} class="term-edit">
							{form(draftOf(term), () => setEdited(null))}
						</div>
					) : (
						<Row key={term.id} term={term} onEdit={() => setEdited(term.id)} />
					)
				}
			</VList>
		</>
	);
}

function Row({ term, onEdit }: { term: OwnTerm; onEdit: () => void }) {
	const { id, wording, lang, renderings, note } = term;
	const [rendering] = renderings;
	return (
		<div class="term-line">
			<span class="term-wording" lang={lang} dir="auto">
				{wording}
			</span>
			<span class="term-rendering" lang={rendering?.lang} dir="auto">
				{rendering?.text}
			</span>
			<span class="term-note quiet" lang="" dir="auto">
				{note}
			</span>
			<button type="button" class="verb" aria-label={i18n.t("term.edit", [wording])} onClick={onEdit}>
				{i18n.t("term.editShort")}
			</button>
			<button
				type="button"
				class="verb"
				aria-label={i18n.t("term.delete", [wording])}
				onClick={() => void deleteTerm(id, wording)}
			>
				{i18n.t("act.delete")}
			</button>
		</div>
	);
}

function draftOf({ created: _created, modified: _modified, deleted: _deleted, ...draft }: OwnTerm): OwnTermDraft {
	return draft;
}
