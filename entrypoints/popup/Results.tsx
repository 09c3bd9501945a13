import { i18n } from "#i18n";
import { askBackground } from "../../messages";
import { withDocuments } from "../../storage/quick-search";
import { AnnotationItem } from "../pages/AnnotationItem";
import { unreadable } from "../pages/unreadable";
import type { Notices } from "../pages/use-notices";
import { useTags } from "../pages/use-tags";
import { useWatched } from "../pages/use-watched";
import { leave } from "./leave";
import { LIMIT, useSearch } from "./use-search";

/** What is found of the words, the newest first, each with its document; live, as every list is. */
export function Results({ words, notices }: { words: string; notices: Notices }) {
	const search = useSearch(words);
	const { ids } = search;
	const rows = useWatched(() => withDocuments(ids), ids.join());
	const tags = useTags();
	const isEmpty = search.is === "done" && ids.length === 0;
	const open = async (id: string) => {
		await askBackground("openAnnotation", { id });
		await leave();
	};
	return (
		<div class="list">
			{rows.is === "failed" && <p class="sentence">{unreadable(rows.why)}</p>}
			{rows.is === "here" &&
				rows.value.map(({ annotation, document }) => (
					<div key={annotation.id} class="hit">
						<AnnotationItem
							annotation={annotation}
							document={document}
							knownTags={tags}
							onGo={() => void open(annotation.id)}
							{...notices}
						/>
						<p class="hit-source quiet">
							{document.shown && `${document.shown.day} · `}
							<span lang={document.lang} dir="auto">
								{document.title || i18n.t("word.untitled")}
							</span>
						</p>
					</div>
				))}
			<p class="quiet" role="status">
				{isEmpty && i18n.t("word.results", 0)}
				{ids.length >= LIMIT && i18n.t("state.newestShown", [LIMIT])}
				{search.isLong && (
					<>
						{i18n.t("state.reading", [search.looked.toLocaleString("en"), search.of.toLocaleString("en")])}{" "}
						<button type="button" class="verb" onClick={search.stop}>
							{i18n.t("act.stop")}
						</button>
					</>
				)}
			</p>
		</div>
	);
}
