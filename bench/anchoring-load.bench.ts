import { signal } from "@preact/signals";
import { describePassage } from "../anchoring/describe";
import { randomFrom } from "../anchoring/suite/random";
import { createPainter } from "../marks/painter";
import { createRegistry } from "../marks/registry";
import type { Mark } from "../messages";
import { newUrn } from "../reader/ids";
import { type Places, placeMarks } from "../reader/place-marks";
import { type ReadText, readText } from "../text/read-text";
import type { Bench } from "./harness";

const MARKS = 1000;
/** The sample so often: 760,000 characters, as the longest page that anchoring is measured on. */
const TIMES = 320;
/** Characters that went from before all passages. */
const SHIFT = 40;

let marks: Mark[] = [];

function body(): Element {
	const found = document.querySelector("#News_Body_Txt_A");
	if (!found) throw new Error("the sample has no body");
	return found;
}

function prepare(): void {
	const editor = body().firstElementChild;
	const paragraphs = [...(editor?.children ?? [])];
	for (let time = 1; time < TIMES; time += 1)
		editor?.append(
			...paragraphs.map((paragraph, index) => {
				const copy = document.createElement("p");
				copy.textContent = `${time}.${index} ${paragraph.textContent}`;
				return copy;
			}),
		);
	const text = readText(body());
	const random = randomFrom(1);
	marks = Array.from({ length: MARKS }, () => {
		const start = SHIFT + random.below(text.plain.length - 100);
		const selectors = describePassage(text, { start, end: start + 10 + random.below(50) });
		return { id: newUrn(), colour: "yellow", noted: false, selectors };
	});
}

/** From the page's text on: all passages placed, those near the window painted. */
async function place(text: ReadText, sought: readonly Mark[]): Promise<number> {
	const ending = new AbortController();
	const places = signal<Places>({ text, byId: new Map() });
	const given = { text: signal(text), marks: signal(sought), places, inView: () => 0 };
	await placeMarks(given, ending.signal).settled();
	const strokes = [...places.value.byId.values()].flatMap(({ placed }) =>
		placed.state === "lost" ? [] : [{ name: "tifa-mark-yellow" as const, span: placed.span }],
	);
	createPainter(createRegistry(document, ending.signal), ending.signal).paint(text, strokes);
	return strokes.length;
}

const shifted = ({ selectors, ...mark }: Mark): Mark => {
	const { start, end } = selectors.position;
	return { ...mark, selectors: { ...selectors, position: { start: start - SHIFT, end: end - SHIFT } } };
};

/** @public the harness takes it by its name. */
export const bench: Bench = {
	title: "1,000 annotations on a page of 760,000 characters, from its elements to paint",
	prepare,
	cases: {
		"text read": () => readText(body()).plain.length,
		"and folded": () => readText(body()).folded.length,
		"read, placed where they stood, painted": () => place(readText(body()), marks),
		"read, all sought, painted": () => place(readText(body()), marks.map(shifted)),
	},
};
