import { describe, expect, it, vi } from "vitest";
import type { Mark, Reading, Saved } from "../messages";
import type { Article } from "../sites/read-page";
import { fold } from "../text/fold";
import { createActs } from "./acts";
import type { Backing } from "./backing";
import { createHistory } from "./history";
import { newUrn } from "./ids";
import { placeMarks } from "./place-marks";
import { createState } from "./state";

vi.spyOn(console, "warn").mockImplementation(() => {});

const plain = "方示例：中方坚持一个中国原则。\n谢谢。";
const span = { start: 4, end: 8 };
const hit = { ...span, term: "t", category: "stance", flags: 0, block: 0, quoted: false, again: false } as const;

/** As much of an article as acts look at. */
const article = {
	text: { plain, folded: fold(plain), blocks: [{ start: 0, end: 15 }], runs: [] },
	facts: { url: "https://www.mfa.gov.cn/", lang: "zh", paragraphs: [] },
	speakers: [],
} as unknown as Article;

const reading = (lastColour: "yellow" | "red", marks: Mark[] = []): Reading => ({
	keepsNothing: null,
	settings: { mentions: "all", categoriesOff: [], plain: false, answersOnly: false, lastColour, hiddenTerms: [] },
	off: false,
	marks,
	ownTerms: "",
});

/** A document that nothing is selected in; acts touch no other part of it. */
const page = { getSelection: () => null } as unknown as Document;

function acting(parts: Partial<Backing>) {
	const state = createState(article, reading("yellow"));
	const refused = () => Promise.reject(new Error("Extension context invalidated."));
	const backing = { readDocument: refused, highlight: refused, card: refused, openNote: refused, ...parts };
	return { state, acts: createActs(page, state, backing as unknown as Backing, createHistory()) };
}

/** A promise, and what settles it. */
function later<T>() {
	let settle: (value: T) => void = () => {};
	const promise = new Promise<T>((resolve) => {
		settle = resolve;
	});
	return { promise, settle };
}

describe("acts", () => {
	it.each([
		["highlight", (acts: ReturnType<typeof createActs>) => acts.highlight(span, "red")],
		["note", (acts: ReturnType<typeof createActs>) => acts.note(newUrn())],
		["showTerm", (acts: ReturnType<typeof createActs>) => acts.showTerm(hit, true)],
	])("tell the reader where %s fails", async (_, act) => {
		const { state, acts } = acting({});
		await act(acts);
		expect(state.notice.value).toEqual({ is: "refused", why: "unreachable" });
	});

	it("tell that a passage is too long, and ask nobody", async () => {
		const highlight = vi.fn();
		const { state, acts } = acting({ highlight });
		await acts.highlight({ start: 0, end: 200_001 }, "red");
		expect(state.notice.value).toEqual({ is: "refused", why: "tooLong" });
		expect(highlight).not.toHaveBeenCalled();
	});

	it("save the same words once while they are on their way, and again afterwards", async () => {
		const saved = later<Saved>();
		const highlight = vi.fn(() => saved.promise);
		const { acts } = acting({ highlight, readDocument: async () => reading("red") });
		const acting1 = acts.highlight(span, "red");
		await acts.highlight(span, "red");
		expect(highlight).toHaveBeenCalledTimes(1);
		saved.settle({ saved: true, edit: newUrn() });
		await acting1;
		await acts.highlight(span, "red");
		expect(highlight).toHaveBeenCalledTimes(2);
	});

	it("show no card to a reader who has gone on meanwhile", async () => {
		const saved = later<Saved>();
		const { state, acts } = acting({ highlight: () => saved.promise, readDocument: async () => reading("red") });
		state.floating.value = { is: "toolbar", span };
		const done = acts.highlight(span, "red");
		const next = { is: "toolbar", span: { start: 8, end: 14 } } as const;
		state.floating.value = next;
		saved.settle({ saved: true, edit: newUrn() });
		await done;
		expect(state.floating.value).toBe(next);
	});

	it("keep the answer to the last question, whichever comes last", async () => {
		const answers = [later<Reading>(), later<Reading>()];
		const asked = [...answers];
		const { state, acts } = acting({ readDocument: () => asked.shift()?.promise ?? Promise.reject() });
		const both = Promise.all([acts.refresh(), acts.refresh()]);
		answers[1]?.settle(reading("red"));
		answers[0]?.settle(reading("yellow"));
		await both;
		expect(state.reading.value.settings.lastColour).toBe("red");
	});
});

describe("a mark of another program's quote", () => {
	it("ends with its last word, since a line's end cannot be painted", () => {
		const exact = "原则。\n";
		const start = plain.indexOf(exact);
		const selectors = {
			quote: { exact, prefix: plain.slice(0, start), suffix: "谢谢。" },
			position: { start, end: start + exact.length },
			paragraph: { index: 0, offset: start },
		};
		const mark: Mark = { id: newUrn(), colour: "red", noted: false, selectors };
		const state = createState(article, reading("red", [mark]));
		placeMarks({ ...state, inView: () => 0 }, new AbortController().signal);
		expect(state.strokes.value).toEqual([{ name: "tifa-mark-red", span: { start, end: start + 3 } }]);
	});
});
