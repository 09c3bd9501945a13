import { useMemo, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { knownTags } from "../../storage/annotations";
import { everything } from "../../storage/library";
import { ExportMenu } from "../pages/ExportMenu";
import { useNotices } from "../pages/use-notices";
import { useWatched } from "../pages/use-watched";
import { useDocumentInAddress } from "./address";
import { FindOne } from "./FindOne";
import { relatedOf } from "./related";
import { ShelfView } from "./ShelfView";
import { filtered, type Shelf, shelvesOf } from "./shelves";

/** All documents and annotations in one list, or those of the document that the address names. */
export function App() {
	const id = useDocumentInAddress();
	const [words, setWords] = useState("");
	const watched = useWatched(async () => ({ ...(await everything()), tags: await knownTags() }), "");
	const notices = useNotices();
	const kept = watched.is === "here" ? watched.value : null;
	const all = useMemo(() => (kept ? shelvesOf(kept) : []), [kept]);
	const related = useMemo(() => relatedOf(kept?.documents ?? []), [kept]);
	const chosen = useMemo(() => all.filter(({ document }) => id === null || document.id === id), [all, id]);
	const shown = useStaying(chosen, words);

	if (watched.is === "waiting") return null;
	const count = shown.reduce((sum, { annotations }) => sum + annotations.length, 0);
	return (
		<>
			<header class="head">
				<h1>{i18n.t("word.library")}</h1>
				{id !== null && <a href="#all">{i18n.t("word.allDocuments")}</a>}
				<FindOne onFind={setWords} />
				{words.trim() !== "" && (
					<span class="quiet" role="status">
						{i18n.t("word.results", count)}
					</span>
				)}
				{chosen.length > 0 && <ExportMenu {...contentOf(chosen)} onRefused={notices.onRefused} />}
			</header>
			{watched.is === "failed" && <p class="sentence">{i18n.t("state.unreadable")}</p>}
			{kept && all.length === 0 && <p class="sentence">{i18n.t("state.nothingKept")}</p>}
			{all.length > 0 && chosen.length === 0 && <p class="sentence">{i18n.t("state.notThere")}</p>}
			{shown.map((shelf) => (
				<ShelfView
					key={shelf.document.id}
					shelf={shelf}
					whole={chosen.find(({ document }) => document.id === shelf.document.id) ?? shelf}
					related={related.get(shelf.document.id) ?? []}
					knownTags={kept?.tags ?? []}
					notices={notices}
				/>
			))}
			{notices.lines}
		</>
	);
}

/** What the words leave of the list; an annotation once found stays while the words stand, also when it is edited. */
function useStaying(chosen: readonly Shelf[], words: string): Shelf[] {
	const found = useRef<{ words: string; ids: Set<string> }>({ words, ids: new Set() });
	return useMemo(() => {
		if (found.current.words !== words) found.current = { words, ids: new Set() };
		const shown = filtered(chosen, words, found.current.ids);
		for (const { annotations } of shown) for (const { id } of annotations) found.current.ids.add(id);
		return shown;
	}, [chosen, words]);
}

function contentOf(shelves: readonly Shelf[]) {
	return {
		documents: shelves.map(({ document }) => document),
		annotations: shelves.flatMap(({ annotations }) => annotations),
	};
}
