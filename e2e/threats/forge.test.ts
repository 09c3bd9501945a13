/** A hostile page speaks in our name and in the reader's: nothing is written that the reader did not do. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { highlightIn, painted, toolbarName } from "../harness/article";
import { browserName } from "../harness/browser";
import { openHostile, passage, seenBy, writeNote } from "../harness/hostile";
import { launch, type Tifa } from "../harness/launch";
import { control, hasControl, highlights, select, told } from "../harness/reading";
import { waitFor } from "../harness/wait";

let tifa: Tifa;
beforeAll(async () => {
	tifa = await launch();
});
afterAll(() => tifa.close());

/** What is kept, in the order it was written, by the database itself. */
async function kept(): Promise<{ colour: string; note: string }[]> {
	const library = await tifa.library();
	const rows = await library.evaluate(async () => {
		const done = (request: IDBRequest) =>
			new Promise((resolve) => {
				request.onsuccess = resolve;
			});
		const open = indexedDB.open("tifa");
		await done(open);
		const all = open.result.transaction("annotations").objectStore("annotations").getAll();
		await done(all);
		open.result.close();
		return all.result.map(({ colour, note }) => ({ colour, note }));
	});
	await library.close();
	return rows;
}

/** A press that no person made, on the page, its window and whatever has the focus. */
function pressByScript(page: Page, ...keys: string[]): Promise<void> {
	return page.evaluate((pressed) => {
		for (const key of pressed)
			for (const type of ["keydown", "keypress", "keyup"])
				for (const target of [document.activeElement, document.documentElement.lastElementChild, document, window])
					target?.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true, cancelable: true }));
	}, keys);
}

it("cannot speak to the background: no door of the extension's stands open in its world", async () => {
	const page = await openHostile(tifa);
	const before = await kept();
	const doors = await page.evaluate(async (id) => {
		const chrome: unknown = Reflect.get(globalThis, "chrome");
		const runtime: unknown = chrome && typeof chrome === "object" ? Reflect.get(chrome, "runtime") : undefined;
		const message = { id: 1, type: "set", data: { lastColour: "red" }, timestamp: Date.now() };
		// By every road on which such a message could come.
		window.postMessage(message, "*");
		window.postMessage({ ...message, type: "noteDone" }, "*");
		document.dispatchEvent(new CustomEvent("message", { detail: message }));
		new BroadcastChannel(id).postMessage(message);
		new BroadcastChannel("tifa").postMessage(message);
		return [typeof runtime, typeof Reflect.get(globalThis, "browser")];
	}, tifa.extensionId);
	expect(doors).toEqual(["undefined", "undefined"]);
	expect(await kept()).toEqual(before);
	await page.close();
});

it("makes no annotation by a selection, keys, clicks and pointers of its own", async () => {
	const page = await openHostile(tifa);
	const before = await kept();
	await page.evaluate(() => {
		const first = document.querySelector("#first");
		if (first) getSelection()?.selectAllChildren(first);
		for (const type of ["pointerdown", "pointerup", "mousedown", "mouseup", "click", "dblclick", "selectionchange"])
			for (const target of [first, document.documentElement.lastElementChild, document])
				target?.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, clientX: 100, clientY: 100 }));
	});
	// The toolbar comes, as it does for find in page: it is an offer, and the page can neither press its keys nor see it.
	await control(page, "toolbar", toolbarName);
	await pressByScript(page, "1", "h", "n", "Enter", " ");
	await page.evaluate(() => {
		const { top, left } = document.querySelector("#first")?.getBoundingClientRect() ?? { top: 0, left: 0 };
		for (let y = top - 80; y < top + 80; y += 8)
			for (let x = left; x < left + 400; x += 16)
				for (const type of ["pointerdown", "pointerup", "click"])
					document.elementFromPoint(x, y)?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
	});
	expect(await kept()).toEqual(before);
	// The reader's own key still does it, after all that.
	await page.keyboard.press("2");
	await waitFor(async () => (await kept()).length === before.length + 1, "the reader's own highlight");
	await page.close();
});

