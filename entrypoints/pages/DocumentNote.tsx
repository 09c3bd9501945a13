import { useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { NoteEditor } from "../../components/NoteEditor";
import { askBackground } from "../../messages";
import { newUrn } from "../../reader/ids";
import type { PageFacts } from "../../records/document";
import { AnnotationItem } from "./AnnotationItem";
import type { Kept } from "./kept";
import { wordsIfUnsaved } from "./saving";
import type { Notices } from "./use-notices";

interface DocumentNoteProps {
	page: PageFacts;
	kept: Kept | null;
	knownTags: readonly string[];
	notices: Notices;
}

/** The note on the whole document, or the way to write one. */
export function DocumentNote({ page, kept, knownTags, notices }: DocumentNoteProps) {
	const [adding, setAdding] = useState(false);
	// One id for all that is typed: a repeated message writes once.
	const id = useRef("");
	const written = kept?.annotations.find(({ on }) => on === "document");

	if (adding) {
		// Stays while it is typed in, also once the first save has made the annotation.
		return (
			<div class="row">
				<p class="row-head quiet">{i18n.t("word.documentNote")}</p>
				<NoteEditor
					note=""
					tags={[]}
					colour={null}
					knownTags={knownTags}
					onSave={(change) => wordsIfUnsaved(askBackground("noteDocument", { page, id: id.current, change }))}
					onDone={() => setAdding(false)}
				/>
			</div>
		);
	}
	if (kept && written) {
		return <AnnotationItem annotation={written} document={kept.document} knownTags={knownTags} {...notices} />;
	}
	return (
		<p class="add-note">
			<span class="quiet">{i18n.t("word.documentNote")}</span>
			<button
				type="button"
				class="verb"
				onClick={() => {
					id.current = newUrn();
					setAdding(true);
				}}
			>
				{i18n.t("act.addNote")}
			</button>
		</p>
	);
}
