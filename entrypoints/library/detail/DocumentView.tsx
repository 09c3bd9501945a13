import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { WebLink, webAddress } from "../../../components/WebLink";
import type { Annotation } from "../../../records/annotation";
import { annotationsOf, knownTags } from "../../../storage/annotations";
import { documentById, documentsLike } from "../../../storage/documents";
import { AnnotationItem } from "../../pages/AnnotationItem";
import { DocumentLine } from "../../pages/DocumentLine";
import { ExportMenu } from "../../pages/ExportMenu";
import { openPassage } from "../../pages/open-passage";
import { useWatched } from "../../pages/use-watched";
import { say, wasDone } from "../lists/acts";
import { Copies } from "./Copies";
import { ParagraphView } from "./ParagraphView";
import { type PlacedParagraph, placed } from "./placed";
import { relatedOf } from "./related";

interface DocumentViewProps {
	id: string;
	/** The one that is looked at. */
	annotation: string | null;
	sought: readonly string[];
}

/** One document as it is kept: its annotations in their paragraphs, with who speaks, each note beside its passage. */
export function DocumentView({ id, annotation: chosen, sought }: DocumentViewProps) {
	const watched = useWatched(async () => {
		const document = await documentById(id);
		if (!document) return null;
		const related = relatedOf([document, ...(await documentsLike(document))]).get(id) ?? [];
		return { document, related, annotations: await annotationsOf(id), tags: await knownTags() };
	}, id);
	const kept = watched.is === "here" ? watched.value : null;
	const text = useMemo(() => placed(kept?.document.paragraphs ?? [], kept?.annotations ?? []), [kept]);
	const view = useRef<HTMLElement>(null);
	const isDrawn = kept?.document.id === id;
	useEffect(() => {
		if (!isDrawn || !chosen) return;
		view.current?.querySelector(`[data-annotation="${chosen}"]`)?.scrollIntoView({ block: "center" });
	}, [isDrawn, chosen]);

	if (watched.is === "waiting" || (kept && !isDrawn)) return null;
	if (watched.is === "failed") return <p class="sentence">{i18n.t("state.unreadable")}</p>;
	if (!kept) return <p class="sentence">{i18n.t("state.notThere")}</p>;
	const { document, related, annotations, tags } = kept;
	const title = document.title || i18n.t("word.untitled");
	const address = webAddress(document.url);
	const item = (annotation: Annotation, isPlaced: boolean) => (
		<div
			key={annotation.id}
			class={annotation.id === chosen ? "beside chosen" : "beside"}
			data-annotation={annotation.id}
		>
			<AnnotationItem
				annotation={annotation}
				document={document}
				knownTags={tags}
				withoutQuote={isPlaced}
				onDeleted={(edit) => wasDone(i18n.t("state.deleted"), { edit })}
				onRefused={say}
				onGo={annotation.on === "passage" && address ? () => void openPassage(address, annotation.id) : undefined}
			/>
		</div>
	);
	const lost = new Set(text.lost.map((annotation) => annotation.id));
	return (
		<article ref={view} class="document-view" aria-label={title}>
			<header class="document-head">
				<h2 lang={document.lang} dir="auto">
					<WebLink address={document.url}>{title}</WebLink>
				</h2>
				<ExportMenu documents={[document]} annotations={annotations} onRefused={say} />
			</header>
			<DocumentLine page={document}>{address && ` · ${new URL(address).hostname}`}</DocumentLine>
			<Copies document={document} related={related} onSaid={say} />
			{annotations.filter(({ on }) => on === "document").map((annotation) => item(annotation, false))}
			<Text paragraphs={text.paragraphs} lang={document.lang} sought={sought} item={item} />
			{lost.size > 0 && <h3 class="quiet">{i18n.t("word.lostCount", [lost.size])}</h3>}
			{annotations.filter((annotation) => lost.has(annotation.id)).map((annotation) => item(annotation, false))}
		</article>
	);
}

interface TextProps {
	paragraphs: readonly PlacedParagraph[];
	lang: string;
	sought: readonly string[];
	item: (annotation: Annotation, isPlaced: boolean) => preact.ComponentChild;
}

/** The paragraphs with annotations; those between are folded away until they are asked for. */
function Text({ paragraphs, lang, sought, item }: TextProps) {
	const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
	const shown: preact.ComponentChild[] = [];
	let hidden: PlacedParagraph[] = [];
	const fold = () => {
		const first = hidden[0];
		if (!first) return;
		const all = hidden.map(({ index }) => index);
		shown.push(
			<button
				key={`fold ${first.index}`}
				type="button"
				class="fold"
				onClick={() => setOpen(new Set([...open, ...all]))}
			>
				{i18n.t("act.showParagraphs", all.length)}
			</button>,
		);
		hidden = [];
	};
	let speaker = "";
	for (const each of paragraphs) {
		if (each.passages.length === 0 && !open.has(each.index)) {
			hidden.push(each);
			continue;
		}
		fold();
		const named = `${each.paragraph.role} ${each.paragraph.speaker}`;
		shown.push(
			<ParagraphView
				key={each.index}
				placed={each}
				lang={lang}
				sought={sought}
				isNamed={named !== speaker}
				notes={each.passages.filter(({ first }) => first).map(({ annotation }) => item(annotation, true))}
			/>,
		);
		speaker = named;
	}
	fold();
	return <>{shown}</>;
}
