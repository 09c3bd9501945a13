/** The style sheet for what is painted: annotations own the background, terms the underline. */
import { colours } from "../records/colours";
import { categories, type Group, groupOf } from "../records/term";
import { markName, notedName, termName } from "./names";

/** Which inks to use: by the page's own background, never by the system's setting (the ministry's pages stay white). */
export type Theme = "light" | "dark";

/** Term ink: the accent; names are quieter. The same values as --tifa-accent and --tifa-ink-3 in assets/look.css. */
const inks = {
	light: { term: "#1f6f78", name: "#85858a", again: "#1f6f7880", focus: "#1f6f7833" },
	dark: { term: "#74c5cd", name: "#7d7d83", again: "#74c5cd80", focus: "#74c5cd33" },
} as const;

/** One ink, four line styles: told apart at 17 and 18 px on white, on dark and on all sixteen tints. */
const lines: Readonly<Record<Group, string>> = {
	stance: "solid 2px",
	relations: "double 1px",
	concepts: "dashed 1.5px",
	issues: "dotted 2px",
	names: "dotted 1px",
};

/** CSS text for a document's adopted style sheet. */
export function styleFor(theme: Theme): string {
	return [...termRules(theme), ...markRules(theme), forcedColours()].join("\n");
}

function termRules(theme: Theme): string[] {
	const ink = inks[theme];
	const rules = categories.flatMap((category) => {
		const group = groupOf[category];
		const first = `${lines[group]} ${group === "names" ? ink.name : ink.term}`;
		return [
			rule(termName(category, false), `text-decoration: underline ${first}; text-underline-offset: .28em`),
			rule(termName(category, true), `text-decoration: underline solid 1px ${ink.again}; text-underline-offset: .28em`),
		];
	});
	return [
		...rules,
		rule("tifa-focus", `background-color: ${ink.focus}`),
		rule("tifa-known", `text-decoration: underline solid 2px ${ink.term}; text-underline-offset: .28em`),
	];
}

function markRules(theme: Theme): string[] {
	// On a dark tint grey text falls under 4.5:1; white does not.
	const text = theme === "dark" ? "; color: #fff" : "";
	return colours.flatMap((colour) => [
		rule(markName(colour.name), `background-color: ${colour[theme].tint}${text}`),
		rule(
			notedName(colour.name),
			`text-decoration: underline solid 2px ${colour[theme].edge}; text-underline-offset: .5em`,
		),
	]);
}

/** For Firefox: Chromium paints every highlight as selected text here, whatever the sheet says, unless the page opts out. */
function forcedColours(): string {
	const marks = colours.map((colour) => rule(markName(colour.name), "background-color: Mark; color: MarkText"));
	return `@media (forced-colors: active) { ${marks.join(" ")} }`;
}

function rule(name: string, declarations: string): string {
	return `::highlight(${name}) { ${declarations} }`;
}
