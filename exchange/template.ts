/**
 * A small language for templates: text with names in braces. Nothing in it can run, loop for ever or reach what it is not
 * given.
 *
 *     {{title}}                     what the name stands for
 *     {{note|lines}}                the same through a filter
 *     {{#annotations}} … {{/annotations}}   once for each; of a text: if there is any
 *     {{^note}} … {{/note}}         if there is none
 *     {{! remark }}                 nothing
 *
 * A section's mark alone on a line takes the line with it.
 */

/** What names stand for: a text, one that is made when it is asked for, or a list whose items have names of their own. */
export interface Scope {
	readonly [name: string]: string | (() => string) | Iterable<Scope>;
}

/** Names that may stand in a template: null for a text, the names inside for a list. */
export interface Names {
	readonly [name: string]: null | Names;
}

export type Filter = (text: string, name: string) => string;

export interface TemplateProblem {
	/** The place of the mark, counted from 1. */
	readonly line: number;
	readonly column: number;
	/** open: "{{" without its "}}"; the others say what is wrong with `name`. */
	readonly why: "open" | "unknownName" | "unknownFilter" | "notClosed" | "notOpened";
	readonly name: string;
}

interface Section {
	readonly name: string;
	readonly isInverted: boolean;
	readonly inside: Node[];
}

type Node = string | { readonly name: string; readonly filter: string } | Section;

export interface Template {
	readonly nodes: readonly Node[];
	/** Where there is one, `nodes` is what could be read before. */
	readonly problem: TemplateProblem | null;
}

/** Reads a template whose texts may have these names and filters; the first mistake is told. */
export function readTemplate(source: string, names: Names, filters: ReadonlySet<string>): Template {
	const nodes: Node[] = [];
	const open: { section: Section; names: readonly Names[]; at: number }[] = [];
	let at = 0;
	const failed = (place: number, why: TemplateProblem["why"], name: string): Template => {
		const before = source.slice(0, place).split("\n");
		return { nodes, problem: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, why, name } };
	};
	for (;;) {
		const into = open.at(-1)?.section.inside ?? nodes;
		const start = source.indexOf("{{", at);
		if (start < 0) {
			into.push(source.slice(at));
			break;
		}
		const end = source.indexOf("}}", start);
		if (end < 0) return failed(start, "open", "");
		const mark = /^([#^/!]?)\s*([^|]*?)\s*(?:\|\s*(.*?)\s*)?$/s.exec(source.slice(start + 2, end));
		const [, sign = "", name = "", filter = ""] = mark ?? [];
		const alone = sign === "" ? null : lineOf(source, start, end + 2);
		into.push(source.slice(at, alone?.start ?? start));
		at = alone?.end ?? end + 2;
		if (sign === "!") continue;
		if (sign === "/") {
			const last = open.pop();
			if (last?.section.name !== name) return failed(start, "notOpened", name);
			continue;
		}
		const scopes = open.at(-1)?.names ?? [names];
		const scope = scopes.find((known) => Object.hasOwn(known, name));
		if (!scope) return failed(start, "unknownName", name);
		if (sign === "") {
			if (filter !== "" && !filters.has(filter)) return failed(start, "unknownFilter", filter);
			into.push({ name, filter });
			continue;
		}
		const section: Section = { name, isInverted: sign === "^", inside: [] };
		into.push(section);
		const inner = scope[name];
		open.push({ section, names: inner && !section.isInverted ? [inner, ...scopes] : scopes, at: start });
	}
	const left = open.at(-1);
	return left ? failed(left.at, "notClosed", left.section.name) : { nodes, problem: null };
}

/** The line that a mark has for itself, with its end; null where something else is on it. */
function lineOf(source: string, start: number, end: number): { start: number; end: number } | null {
	const from = source.lastIndexOf("\n", start - 1) + 1;
	const to = source.indexOf("\n", end);
	const rest = source.slice(end, to < 0 ? source.length : to);
	if (source.slice(from, start).trim() !== "" || rest.trim() !== "") return null;
	return { start: from, end: to < 0 ? source.length : to + 1 };
}

/** The text, in pieces: one for each item of a list that stands at the top, so that long ones are made bit by bit. */
export function* fillTemplate(
	nodes: readonly Node[],
	scope: Scope,
	filters: Readonly<Record<string, Filter>>,
	plain: Filter,
): Iterable<string> {
	const filterOf = (name: string) => (Object.hasOwn(filters, name) ? filters[name] : undefined) ?? plain;
	const fill = (inside: readonly Node[], scopes: readonly Scope[]): string => {
		let text = "";
		for (const node of inside) {
			if (typeof node === "string") text += node;
			else if ("inside" in node) for (const inner of turns(node, scopes)) text += fill(node.inside, inner);
			else {
				const value = standsFor(node.name, scopes);
				if (typeof value === "string") text += filterOf(node.filter)(value, node.name);
			}
		}
		return text;
	};
	for (const node of nodes) {
		if (typeof node === "string" || !("inside" in node)) yield fill([node], [scope]);
		else for (const inner of turns(node, [scope])) yield fill(node.inside, inner);
	}
}

/** The scopes in which a section is filled: one for each item, one where there is text, none where there is nothing. */
function* turns({ name, isInverted }: Section, scopes: readonly Scope[]): Iterable<readonly Scope[]> {
	const value = standsFor(name, scopes);
	if (typeof value === "string") {
		if ((value === "") === isInverted) yield scopes;
		return;
	}
	let isEmpty = true;
	for (const item of value) {
		isEmpty = false;
		if (isInverted) break;
		yield [item, ...scopes];
	}
	if (isEmpty && isInverted) yield scopes;
}

/** The innermost that has the name. A name that a template was not read with stands for nothing. */
function standsFor(name: string, scopes: readonly Scope[]): string | Iterable<Scope> {
	for (const scope of scopes) {
		const value = Object.hasOwn(scope, name) ? scope[name] : undefined;
		if (value !== undefined) return typeof value === "function" ? value() : value;
	}
	return "";
}
