/** The results of a run as docs/performance.md shows them. */
import type { BuiltResult } from "./built";
import type { BenchResult } from "./harness";

interface Report {
	readonly at: string;
	readonly chromium: string;
	readonly cpu: string;
	readonly cores: number;
	readonly rounds: number;
	readonly benches: readonly BenchResult[];
	readonly built: readonly BuiltResult[];
}

/** Markdown, one table a bench; ratios against the first line of each. */
export function performancePage({ at, chromium, cpu, cores, rounds, benches, built }: Report): string {
	const head = [
		"# Performance",
		"",
		"Each table was measured side by side in one run: every round gives each line a page of its own, in another order. What",
		"compares is the ratio to the first line, with the range that holds nine in ten; times are this machine's.",
		"",
		"Where quotes are found again, ours reads the page by its blocks, folds it, and refuses where no place is clearly the best;",
		"the others search the plain text of the element and give the best place there is. The methods of Hypothesis and Apache",
		"Annotator are small implementations of ours after what is published.",
		"",
		`${at.slice(0, 10)}, ${chromium}, ${cpu}, ${cores} cores, ${rounds} rounds. Written by \`npm run bench -- --doc docs/performance.md\`.`,
	];
	const inPages = benches.flatMap(({ title, compared, cases }) => [
		...headOf(title, ["", "call", `ratio of ${compared}`, "90 %"]),
		...cases.map(({ name, call, ratio, low, high }) =>
			rowOf([name, `${call.toFixed(1)} ms`, `${ratio.toFixed(2)}×`, `${low.toFixed(2)}–${high.toFixed(2)}`]),
		),
	]);
	const ofTheBuilt = built.flatMap(({ title, figures }) => [
		...headOf(title, ["", "median", "worst", "ratio", "promised"]),
		...figures.map(({ name, unit, median, worst, ratio, limit, isKept }) =>
			rowOf([
				name,
				`${median.toFixed(1)} ${unit}`,
				worst.toFixed(1),
				ratio ? `${ratio.ratio.toFixed(2)}×` : "",
				limit ? `${limit}${isKept ? "" : ", not kept"}` : "",
			]),
		),
	]);
	return `${[...head, ...inPages, ...ofTheBuilt].join("\n")}\n`;
}

function headOf(title: string, cells: readonly string[]): string[] {
	const rule = cells.map((_, column) => (column === 0 ? "---" : "---:"));
	return ["", `## ${title[0]?.toUpperCase()}${title.slice(1)}`, "", rowOf(cells), rowOf(rule)];
}

function rowOf(cells: readonly string[]): string {
	return `| ${cells.join(" | ")} |`;
}
