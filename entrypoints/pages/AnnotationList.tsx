import { i18n } from "#i18n";
import type { Annotation } from "../../records/annotation";
import { AnnotationItem } from "./AnnotationItem";
import { DocumentNote } from "./DocumentNote";
import type { Kept } from "./kept";
import type { ArticleState } from "./subject";
import type { Notices } from "./use-notices";
import { useTags } from "./use-tags";

interface AnnotationListProps {
	state: ArticleState;
	kept: Kept | null;
	notices: Notices;
	/** The annotation that the window shows now; null where that is not followed. */
	current?: string | null;
	onGo: (id: string) => void;
	onPlaceAgain: (id: string) => void;
}

/** The annotations of the page in front: the document's note, then page order, those that are not found last. */
export function AnnotationList({ state, kept, notices, current = null, onGo, onPlaceAgain }: AnnotationListProps) {
	const states = new Map(state.passages.map((passage) => [passage.id, passage.state]));
	const reasons = new Map(state.lost.map(({ id, reason }) => [id, reason]));
	const passages = (kept?.annotations ?? []).filter(({ on }) => on === "passage");
	const found = inPageOrder(passages, [...states.keys()]).filter(({ id }) => !reasons.has(id));
	const lost = passages.filter(({ id }) => reasons.has(id));
	const tags = useTags();
	const shared = kept && { document: kept.document, knownTags: tags, ...notices };
	return (
		<>
			<DocumentNote page={state.page} kept={kept} knownTags={tags} notices={notices} />
			{passages.length === 0 && <p class="sentence">{i18n.t("state.nothingMarked")}</p>}
			{shared &&
				found.map((annotation) => (
					<AnnotationItem
						key={annotation.id}
						annotation={annotation}
						state={states.get(annotation.id)}
						current={annotation.id === current}
						{...shared}
						onGo={() => onGo(annotation.id)}
					/>
				))}
			{lost.length > 0 && <h2 class="quiet">{i18n.t("word.lostCount", [lost.length])}</h2>}
			{shared &&
				lost.map((annotation) => (
					<AnnotationItem
						key={annotation.id}
						annotation={annotation}
						lost={reasons.get(annotation.id)}
						{...shared}
						onPlaceAgain={() => onPlaceAgain(annotation.id)}
					/>
				))}
		</>
	);
}

/** As the page has them; one that the page has not yet heard of comes after those that it has. */
function inPageOrder(annotations: readonly Annotation[], order: readonly string[]): Annotation[] {
	const places = new Map(order.map((id, index) => [id, index]));
	const placeOf = ({ id }: Annotation) => places.get(id) ?? order.length;
	return annotations.toSorted((a, b) => placeOf(a) - placeOf(b));
}
