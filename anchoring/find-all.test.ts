import { expect, test } from "vitest";
import { describePassage } from "./describe";
import { type Placed, seekPassage } from "./find";
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

test("tells every place once, and yields by the clock", async () => {
	const { pace, pausesSoFar } = paceOf(new AbortController().signal);
	const placed: Placed[] = [];
	let told = 0;
	await findAll(after, list, pace, (index, place) => {
		placed[index] = place;
		told += 1;
	});
	expect(told).toBe(list.length);
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
	await expect(findAll(after, list, { ...pace, pause }, () => {})).rejects.toThrow("aborted");
});

test("one search on a long text is done in many steps", () => {
	const long = textOf(Array.from({ length: 400 }, () => paragraphs).flat());
	const [sought] = list;
	if (!sought) throw new Error("nothing to seek");
	const steps = seekPassage(long, { ...sought, position: { start: 40, end: 60 } });
	let count = 0;
	while (!steps.next().done) count += 1;
	expect(count).toBeGreaterThan(long.plain.length / 0x8000);
});
