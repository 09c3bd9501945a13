/** A private window: terms are marked, nothing is kept, and it says so. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { putArticle, says } from "./harness/article";
import { browserName } from "./harness/browser";
import { launch, type Tifa } from "./harness/launch";
import { control, highlightNames, highlights, select } from "./harness/reading";
import { waitFor } from "./harness/wait";

const isChromium = browserName === "chromium";
const refusal = "A private window keeps nothing";

let tifa: Tifa;
/** A page of ours in an open window, which may do what the background may. */
let own: Page;
beforeAll(async () => {
	tifa = await launch();
	if (!isChromium) return;
	await allowPrivate(tifa);
	own = await tifa.library();
});
afterAll(() => tifa.close());

/** The switch that a reader finds on the browser's own page about extensions. */
async function allowPrivate({ open, extensionId }: Tifa): Promise<void> {
	const extensions = await open("chrome://extensions/");
	// The extension starts anew with the switch; one from a folder does so for developers alone.
	await extensions.evaluate("chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })");
	const change = JSON.stringify({ extensionId, incognitoAccess: true });
	await extensions.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${change})`);
	await waitFor(async () => {
		const asked = `chrome.developerPrivate.getExtensionInfo("${extensionId}")`;
		return extensions.evaluate(
			`${asked}.then(({ state, incognitoAccess }) => state === "ENABLED" && incognitoAccess.isActive)`,
		);
	}, "private windows allowed");
	await extensions.close();
}

async function openPrivate(url: string): Promise<Page> {
	const before = new Set(tifa.browser.targets());
	const opened = tifa.browser.waitForTarget((target) => target.url() === url && !before.has(target));
	await own.evaluate(`chrome.windows.create({ incognito: true, url: "${url}" }).then(() => true)`);
	return (await opened).asPage();
}

/** How many annotations stand in the reader's database. */
function kept(): Promise<unknown> {
	return own.evaluate(`new Promise((resolve, reject) => {
		const opening = indexedDB.open("tifa");
		opening.onerror = () => reject(opening.error);
		opening.onsuccess = () => {
			const counting = opening.result.transaction("annotations").objectStore("annotations").count();
			counting.onsuccess = () => { resolve(counting.result); opening.result.close(); };
		};
	})`);
}

it.skipIf(!isChromium)("marks terms, saves nothing, and says why", async () => {
	const url = putArticle(tifa, "<p>中方坚决反对任何形式的单边主义，坚持一个中国原则。双方正在商谈渔业合作。</p>");
	const page = await openPrivate(url);
	await waitFor(async () => (await highlights(page, "tifa-term-stance")).includes("坚决反对"), "key terms painted");
	await says(page, refusal);
	await select(page, "渔业合作");
	await control(page, "toolbar", "Tifa, the selected text");
	await page.keyboard.press("1");
	await says(page, refusal);
	expect((await highlightNames(page)).filter((name) => name.startsWith("tifa-mark-"))).toEqual([]);
	expect(await kept()).toBe(0);
	await page.close();
});

it.skipIf(!isChromium)("shows nothing there of what was marked in other windows", async () => {
	const url = putArticle(tifa, "<p>中方坚决反对任何形式的单边主义。双方正在商谈渔业合作，还会商谈航线。</p>");
	const before = await kept();
	const open = await tifa.open(url);
	await select(open, "渔业合作");
	await control(open, "toolbar", "Tifa, the selected text");
	await open.keyboard.press("1");
	await waitFor(async () => (await highlights(open, "tifa-mark-yellow")).length === 1, "the passage painted");
	expect(before).toBe(0);
	expect(await kept()).toBe(1);
	const page = await openPrivate(url);
	await waitFor(async () => (await highlights(page, "tifa-term-stance")).length > 0, "key terms painted");
	await says(page, refusal);
	expect((await highlightNames(page)).filter((name) => name.startsWith("tifa-mark-"))).toEqual([]);
	await page.close();
});
