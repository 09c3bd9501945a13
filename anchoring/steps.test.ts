/**
 * No step is long: counted by the engine itself, which says how often each block of code ran between two yields. That
 * is the same on every machine, whatever else it does, where a clock is not.
 */
import { type Profiler, Session } from "node:inspector";
import { expect, test } from "vitest";
import { describePassage } from "./describe";
import { seekPassage } from "./find";
import { textOf } from "./suite/text-of";
import { texts } from "./suite/texts";

/** Blocks of code that one step may run. The longest today runs 380,000. */
const MOST = 500_000;

const paragraphs = texts.flatMap((text) => text.paragraphs);
const long = textOf(Array.from({ length: 110 }, (_, i) => paragraphs.map((words) => `${i} ${words}`)).flat());
const at = 380_000;

/** How many blocks ran since the last call. */
function ranSince(session: Session): number {
	let ran = 0;
	session.post("Profiler.takePreciseCoverage", (_, { result }: Profiler.TakePreciseCoverageReturnType) => {
		for (const { url, functions } of result)
			if (/\/(anchoring|text)\//.test(url) && !url.includes(".test."))
				for (const { ranges } of functions) for (const { count } of ranges) ran += count;
	});
	return ran;
}

test("on 760,000 characters every step of a search is short", { timeout: 60_000 }, () => {
	expect(long.plain.length).toBeGreaterThan(760_000);
	const session = new Session();
	session.connect();
	session.post("Profiler.enable");
	session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
	const counts: number[] = [];
	const here = describePassage(long, { start: at, end: at + 40 });
	const shifted = { ...here, position: { start: at - 40, end: at } };
	const edited = { ...shifted, quote: { ...here.quote, exact: here.quote.exact.replace(/(.{5}).(.{8})./, "$1x$2x") } };
	const bare = { quote: { exact: "政府", prefix: "", suffix: "" }, position: null };
	const manyParagraphs = describePassage(long, { start: at, end: at + 150_000 });
	const far = { ...manyParagraphs, position: { start: at - 40, end: at + 149_960 } };
	for (const sought of [shifted, edited, bare, far]) {
		const steps = seekPassage(long, sought);
		ranSince(session);
		let isDone = false;
		while (!isDone) {
			isDone = steps.next().done === true;
			counts.push(ranSince(session));
		}
	}
	session.post("Profiler.stopPreciseCoverage");
	session.disconnect();
	// Had nothing been counted, the bound would hold nothing.
	expect(counts.reduce((all, count) => all + count)).toBeGreaterThan(long.plain.length);
	expect(Math.max(...counts)).toBeLessThan(MOST);
});
