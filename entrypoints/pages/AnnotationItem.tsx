import { i18n } from "#i18n";
import { AnnotationRow } from "../../components/AnnotationRow";
import { askBackground } from "../../messages";
import type { Annotation } from "../../records/annotation";
import type { DocumentRecord } from "../../records/document";
import type { LostReason, PassageState } from "../../records/outline";
import { copySource, copyWithReference } from "./copy-source";
import { EarlierNote } from "./EarlierNote";
import { editOrWords, wordsIfUnsaved } from "./saving";

export interface ItemProps {
	annotation: Annotation;
	document: DocumentRecord;
	state?: PassageState | undefined;
	lost?: LostReason | undefined;
	current?: boolean;
	onPlaceAgain?: (() => void) | undefined;
	knownTags: readonly string[];
	onGo?: (() => void) | undefined;
	/** The edit that can be undone. */
	onDeleted: (edit: string) => void;
	/** Something else was done by this edit, which can be undone too. */
	onDone?: (edit: string) => void;
	/** Why something was not done. */
	onRefused: (words: string) => void;
	withoutQuote?: boolean;
}

/** A row whose changes are written: every screen that lists annotations shows these. */
export function AnnotationItem({ annotation, document, onDeleted, onDone, onRefused, ...row }: ItemProps) {
	const { id } = annotation;
	return (
		<AnnotationRow
			{...row}
			annotation={annotation}
			onSave={(change) => wordsIfUnsaved(askBackground("change", { id, change }))}
			onColour={async (colour) => {
				const outcome = await editOrWords(askBackground("change", { id, change: { colour } }));
				if ("words" in outcome) onRefused(outcome.words);
				else onDone?.(outcome.edit);
			}}
			onCopy={async (passage, withReference) => {
				const isCopied = await (withReference ? copyWithReference : copySource)(passage, document);
				if (!isCopied) onRefused(i18n.t("refusal.notCopied"));
			}}
			onDelete={async () => {
				const outcome = await editOrWords(askBackground("delete", { id }));
				if ("words" in outcome) onRefused(outcome.words);
				else onDeleted(outcome.edit);
			}}
		>
			<EarlierNote annotation={annotation} onRefused={onRefused} />
		</AnnotationRow>
	);
}