it("cannot recolour, delete or undo what the reader marked", async () => {
	const page = await openHostile(tifa);
	await highlightIn(page, passage, "3", "green");
	await control(page, "region", "Annotation");
	const before = await kept();
	await pressByScript(page, "1", "4", "Delete", "Backspace", "n", "h");
	await page.evaluate(() => {
		for (const target of [document, window, document.documentElement.lastElementChild])
			target?.dispatchEvent(new KeyboardEvent("keydown", { key: "z", ctrlKey: true, bubbles: true, composed: true }));
	});
	expect(await kept()).toEqual(before);
	await painted(page, "green", passage);
	await page.close();
});

it("cannot switch us off by WXT's events, whose name it can tell from the id that stores show", async () => {
	const page = await openHostile(tifa);
	await page.evaluate((id) => {
		const type = `${id}:reader:wxt:content-script-started`;
		const detail = { contentScriptName: "reader", messageId: "other" };
		document.dispatchEvent(new CustomEvent(type, { detail }));
		window.postMessage({ type, ...detail }, "*");
		for (const name of ["wxt:locationchange", `${id}:reader:wxt:locationchange`]) {
			window.dispatchEvent(new CustomEvent(name, { detail: { newUrl: "http://x.example/" } }));
			document.dispatchEvent(new CustomEvent(name));
		}
		for (const type of ["pagehide", "beforeunload", "unload", "freeze"]) window.dispatchEvent(new Event(type));
	}, tifa.extensionId);
	await highlightIn(page, passage, "1", "yellow");
	await page.close();
});

it("cannot end a reading by printing, hiding or restoring that did not happen", async () => {
	const page = await openHostile(tifa);
	await page.evaluate(() => {
		for (const type of ["beforeprint", "afterprint", "focus", "blur", "resize"]) window.dispatchEvent(new Event(type));
		window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
		document.dispatchEvent(new Event("visibilitychange"));
	});
	await highlightIn(page, passage, "1", "yellow");
	await page.close();
});

it("gets no window of the note's frame to send elsewhere, and the frame moved in the document shows nothing", async () => {
	const note = "zqxsecret";
	const page = await openHostile(tifa);
	await writeNote(page, note);
	const reach = await page.evaluate(() => {
		const windows = [...Array(window.length).keys()].map((index) => window[index]);
		for (const other of windows) if (other) other.location.href = "about:blank";
		return windows.length;
	});
	expect(reach).toBe(0);
	// Moved, it loads anew; its token was used by then.
	await page.evaluate(() => {
		const host = document.documentElement.lastElementChild;
		if (host) document.body.append(host);
	});
	await waitFor(async () => !(await hasControl(page, "textbox", "Note")), "no note in what was moved");
	expect(await told(page)).not.toContain(note);
	expect((await seenBy(page)).filter((line) => line.includes(note))).toEqual([]);
	expect((await kept()).map((row) => row.note)).toContain(note);
	// And the reader goes on: the next note opens in a frame of its own.
	await page.keyboard.press("Escape");
	await select(page, "加强沟通");
	await control(page, "toolbar", toolbarName);
	await page.keyboard.press("5");
	await waitFor(async () => (await highlights(page, "tifa-mark-purple")).length === 1, "the next highlight");
	await page.close();
});

it("frames none of our pages", async () => {
	const page = await openHostile(tifa);
	const files = [
		"library.html",
		"popup.html",
		"sidepanel.html",
		"welcome.html",
		"options.html",
		"sample-note.html",
		// Firefox gives it to a page that knows our id, which only a frame of ours shows; without a token it is empty.
		...(browserName === "firefox" ? [] : ["note.html"]),
	];
	await page.evaluate(
		(addresses) => {
			for (const address of addresses) {
				const frame = document.createElement("iframe");
				frame.src = address;
				document.body.append(frame);
			}
		},
		files.map((file) => tifa.root + file),
	);
	await waitFor(async () => page.frames().length > files.length, "the frames");
	for (const frame of page.frames().slice(1)) {
		const shown = await frame
			.evaluate(() => `${location.protocol} ${document.body?.textContent}`)
			.catch(() => "refused");
		expect(shown).not.toMatch(/^[a-z]+-extension:/);
	}
	const opened = await page.evaluate((address) => {
		try {
			const other = window.open(address);
			return other?.document.body.textContent ?? "";
		} catch {
			return "";
		}
	}, `${tifa.root}library.html`);
	expect(opened).toBe("");
	await page.close();
});
