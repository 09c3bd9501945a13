/** What a reader does on a page and sees there. */
import type { ElementHandle, Frame, Page } from "puppeteer-core";
import { browserName } from "./browser";
import { firefoxControl, firefoxHas, firefoxTold } from "./firefox-control";
import { firefoxFrame } from "./firefox-frame";
import type { Place } from "./firefox-tree";
import { waitFor } from "./wait";

/** The texts painted under a name of the highlight registry, in document order; none where nothing is registered. */
export function highlights(page: Page, name: string): Promise<string[]> {
	return page.evaluate((wanted) => {
		const painted = [...(CSS.highlights.get(wanted) ?? [])].map((range) => {
			// A StaticRange cannot say its text.
			const live = new Range();
			live.setStart(range.startContainer, range.startOffset);
			live.setEnd(range.endContainer, range.endOffset);
			return live;
		});
		painted.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
		return painted.map(String);
	}, name);
}

/** The names that are registered and not empty, sorted. */
export function highlightNames(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...CSS.highlights]
			.filter(([, ranges]) => ranges.size > 0)
			.map(([name]) => name)
			.sort(),
	);
}

/**
 * Selects from the start of the first `from` to the end of the next `upTo`, as a reader does with the mouse; where both
 * ends do not fit in the window, by range, ended with a key up. Scrolls there first.
 */
export async function select(page: Page, from: string, upTo = from): Promise<void> {
	const ends = await page.evaluate(findEnds, from, upTo);
	if (!ends) throw new Error(`the page does not say “${from}” … “${upTo}”`);
	if (ends.fit) {
		await page.mouse.move(ends.start.x, ends.start.y);
		await page.mouse.down();
		await page.mouse.move(ends.end.x, ends.end.y, { steps: 4 });
		await page.mouse.up();
	} else await page.keyboard.press("Shift");
	const selected = await page.evaluate(() => String(getSelection()));
	const squeeze = (text: string) => text.replace(/\s+/g, "");
	if (!squeeze(selected).startsWith(squeeze(from)) || !squeeze(selected).endsWith(squeeze(upTo)))
		throw new Error(`selected “${selected}” instead of “${from}” … “${upTo}”`);
}

/** The middle of the first `text` on the page, in view: where to move or click the mouse. */
export async function placeOf(page: Page, text: string): Promise<{ x: number; y: number }> {
	const ends = await page.evaluate(findEnds, text, text);
	if (!ends) throw new Error(`the page does not say “${text}”`);
	// What the scrolling has begun ends with the frame after next: a scroll under the pointer counts as a move.
	await page.evaluate(async () => {
		getSelection()?.removeAllRanges();
		for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
	});
	return { x: (ends.start.x + ends.end.x) / 2, y: ends.start.y };
}

/**
 * Runs in the page: selects the passage, scrolls it into the middle, and says where its first and last characters are.
 * It is one function without names from outside, since only its text gets there.
 */
function findEnds(from: string, upTo: string) {
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const nodes: { node: Node; start: number }[] = [];
	let text = "";
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const parent = node.parentElement;
		if (!parent || parent.closest("script, style, noscript") || parent.getClientRects().length === 0) continue;
		nodes.push({ node, start: text.length });
		text += node.nodeValue ?? "";
	}
	const first = text.indexOf(from);
	const last = text.indexOf(upTo, upTo === from ? first : first + from.length) + upTo.length;
	if (first < 0 || last < upTo.length) return null;
	const character = (at: number) => {
		const holder = nodes.findLast(({ start }) => start <= at);
		const range = new Range();
		if (holder) {
			range.setStart(holder.node, at - holder.start);
			range.setEnd(holder.node, at - holder.start + 1);
		}
		return range;
	};
	const [begin, end] = [character(first), character(last - 1)];
	const selection = getSelection();
	selection?.setBaseAndExtent(begin.startContainer, begin.startOffset, end.endContainer, end.endOffset);
	begin.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
	const startBox = begin.getClientRects()[0] ?? begin.getBoundingClientRect();
	// A character at a line's break can have two boxes; the last is the one that is seen.
	const endBox = [...end.getClientRects()].at(-1) ?? end.getBoundingClientRect();
	const fit = [startBox, endBox].every((box) => box.top >= 0 && box.bottom <= innerHeight);
	// The mouse begins by clearing what is selected; a drag that began in a selection would carry it away.
	if (fit) selection?.removeAllRanges();
	return {
		fit,
		start: { x: startBox.left + 1, y: startBox.top + startBox.height / 2 },
		end: { x: endBox.right - 1, y: endBox.top + endBox.height / 2 },
	};
}

