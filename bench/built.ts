/**
 * Measures the whole extension, built as it ships, in a browser of its own: what a reader waits for. A `*.built.ts` here
 * exports one `bench`, which runs in Node and drives the browser.
 */
import { join } from "node:path";
import { runnerImport } from "vite";
import { median, type Ratio, ratioOf } from "./statistics";
import { tableOf } from "./table";

export interface BuiltBench {
	readonly title: string;
	/** `extension` is the built extension's folder. */
	measure(extension: string, rounds: number): Promise<readonly Figure[]>;
}

export interface Figure {
	readonly name: string;
	readonly unit: "ms" | "MB" | "frames";
	/** One a round, or what was seen once. */
	readonly values: readonly number[];
	/** The figure that was measured beside it, in the same rounds. */
	readonly against?: Figure;
	/** What has been promised: of the ratio, where it is measured beside another, else of the median. */
	readonly limit?: { readonly under?: number; readonly atMost?: number };
}

export interface BuiltResult {
	readonly name: string;
	readonly title: string;
	readonly figures: readonly FigureResult[];
}

interface FigureResult {
	readonly name: string;
	readonly unit: Figure["unit"];
	readonly median: number;
	readonly worst: number;
	readonly values: readonly number[];
	/** Beside which it was measured, and how they compare; null where it stands alone. */
	readonly ratio: (Ratio & { readonly against: string }) | null;
	readonly limit: string | null;
	/** null where nothing was promised. */
	readonly isKept: boolean | null;
}

/** Runs the bench in `file` of this folder. */
export async function runBuilt(file: string, extension: string, rounds: number): Promise<BuiltResult> {
	const { module } = await runnerImport<{ bench: BuiltBench }>(join(import.meta.dirname, file), { configFile: false });
	const figures = await module.bench.measure(extension, rounds);
	return { name: file.replace(".built.ts", ""), title: module.bench.title, figures: figures.map(resultOf) };
}

function resultOf({ name, unit, values, against, limit }: Figure): FigureResult {
	const middle = median(values);
	const ratio = against ? { ...ratioOf(values, against.values), against: against.name } : null;
	return {
		name,
		unit,
		median: middle,
		worst: Math.max(...values),
		values,
		ratio,
		limit: limit ? wordsOf(limit, ratio ? "×" : ` ${unit}`) : null,
		isKept: limit ? isWithin(ratio?.ratio ?? middle, limit) : null,
	};
}

function wordsOf({ under, atMost }: NonNullable<Figure["limit"]>, unit: string): string {
	return under === undefined ? `at most ${atMost}${unit}` : `under ${under}${unit}`;
}

function isWithin(value: number, { under = Infinity, atMost = Infinity }: NonNullable<Figure["limit"]>): boolean {
	return value < under && value <= atMost;
}

export function builtTable({ name, title, figures }: BuiltResult): string {
	const rows = figures.map(({ name: label, unit, median: middle, worst, ratio, limit, isKept }) => [
		label,
		`${middle.toFixed(unit === "frames" ? 0 : 1)} ${unit}`,
		worst.toFixed(unit === "frames" ? 0 : 1),
		ratio ? `${ratio.ratio.toFixed(2)}×` : "",
		ratio ? `${ratio.low.toFixed(2)}–${ratio.high.toFixed(2)}` : "",
		limit ?? "",
		isKept === null ? "" : isKept ? "kept" : "NOT KEPT",
	]);
	return tableOf(`${name}: ${title}`, [["", "median", "worst", "ratio", "90 %", "promised", ""], ...rows]);
}
