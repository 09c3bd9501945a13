import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Library } from "../../exchange/library";
import { readMarkdownTemplate } from "../../exchange/markdown";
import { type MarkdownOrder, markdownTemplates } from "../../exchange/markdown-templates";
import type { TemplateProblem } from "../../exchange/template";
import { askBackground } from "../../messages";
import { getSettings } from "../../storage/settings";
import { type Choices, preview } from "./export-as";
import { fileLanguage } from "./file-language";
import { TemplateNames } from "./TemplateNames";

interface MarkdownChoiceProps {
	library: Library;
	onChoose: (choices: Choices) => void;
}

const orders = {
	text: "export.byText",
	colour: "export.byColour",
	tag: "export.byTag",
} as const satisfies Record<MarkdownOrder, string>;

/** How the Markdown is ordered, or the reader's own template, with what comes of it. */
export function MarkdownChoice({ library, onChoose }: MarkdownChoiceProps) {
	const [order, setOrder] = useState<MarkdownOrder | "own">("text");
	const [own, setOwn] = useState<string>(markdownTemplates.text);
	const template = order === "own" ? own : markdownTemplates[order];
	useEffect(() => {
		void getSettings().then(({ markdownTemplate }) => {
			if (markdownTemplate === null) return;
			setOwn(markdownTemplate);
			setOrder("own");
		});
	}, []);
	useEffect(() => onChoose({ template }), [template]);
	const { problem } = readMarkdownTemplate(template);
	return (
		<div class="markdown-choice">
			<label class="choice">
				{i18n.t("export.order")}
				<select
					value={order}
					onChange={({ currentTarget: { value } }) => {
						const chosen = value === "text" || value === "colour" || value === "tag" ? value : "own";
						setOrder(chosen);
						void keep(chosen === "own" ? own : null);
					}}
				>
					{Object.entries(orders).map(([name, words]) => (
						<option key={name} value={name}>
							{i18n.t(words)}
						</option>
					))}
					<option value="own">{i18n.t("export.byTemplate")}</option>
				</select>
			</label>
			{order === "own" && (
				<>
					<textarea
						class="template"
						aria-label={i18n.t("export.template")}
						aria-invalid={problem !== null}
						spellcheck={false}
						value={own}
						onInput={({ currentTarget: { value } }) => setOwn(value)}
						onChange={({ currentTarget: { value } }) => void keep(value)}
					/>
					<p class="problem" role="status">
						{problem && wordsOf(problem)}
					</p>
					<TemplateNames />
				</>
			)}
			<textarea
				class="preview"
				aria-label={i18n.t("export.preview")}
				readOnly
				value={preview(library, { lang: fileLanguage(), template })}
			/>
		</div>
	);
}

function wordsOf({ line, column, why, name }: TemplateProblem): string {
	return i18n.t(`templateProblem.${why}`, [String(line), String(column), name]);
}

/** The template is the reader's until it is changed; ours is kept as null, so that it can grow better. */
async function keep(markdownTemplate: string | null): Promise<void> {
	const isSet = await askBackground("set", { markdownTemplate });
	if (!isSet) console.warn("Tifa: the template was not kept");
}
