/** A Chromium with the extension in it, and the pages it reads; for tests and for the tour. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page, Target, WebWorker } from "puppeteer-core";
import { type Asked, type ChromiumOptions, startChromium } from "./chromium";
import { allPages } from "./pages";
import { bareUrl, type Pages, type Site, serve } from "./server";
import { waitFor } from "./wait";

export interface TifaOptions extends Omit<ChromiumOptions, "port"> {
	/** The built extension's folder. */
	readonly extension: string;
	/** What is served; without it the sample pages and, where they are, the ministry's. */
	readonly pages?: Pages;
}

export interface Tifa {
	readonly browser: Browser;
	readonly extensionId: string;
	readonly profile: string;
	/** Where downloads land, under their true names. */
	readonly downloads: string;
	/** Serves more pages, or others under known addresses. */
	readonly site: Site;
	/** Opens a page in a new tab, in front. */
	open(url: string): Promise<Page>;
	/** Opens the page of `url` under a host that Tifa does not read, for comparing. */
	openBare(url: string): Promise<Page>;
	/** The background, started if it sleeps. */
	worker(): Promise<WebWorker>;
	/** Opens one of the extension's own pages in a tab: "library.html". */
	openOwn(path: string): Promise<Page>;
	/** Opens the real popup over `page`, as a click on Tifa's button does. */
	popup(page: Page): Promise<Page>;
	/** The library, in a tab. */
	library(): Promise<Page>;
	/** Waits for a finished download whose name fits, and gives its path. */
	downloaded(name: RegExp): Promise<string>;
	/** Ends browser and server, and tells what pages, workers and extension asked the network for. */
	close(): Promise<Asked[]>;
	/** Ends the browser as a crash would; a start on the same profile finds what was written. */
	kill(): Promise<void>;
}

export async function startTifa(options: TifaOptions): Promise<Tifa> {
	const site = await serve(options.pages ?? allPages());
	const chromium = await startChromium({ ...options, port: site.port });
	const { browser, extensionId } = chromium;
	const own = (path: string) => `chrome-extension://${extensionId}/${path}`;
	const open = async (url: string) => {
		const page = await browser.newPage();
		await page.goto(url, { waitUntil: "load" });
		await page.bringToFront();
		return page;
	};
	const worker = async () => {
		const isOurs = (target: Target) => target.type() === "service_worker" && target.url().startsWith(own(""));
		const found = await (await browser.waitForTarget(isOurs)).worker();
		if (!found) throw new Error("the background has ended");
		return found;
	};
	return {
		browser,
		extensionId,
		profile: chromium.profile,
		downloads: chromium.downloads,
		site,
		open,
		openBare: (url) => open(bareUrl(url)),
		worker,
		openOwn: (path) => open(own(path)),
		library: () => open(own("library.html")),
		popup: async (page) => {
			await page.bringToFront();
			const opened = browser.waitForTarget((target) => target.url().startsWith(own("popup.html")));
			await (await worker()).evaluate("chrome.action.openPopup()");
			return (await opened).asPage();
		},
		downloaded: (name) =>
			waitFor(() => {
				const file = readdirSync(chromium.downloads).find((entry) => name.test(entry));
				return file === undefined ? null : join(chromium.downloads, file);
			}, `a download like ${name}`),
		close: async () => {
			const asked = await chromium.close();
			await site.close();
			return asked;
		},
		kill: async () => {
			await chromium.kill();
			await site.close();
		},
	};
}
