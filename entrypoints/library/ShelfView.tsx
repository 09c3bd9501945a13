import { i18n } from "#i18n";
import { WebLink, webAddress } from "../../components/WebLink";
import { AnnotationItem } from "../pages/AnnotationItem";
import { DocumentLine } from "../pages/DocumentLine";
import { ExportMenu } from "../pages/ExportMenu";
import { openPassage } from "../pages/open-passage";
import type { Notices } from "../pages/use-notices";
import { addressOf } from "./address";
import { Copies } from "./Copies";
import type { Related } from "./related";
import type { Shelf } from "./shelves";

interface ShelfViewProps {
	/** What is shown of it. */
	shelf: Shelf;
	/** All of it, which is what goes into a file. */
	whole: Shelf;
	/** Documents that this one might be joined with. */
	related: readonly Related[];
	knownTags: readonly string[];
	notices: Notices;
}

/** One document with its annotations. Its title opens the page; a passage opens it there. */
export function ShelfView({ shelf: { document, annotations }, whole, related, knownTags, notices }: ShelfViewProps) {
	const address = webAddress(document.url);
	const title = document.title || i18n.t("word.untitled");
	return (
		<section class="shelf" aria-label={title}>
			<header class="shelf-head">
				<h2 lang={document.lang} dir="auto">
					<WebLink address={document.url}>{title}</WebLink>
				</h2>
				<ExportMenu documents={[document]} annotations={whole.annotations} onRefused={notices.onRefused} />
			</header>
			<DocumentLine page={document}>
				{" · "}
				<a href={addressOf(document.id)}>{i18n.t("word.annotationCount", annotations.length)}</a>
				{address && ` · ${new URL(address).hostname}`}
			</DocumentLine>
			<Copies document={document} related={related} notices={notices} />
			{annotations.map((annotation) => (
				<AnnotationItem
					key={annotation.id}
					annotation={annotation}
					document={document}
					knownTags={knownTags}
					{...notices}
					onGo={annotation.on === "passage" && address ? () => void openPassage(address, annotation.id) : undefined}
				/>
			))}
		</section>
	);
}
