/**
 * One annotation saved, from the key press to the answer that it is durable, beside a bare message with a strict put
 * behind it; and with the worker stopped first.
 */
import type { CDPSession, Page } from "puppeteer-core";
import { sample, samplePages } from "../e2e/harness/pages";
import { control, highlightNames } from "../e2e/harness/reading";
import { startTifa, type Tifa } from "../e2e/harness/tifa";
import { waitFor } from "../e2e/harness/wait";
import type { BuiltBench, Figure } from "./built";

/** In the background: a message that is answered once a small row is durable. */
const bareListener = `new Promise((resolve) => {
	const opening = indexedDB.open("bare", 1);
	opening.onupgradeneeded = () => opening.result.createObjectStore("rows", { keyPath: "id" });
	opening.onsuccess = () => {
		chrome.runtime.onMessage.addListener((message, _, answer) => {
			if (!message.bare) return;
			const transaction = opening.result.transaction("rows", "readwrite", { durability: "strict" });
			transaction.objectStore("rows").put({ id: message.bare, text: "x".repeat(300) });
			transaction.oncomplete = () => answer(true);
			return true;
		});
		resolve();
	};
})`;

/** In the page's script: when the key came, and when the background's answer to the highlight did. */
const spy = `{
	globalThis.times = [];
	const { sendMessage } = chrome.runtime;
	chrome.runtime.sendMessage = async (message, ...rest) => {
		const answer = await sendMessage.call(chrome.runtime, message, ...rest);
		if (message.type === "highlight") globalThis.times.push(performance.now() - Number(document.documentElement.dataset.pressed));
		return answer;
	};
	globalThis.bare = async () => {
		const start = performance.now();
		await sendMessage.call(chrome.runtime, { bare: String(Math.random()) });
		return performance.now() - start;
	};
}`;

interface Read {
	readonly tifa: Tifa;
	readonly page: Page;
	/** Evaluates in the world of the page's script. */
	readonly inScript: (expression: string) => Promise<unknown>;
}

async function read(extension: string): Promise<Read> {
	const tifa = await startTifa({ extension, pages: samplePages() });
	const page = await tifa.open("about:blank");
	const devtools = await page.createCDPSession();
	// Before our script listens, since that lets no key it takes go on.
	await page.evaluateOnNewDocument(() => {
		const note = () => {
			document.documentElement.dataset["pressed"] = String(performance.now());
		};
		addEventListener("keydown", note, { capture: true });
	});
	const world = worldOf(devtools, tifa.extensionId);
	await devtools.send("Runtime.enable");
	await page.goto(sample.zh);
	await waitFor(async () => (await highlightNames(page)).length > 0, "the page read");
	const inScript = async (expression: string) => {
		const { result, exceptionDetails } = await devtools.send("Runtime.evaluate", {
			expression,
			contextId: await waitFor(world, "the script's world"),
			awaitPromise: true,
			returnByValue: true,
		});
		if (exceptionDetails) throw new Error(exceptionDetails.text);
		return result.value;
	};
	await inScript(spy);
	return { tifa, page, inScript };
}

/** The id of the last world that the extension's script was given. */
function worldOf(devtools: CDPSession, extensionId: string): () => number {
	let last = 0;
	devtools.on("Runtime.executionContextCreated", ({ context }) => {
		if (context.origin.includes(extensionId)) last = context.id;
	});
	return () => last;
}

/** Marks two characters, others each time, by the key; gives the milliseconds to the answer. */
async function save({ page, inScript }: Read, round: number): Promise<number> {
	await page.evaluate((at) => {
		const text = [...document.querySelectorAll("#News_Body_Txt_A p")].map((each) => each.firstChild);
		const nodes = text.filter((node) => node instanceof Text);
		const node = nodes[at % nodes.length];
		const start = 6 + 3 * Math.floor(at / nodes.length);
		if (node) getSelection()?.setBaseAndExtent(node, start, node, start + 2);
		node?.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
	}, round);
	await page.keyboard.press("Shift");
	await control(page, "toolbar", "Tifa, the selected text");
	await page.keyboard.press("1");
	await control(page, "button", "Undo");
	await page.keyboard.press("Escape");
	return (await inScript("globalThis.times.at(-1)")) as number;
}

async function running(extension: string, rounds: number): Promise<{ bare: number[]; saved: number[] }> {
	const reading = await read(extension);
	await (await reading.tifa.worker()).evaluate(bareListener);
	const [bare, saved]: [number[], number[]] = [[], []];
	// The first of each opens databases and compiles.
	await save(reading, 0);
	await reading.inScript("globalThis.bare()");
	for (let round = 1; round <= rounds; round += 1) {
		saved.push(await save(reading, round));
		bare.push((await reading.inScript("globalThis.bare()")) as number);
	}
	await reading.tifa.close();
	return { bare, saved };
}

async function stopped(extension: string, rounds: number): Promise<number[]> {
	const reading = await read(extension);
	const devtools = await (await reading.tifa.openOwn("note.html")).createCDPSession();
	await devtools.send("ServiceWorker.enable");
	await reading.page.bringToFront();
	const times: number[] = [];
	for (let round = 0; round < rounds; round += 1) {
		await devtools.send("ServiceWorker.stopAllWorkers");
		times.push(await save(reading, round));
	}
	await reading.tifa.close();
	return times;
}

export const bench: BuiltBench = {
	title: "one annotation, from key press to durable",
	async measure(extension, rounds) {
		const { bare, saved } = await running(extension, rounds);
		const beside: Figure = { name: "bare message, strict put behind it", unit: "ms", values: bare };
		const woken = await stopped(extension, rounds);
		return [
			beside,
			{ name: "saved, worker running", unit: "ms", values: saved, against: beside, limit: { under: 2 } },
			{ name: "saved, worker stopped first", unit: "ms", values: woken, limit: { under: 100 } },
		];
	},
};
