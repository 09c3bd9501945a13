import { expect, test } from "vitest";
import { describePassage } from "./describe";
import { findAll } from "./find-all";
import { textOf } from "./suite/text-of";
import { texts } from "./suite/texts";

const paragraphs = texts.flatMap((text) => text.paragraphs);
const before = textOf(paragraphs);
const after = textOf([...paragraphs.slice(20), ...paragraphs.slice(0, 20)]);
const list = before.blocks.map((block) => describePassage(before, block));

/** A clock that goes on by a millisecond at every look, and counts the pauses. */
function paceOf(signal: AbortSignal) {
	let time = 0;
	let pauses = 0;
	const now = () => time++;
	const pause = () => {
		pauses += 1;
		return Promise.resolve();
	};
	return { pace: { signal, yieldEvery: 8, now, pause }, pausesSoFar: () => pauses };
}

test("answers in the order of the list, and yields by the clock", async () => {
	const { pace, pausesSoFar } = paceOf(new AbortController().signal);
	const placed = await findAll(after, list, pace);
	expect(placed).toHaveLength(list.length);
	const words = placed.map((place) =>
		place.state === "lost" ? "" : after.plain.slice(place.span.start, place.span.end),
	);
	const right = words.filter((found, index) => found === list[index]?.quote.exact);
	expect(right.length).toBeGreaterThan(list.length / 2);
	expect(words.filter((found) => found !== "" && !right.includes(found))).toEqual([]);
	expect(pausesSoFar()).toBeGreaterThan(5);
});

test("stops when it is told to", async () => {
	const stop = new AbortController();
	const { pace } = paceOf(stop.signal);
	const pause = () => {
		stop.abort();
		return Promise.resolve();
	};
	await expect(findAll(after, list, { ...pace, pause })).rejects.toThrow("aborted");
});
