import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { AnnotationChange } from "../records/annotation";
import { createAutosave, PAUSE, type SaveState } from "./autosave";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A store whose answers the test gives, one by one. */
function waitingStore(eachKey = false) {
	const asked: { change: AnnotationChange; answer: (why: string | null) => void }[] = [];
	const save = (change: AnnotationChange) =>
		new Promise<string | null>((answer) => void asked.push({ change, answer }));
	const states: SaveState[] = [];
	return { asked, states, autosave: createAutosave(save, (state) => states.push(state), eachKey) };
}

test("keys typed without a pause are one save, after the pause", async () => {
	const { asked, autosave } = waitingStore();
	autosave.change({ note: "提" });
	vi.advanceTimersByTime(PAUSE - 1);
	autosave.change({ note: "提法" });
	vi.advanceTimersByTime(PAUSE - 1);
	expect(asked).toEqual([]);
	vi.advanceTimersByTime(1);
	expect(asked.map(({ change }) => change)).toEqual([{ note: "提法" }]);
});

test("a note is shown as saved only after the store has said so", async () => {
	const { asked, states, autosave } = waitingStore();
	autosave.change({ note: "a" });
	const done = autosave.flush();
	expect(states).toEqual([{ is: "changed" }]);
	asked[0]?.answer(null);
	expect(await done).toBe(true);
	expect(states.at(-1)).toEqual({ is: "saved" });
});

test("what is typed while a save is under way is not shown as saved by it, and is saved by the next", async () => {
	const { asked, states, autosave } = waitingStore();
	autosave.change({ note: "a" });
	const first = autosave.flush();
	autosave.change({ note: "ab" });
	asked[0]?.answer(null);
	expect(await first).toBe(false);
	expect(states.at(-1)).toEqual({ is: "changed" });
	const second = autosave.flush();
	expect(asked[1]?.change).toEqual({ note: "ab" });
	asked[1]?.answer(null);
	expect(await second).toBe(true);
});

test("a refused change is kept, said, and sent again with what came after", async () => {
	const { asked, states, autosave } = waitingStore();
	autosave.change({ note: "a" });
	const refused = autosave.flush();
	asked[0]?.answer("the disk is full");
	expect(await refused).toBe(false);
	expect(states.at(-1)).toEqual({ is: "failed", why: "the disk is full" });
	autosave.change({ tags: ["x"] });
	void autosave.flush();
	expect(asked[1]?.change).toEqual({ note: "a", tags: ["x"] });
});

test("blur and pagehide right after one another send once", () => {
	const { asked, autosave } = waitingStore();
	autosave.change({ note: "a" });
	void autosave.flush();
	void autosave.flush();
	expect(asked).toHaveLength(1);
});

test("an old refusal that arrives after a newer save was sent says nothing", async () => {
	const { asked, states, autosave } = waitingStore();
	autosave.change({ note: "a" });
	const first = autosave.flush();
	autosave.change({ note: "ab" });
	const second = autosave.flush();
	asked[0]?.answer("refused");
	await first;
	expect(states.some(({ is }) => is === "failed")).toBe(false);
	asked[1]?.answer(null);
	expect(await second).toBe(true);
	expect(states.at(-1)).toEqual({ is: "saved" });
});

test("where a frame may end without a word, each key is sent at once, and how it went is told in the next pause", async () => {
	const { asked, states, autosave } = waitingStore(true);
	autosave.change({ note: "提" });
	expect(asked.map(({ change }) => change)).toEqual([{ note: "提" }]);
	asked[0]?.answer(null);
	await vi.advanceTimersByTimeAsync(PAUSE - 1);
	expect(states).toEqual([{ is: "changed" }]);
	autosave.change({ note: "提法" });
	asked[1]?.answer(null);
	await vi.advanceTimersByTimeAsync(PAUSE);
	expect(asked).toHaveLength(2);
	expect(states).toEqual([{ is: "changed" }, { is: "saved" }]);
});

test("a key whose save was refused is sent again in the pause, and the refusal told then", async () => {
	const { asked, states, autosave } = waitingStore(true);
	autosave.change({ note: "提" });
	asked[0]?.answer("the disk is full");
	await vi.advanceTimersByTimeAsync(PAUSE);
	expect(asked).toHaveLength(2);
	asked[1]?.answer("the disk is full");
	await vi.advanceTimersByTimeAsync(0);
	expect(states).toEqual([{ is: "changed" }, { is: "failed", why: "the disk is full" }]);
});
