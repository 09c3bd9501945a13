import { useMemo, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { glossaryIn } from "../../../exchange/glossary/glossary-in";
import { guessTermColumns, readTermTable, type TermMapping } from "../../../exchange/glossary/table-in";
import {
	type AnnotationMapping,
	guessAnnotationColumns,
	looksLikeAnnotations,
	readAnnotationTable,
} from "../../../exchange/in/annotation-table";
import type { Incoming } from "../../../exchange/in/incoming";
import { ColumnTable } from "./ColumnTable";
import { nameOf, type Step } from "./steps";

interface MappingStepProps {
	step: Extract<Step, { is: "table" }>;
	onRead: (name: string, read: () => Promise<Incoming>) => Promise<void>;
	onCancel: () => void;
}

type RowsAre = "annotations" | "terms";

/** What the columns of a table hold: guessed, and set right by the reader. */
export function MappingStep({ step: { name, rows, unread }, onRead, onCancel }: MappingStepProps) {
	const [annotations, setAnnotations] = useState<AnnotationMapping>(() => guessAnnotationColumns(rows));
	const [terms, setTerms] = useState<TermMapping>(() => guessTermColumns(rows));
	const [are, setAre] = useState<RowsAre>(() => (looksLikeAnnotations(rows) ? "annotations" : "terms"));
	const [list, setList] = useState(() => nameOf({ name }));
	const headed = are === "terms" ? terms.headed : annotations.headed;
	const isComplete = are === "terms" ? hasTerm(terms) && list.trim() !== "" : hasAnnotation(annotations);
	const samples = useMemo(() => rows.slice(headed ? 1 : 0, 4), [rows, headed]);
	const read = async () => {
		const now = new Date();
		if (are === "annotations") return readAnnotationTable(rows, annotations, unread, now);
		const glossary = readTermTable(rows, terms, list.trim());
		return glossaryIn({ ...glossary, unread: [...unread, ...glossary.unread] }, { name: list.trim() }, now);
	};
	return (
		<>
			<p class="file-name" dir="auto">
				{name}
			</p>
			<fieldset class="rows-are">
				<legend>{i18n.t("import.rowsAre")}</legend>
				{(["annotations", "terms"] as const).map((kind) => (
					<label key={kind}>
						<input type="radio" name="rows-are" checked={are === kind} onChange={() => setAre(kind)} />{" "}
						{i18n.t(`import.${kind}`)}
					</label>
				))}
				<label>
					<input
						type="checkbox"
						checked={headed}
						onChange={({ currentTarget: { checked } }) => {
							setTerms({ ...terms, headed: checked });
							setAnnotations({ ...annotations, headed: checked });
						}}
					/>{" "}
					{i18n.t("import.headed")}
				</label>
			</fieldset>
			{are === "terms" && (
				<label class="new-list">
					{i18n.t("import.listName")}{" "}
					<input type="text" value={list} lang="" dir="auto" onInput={(event) => setList(event.currentTarget.value)} />
				</label>
			)}
			<ColumnTable
				heads={headed ? (rows[0] ?? []) : []}
				samples={samples}
				mapping={are === "terms" ? { are, columns: terms.columns } : { are, columns: annotations.columns }}
				onTerms={(columns) => setTerms({ ...terms, columns })}
				onAnnotations={(columns) => setAnnotations({ ...annotations, columns })}
			/>
			{!isComplete && <p class="caution">{i18n.t(are === "terms" ? "import.needs" : "import.needsQuote")}</p>}
			<p class="acts">
				<button type="button" class="framed" disabled={!isComplete} onClick={() => void onRead(name, read)}>
					{i18n.t("import.preview")}
				</button>
				<button type="button" class="verb" onClick={onCancel}>
					{i18n.t("import.cancel")}
				</button>
			</p>
		</>
	);
}

function hasTerm({ columns }: TermMapping): boolean {
	return (
		columns.some((column) => column?.field === "wording") && columns.filter((column) => column !== null).length > 1
	);
}

function hasAnnotation({ columns }: AnnotationMapping): boolean {
	return columns.includes("url") && (columns.includes("quote") || columns.includes("note"));
}
