import { describe, expect, it, vi } from "vitest";
import { loadGlossary } from "../terms/load";
import { compileOwn } from "../terms/own";
import { createGlossary } from "./own-glossary";

const warned = vi.spyOn(console, "warn").mockImplementation(() => {});

const list = (id: string) => compileOwn([{ id, wording: "双方", lang: "zh-Hans", also: [] }]);
const builtIn = loadGlossary(list("built-in"));

/** A promise, and what settles it. */
function later<T>() {
	let resolve: (value: T) => void = () => {};
	const promise = new Promise<T>((settle) => {
		resolve = settle;
	});
	return { promise, resolve };
}

describe("the page's glossary", () => {
	it("is the built-in one until there are own terms, and again when there are none", async () => {
		const own = createGlossary(builtIn, { ownLists: async () => [list("mine")] });
		await own.follow("");
		expect(own.glossary.value).toBe(builtIn);
		await own.follow("1");
		expect(own.glossary.value?.ids.toSorted()).toEqual(["built-in", "mine"]);
		await own.follow("");
		expect(own.glossary.value).toBe(builtIn);
	});

	it("is own terms alone where no built-in one belongs", async () => {
		const own = createGlossary(null, { ownLists: async () => [list("mine")] });
		await own.follow("1");
		expect(own.glossary.value?.ids).toEqual(["mine"]);
	});

	it("asks once a version, and again where that failed", async () => {
		let fails = true;
		const ownLists = vi.fn(async () => {
			if (fails) throw new Error("the worker was stopped");
			return [list("mine")];
		});
		const own = createGlossary(null, { ownLists });
		await own.follow("1");
		expect(own.glossary.value).toBeNull();
		fails = false;
		await own.follow("1");
		await own.follow("1");
		expect(ownLists).toHaveBeenCalledTimes(2);
		expect(own.glossary.value?.ids).toEqual(["mine"]);
	});

	it("leaves out a list that cannot be read, and what is older than the last version", async () => {
		const answers = [later<string[]>(), later<string[]>()];
		const waiting = [...answers];
		const own = createGlossary(null, { ownLists: () => waiting.shift()?.promise ?? Promise.resolve([]) });
		const both = [own.follow("1"), own.follow("2")];
		answers[1]?.resolve(["{}", list("new")]);
		answers[0]?.resolve([list("old")]);
		await Promise.all(both);
		expect(own.glossary.value?.ids).toEqual(["new"]);
		expect(warned).toHaveBeenCalledWith(expect.stringContaining("not marked"), expect.anything());
	});
});
