/** Runs the suite and counts, kind by kind. */
import { describePassage } from "../describe";
import { findPassage, type Placed } from "../find";
import type { SuiteCase } from "./cases";

export interface Tally {
	readonly kind: string;
	readonly cases: number;
	/** Found where it is, or refused where it is gone. */
	readonly right: number;
	/** Found elsewhere than it is. */
	readonly wrong: number;
	/** Refused although it is there. */
	readonly missed: number;
}

export interface Outcome {
	readonly suiteCase: SuiteCase;
	readonly placed: Placed;
	readonly verdict: "right" | "wrong" | "missed";
}

export function runCase(suiteCase: SuiteCase): Outcome {
	const placed = findPassage(suiteCase.after, describePassage(suiteCase.before, suiteCase.passage));
	return { suiteCase, placed, verdict: judge(suiteCase, placed) };
}

/** A span counts as the right one when nine tenths of it and of the true one are common: edits at the edges blur it. */
function judge({ right }: SuiteCase, placed: Placed): Outcome["verdict"] {
	if (placed.state === "lost") return right ? "missed" : "right";
	if (!right) return "wrong";
	const { start, end } = placed.span;
	const common = Math.min(end, right.end) - Math.max(start, right.start);
	const longest = Math.max(end - start, right.end - right.start);
	return common >= Math.min(longest * 0.9, longest - 1) ? "right" : "wrong";
}

export function tally(outcomes: readonly Outcome[]): Tally[] {
	const kinds = [...new Set(outcomes.map(({ suiteCase }) => suiteCase.kind))];
	return kinds.map((kind) => {
		const ours = outcomes.filter(({ suiteCase }) => suiteCase.kind === kind);
		const count = (verdict: Outcome["verdict"]) => ours.filter((outcome) => outcome.verdict === verdict).length;
		return { kind, cases: ours.length, right: count("right"), wrong: count("wrong"), missed: count("missed") };
	});
}
