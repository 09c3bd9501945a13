import { i18n } from "#i18n";
import type { Annotation } from "../../records/annotation";
import { AnnotationItem } from "./AnnotationItem";
import { DocumentNote } from "./DocumentNote";
import type { Kept } from "./kept";
import type { ArticleState } from "./subject";
import type { Notices } from "./use-notices";

interface AnnotationListProps {
	state: ArticleState;
	kept: Kept | null;
	notices: Notices;
	onGo: (id: string) => void;
}

/** The annotations of the page in front: the document's note, then page order, those that are not found last. */
export function AnnotationList({ state, kept, notices, onGo }: AnnotationListProps) {
	const { found, lost } = inPageOrder(kept?.annotations ?? [], state);
	const shared = kept && { document: kept.document, knownTags: kept.knownTags, ...notices };
	return (
		<>
			<DocumentNote page={state.page} kept={kept} notices={notices} />
			{found.length + lost.length === 0 && <p class="sentence">{i18n.t("state.nothingMarked")}</p>}
			{shared &&
				found.map((annotation) => (
					<AnnotationItem key={annotation.id} annotation={annotation} {...shared} onGo={() => onGo(annotation.id)} />
				))}
			{lost.length > 0 && <h2 class="quiet">{i18n.t("word.lostCount", [lost.length])}</h2>}
			{shared &&
				lost.map((annotation) => <AnnotationItem key={annotation.id} annotation={annotation} lost {...shared} />)}
		</>
	);
}

/** Passages as the page has them; one that the page has not yet heard of comes after those that it has. */
function inPageOrder(annotations: readonly Annotation[], { passages, lost }: ArticleState) {
	const places = new Map(passages.map(({ id }, index) => [id, index]));
	const placeOf = ({ id }: Annotation) => places.get(id) ?? passages.length;
	const lostIds = new Set(lost.map(({ id }) => id));
	const all = annotations.filter(({ on }) => on === "passage");
	return {
		found: all.filter(({ id }) => !lostIds.has(id)).toSorted((a, b) => placeOf(a) - placeOf(b)),
		lost: all.filter(({ id }) => lostIds.has(id)),
	};
}
