/** The page that plays the hostile ministry: an article whose script runs before ours and keeps all that it can get. */
import type { Frame, Page } from "puppeteer-core";
import { highlightIn, putArticle } from "./article";
import type { Tifa } from "./launch";
import { control, highlightNames, noteFrame } from "./reading";
import { waitFor } from "./wait";

export const passage = "维护核心利益";
export const words = "中方坚持一个中国原则，维护核心利益，推动构建人类命运共同体，愿同各方一道加强沟通与合作。";

/** What the page's own script keeps is here, one line each, in its own world. */
declare global {
	var seen: string[];
}

/**
 * Runs in the page before anything of ours: listens to all input and all messages, stands in the way of what a script
 * calls to build and to talk, and watches the document, the network and the clock of the page. Only its text gets there.
 */
function spy(): void {
	const seen: string[] = [];
	globalThis.seen = seen;
	const see = (what: string, value: unknown) => seen.push(`${what}: ${String(value)}`);
	for (const type of ["keydown", "keypress", "keyup", "beforeinput", "input", "compositionupdate", "paste"])
		addEventListener(type, (event) => see(type, Reflect.get(event, "key") ?? Reflect.get(event, "data")), true);
	addEventListener("message", ({ origin, data }) => see("message", `${origin} ${JSON.stringify(data)}`), true);
	addEventListener("securitypolicyviolation", ({ blockedURI }) => see("blocked", blockedURI), true);
	const places: [object, string][] = [
		[Element.prototype, "attachShadow"],
		[Element.prototype, "append"],
		[Element.prototype, "setAttribute"],
		[Node.prototype, "appendChild"],
		[Node.prototype, "insertBefore"],
		[Document.prototype, "createElement"],
		[EventTarget.prototype, "addEventListener"],
		[EventTarget.prototype, "dispatchEvent"],
		[Window.prototype, "postMessage"],
		[globalThis, "postMessage"],
		[globalThis, "fetch"],
		[MessagePort.prototype, "postMessage"],
	];
	for (const [holder, name] of places) {
		const was: unknown = Reflect.get(holder, name);
		if (typeof was !== "function") continue;
		Reflect.set(holder, name, function (this: unknown, ...given: unknown[]) {
			seen.push(`${name}: ${given.map(String).join(" ")}`);
			return Reflect.apply(was, this, given);
		});
	}
	new PerformanceObserver((list) => {
		for (const { name } of list.getEntries()) see("resource", name);
	}).observe({ type: "resource", buffered: true });
	const observer = new MutationObserver((records) => {
		for (const { addedNodes, target } of records) {
			if (target instanceof Element) see("changed", target.outerHTML.slice(0, 200));
			for (const node of addedNodes)
				if (node instanceof Element) see("added", `${node.outerHTML} ${node.shadowRoot?.innerHTML}`);
		}
	});
	observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}

/** Opens an article of the hostile ministry, once its key terms are painted. `more` is HTML above it, as a page has it. */
export async function openHostile(tifa: Tifa, more = "", text = `<p id="first">${words}</p>`): Promise<Page> {
	const page = await tifa.open(putArticle(tifa, text, `<script>(${spy.toString()})()</script>${more}`));
	await waitFor(async () => (await highlightNames(page)).length > 0, "key terms painted");
	return page;
}

/** Highlights the passage, opens its note, writes these words, and waits until they are saved. */
export async function writeNote(page: Page, note: string): Promise<Frame> {
	await highlightIn(page, passage, "1", "yellow");
	await page.keyboard.press("n");
	const frame = await noteFrame(page);
	await (await control(frame, "textbox", "Note")).type(note);
	await waitFor(() => frame.evaluate(() => document.body.textContent?.includes("Saved")), "the note saved");
	return frame;
}

/** What the page's script has kept so far of these kinds; of every kind where none is named. */
export async function seenBy(page: Page, ...kinds: readonly string[]): Promise<string[]> {
	const lines = await page.evaluate(() => seen);
	return kinds.length === 0 ? lines : lines.filter((line) => kinds.includes(line.split(":", 1)[0] ?? ""));
}
