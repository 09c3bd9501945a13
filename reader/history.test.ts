import { expect, it } from "vitest";
import { createHistory } from "./history";

it("goes back and forth", () => {
	const history = createHistory();
	for (const edit of ["a", "b", "c"]) history.made(edit);
	history.undone("c");
	history.undone("b");
	expect([history.last, history.next]).toEqual(["a", "b"]);
	history.redone("b");
	expect([history.last, history.next]).toEqual(["b", "c"]);
});

it("forgets what was undone once something else is done", () => {
	const history = createHistory();
	history.made("a");
	history.undone("a");
	history.made("b");
	expect([history.last, history.next]).toEqual(["b", undefined]);
});

it("goes back thirty steps", () => {
	const history = createHistory();
	for (let step = 0; step < 40; step += 1) history.made(String(step));
	let steps = 0;
	for (let edit = history.last; edit !== undefined; edit = history.last, steps += 1) history.undone(edit);
	expect(steps).toBe(30);
});

it("keeps an edit once, wherever it was undone from", () => {
	const history = createHistory();
	history.made("a");
	history.made("b");
	history.made("a");
	history.undone("a");
	expect(history.last).toBe("b");
	history.forget("b");
	expect(history.last).toBeUndefined();
});
