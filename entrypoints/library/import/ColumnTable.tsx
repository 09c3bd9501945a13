import { i18n } from "#i18n";
import { type TermColumn, termFields } from "../../../exchange/glossary/table-in";
import { type AnnotationField, annotationFields } from "../../../exchange/in/annotation-table";
import type { Rows } from "./steps";

export type ColumnMapping =
	| { are: "terms"; columns: readonly TermColumn[] }
	| { are: "annotations"; columns: readonly (AnnotationField | null)[] };

interface ColumnTableProps {
	/** The names in the file; none where its first row is not one of names. */
	heads: readonly string[];
	samples: Rows;
	mapping: ColumnMapping;
	onTerms: (columns: TermColumn[]) => void;
	onAnnotations: (columns: (AnnotationField | null)[]) => void;
}

/** Languages offered for a column: those of the ministries that Tifa reads, and their readers'. */
const langs = ["", "zh-Hans", "zh-Hant", "en", "fr", "ru", "es", "ar", "de", "ja", "ko"];

/** A column a column: what it holds, its name in the file, and its first cells. */
export function ColumnTable({ heads, samples, mapping, onTerms, onAnnotations }: ColumnTableProps) {
	const nameOf = new Intl.DisplayNames([i18n.t("lang")], { type: "language" });
	return (
		<div class="columns">
			<table>
				<thead>
					<tr>
						{mapping.columns.map((column, index) => (
							<th key={index} scope="col">
								{mapping.are === "terms" ? (
									<TermPick
										number={index + 1}
										column={mapping.columns[index] ?? null}
										nameOf={(lang) => nameOf.of(lang) ?? lang}
										onPick={(picked) => onTerms(mapping.columns.with(index, picked))}
									/>
								) : (
									<select
										aria-label={i18n.t("import.columnHolds", [String(index + 1)])}
										value={String(column ?? "")}
										onChange={({ currentTarget: { value } }) => {
											const field = annotationFields.find((name) => name === value) ?? null;
											onAnnotations(mapping.columns.with(index, field));
										}}
									>
										<option value="">{i18n.t("import.skip")}</option>
										{annotationFields.map((field) => (
											<option key={field} value={field}>
												{i18n.t(`annotationField.${field}`)}
											</option>
										))}
									</select>
								)}
								{heads[index] !== undefined && (
									<span class="quiet" lang="" dir="auto">
										{heads[index]}
									</span>
								)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{samples.map((row, at) => (
						<tr key={at}>
							{mapping.columns.map((_, index) => (
								<td key={index} lang="" dir="auto">
									<span>{row[index]}</span>
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

interface TermPickProps {
	number: number;
	column: TermColumn;
	nameOf: (lang: string) => string;
	onPick: (column: TermColumn) => void;
}

/** What a column of a glossary holds; a wording or a rendering has a language besides. */
function TermPick({ number, column, nameOf, onPick }: TermPickProps) {
	const offered = column && !langs.includes(column.lang) ? [...langs, column.lang] : langs;
	return (
		<>
			<select
				aria-label={i18n.t("import.columnHolds", [String(number)])}
				value={column?.field ?? ""}
				onChange={({ currentTarget: { value } }) => {
					const field = termFields.find((name) => name === value);
					onPick(field ? { field, lang: column?.lang ?? "" } : null);
				}}
			>
				<option value="">{i18n.t("import.skip")}</option>
				{termFields.map((field) => (
					<option key={field} value={field}>
						{i18n.t(`termField.${field}`)}
					</option>
				))}
			</select>
			{(column?.field === "wording" || column?.field === "rendering") && (
				<select
					aria-label={i18n.t("import.columnLang", [String(number)])}
					value={column.lang}
					onChange={({ currentTarget: { value } }) => onPick({ field: column.field, lang: value })}
				>
					{offered.map((lang) => (
						<option key={lang} value={lang}>
							{lang === "" ? i18n.t("import.noLang") : nameOf(lang)}
						</option>
					))}
				</select>
			)}
		</>
	);
}