/**
 * A control by its role and accessible name, also in our closed root; waits until it is there. `place` says which where
 * there are several.
 */
export async function control(
	page: Page | Frame,
	role: string,
	name: string,
	place: Place = "first",
): Promise<ElementHandle> {
	if (browserName === "firefox") return firefoxControl(page, role, name, place);
	const found = await page.waitForSelector(selectorOf(role, name), { timeout: 15_000 });
	if (!found) throw new Error(`no ${role} named ${name}`);
	return (place === "last" && (await page.$$(selectorOf(role, name))).at(-1)) || found;
}

/** Whether there is such a control now. */
export async function hasControl(page: Page | Frame, role: string, name: string): Promise<boolean> {
	if (browserName === "firefox") return firefoxHas(page, role, name);
	return (await page.$(selectorOf(role, name))) !== null;
}

function selectorOf(role: string, name: string): string {
	return `::-p-aria([name=${JSON.stringify(name)}][role="${role}"])`;
}

/** All that a page tells to assistive software, our closed root included: roles, names and texts in order, as JSON. */
export async function told(page: Page): Promise<string> {
	if (browserName === "firefox") return firefoxTold(page);
	return JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }));
}

/** Waits until these words are read out as a text of their own, also in our closed root. */
export async function says(page: Page, words: string): Promise<void> {
	if (browserName === "firefox") {
		await firefoxControl(page, "", words);
		return;
	}
	const name = JSON.stringify(words);
	await waitFor(
		async () =>
			JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false })).includes(`"name":${name}`),
		`“${words}”`,
	);
}

/** The note editor's frame on a page, once it has come; the welcome page has one of its own. */
export async function noteFrame(page: Page, file = "note.html"): Promise<Frame> {
	if (browserName === "firefox" && (await isOwn(page))) return firefoxFrame(page, file);
	return waitFor(async () => {
		for (const frame of page.frames().slice(1)) {
			// Firefox lists it as about:blank; the frame itself knows better.
			const url = await frame.evaluate(() => location.href).catch(() => "");
			if (URL.canParse(url) && new URL(url).protocol.endsWith("-extension:") && new URL(url).pathname === `/${file}`)
				return frame;
		}
		return null;
	}, "the note's frame");
}

function isOwn(page: Page): Promise<boolean> {
	return page.evaluate(() => location.protocol.endsWith("-extension:"));
}

/** The page's DOM, one line a node; closed shadow roots are not part of it. */
export function domOf(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const lines: string[] = [];
		const add = (node: Node, depth: string) => {
			const attributes =
				node instanceof Element
					? [...node.attributes].map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`).sort()
					: [JSON.stringify(node.nodeValue)];
			lines.push(depth + node.nodeName + attributes.join(""));
			for (const child of node.childNodes) add(child, `${depth} `);
		};
		add(document.documentElement, "");
		return lines;
	});
}

/** What of a DOM went and what came, as the shortest single stretch of lines that tells the two apart. */
export function domChange(before: readonly string[], after: readonly string[]): { gone: string[]; came: string[] } {
	const shorter = Math.min(before.length, after.length);
	let head = 0;
	while (head < shorter && before[head] === after[head]) head += 1;
	let tail = 0;
	while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
	return { gone: before.slice(head, before.length - tail), came: after.slice(head, after.length - tail) };
}
