/** A browser with the extension in it, and the pages it reads; for tests and for the tour. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { startBrowser } from "./browser";
import { closeFirstRun } from "./first-run";
import { allPages } from "./pages";
import { control } from "./reading";
import { bareUrl, type Pages, type Site, serve } from "./server";
import type { BrowserOptions, Started } from "./started";
import { waitFor } from "./wait";

export interface TifaOptions extends Omit<BrowserOptions, "port"> {
	/** The built extension's folder. */
	readonly extension: string;
	/** The page of the first run stays open, for the tests that are about it. */
	readonly firstRun?: boolean;
	/** What is served; without it the sample pages and, where they are, the ministry's. */
	readonly pages?: Pages;
}

export interface Tifa extends Omit<Started, "popup"> {
	/** Serves more pages, or others under known addresses. */
	readonly site: Site;
	/** Opens a page in a new tab, in front. */
	open(url: string): Promise<Page>;
	/** Opens the page of `url` under a host that Tifa does not read, for comparing. */
	openBare(url: string): Promise<Page>;
	/** Opens one of the extension's own pages in a tab: "library.html". */
	openOwn(path: string): Promise<Page>;
	/** Opens the real popup over `page`, as a click on Tifa's button does. */
	popup(page: Page): Promise<Page>;
	/** Opens the real side panel beside `page`, as its button in the popup does. */
	panel(page: Page): Promise<Page>;
	/** The library, in a tab. */
	library(): Promise<Page>;
	/** The tab that somebody has opened with an address that holds this. */
	opened(part: string): Promise<Page>;
	/** Waits for a finished download whose name fits, and gives its path. */
	downloaded(name: RegExp): Promise<string>;
}

export async function startTifa(options: TifaOptions): Promise<Tifa> {
	const site = await serve(options.pages ?? allPages());
	const started = await startBrowser({ ...options, port: site.port });
	if (!options.firstRun) await closeFirstRun(started, options.profile === undefined);
	const open = async (url: string) => {
		const page = await started.browser.newPage();
		// Firefox tells of no load on an extension's own page.
		const isOwn = url.startsWith("moz-extension:");
		await page.goto(url, { waitUntil: isOwn ? [] : "load" });
		if (isOwn) {
			const loaded = () =>
				waitFor(
					() => page.evaluate(() => !("isOld" in globalThis) && document.readyState === "complete"),
					`${url} loaded`,
				);
			await loaded();
			page.reload = async () => {
				await page.evaluate(() => {
					Object.assign(globalThis, { isOld: true });
					location.reload();
				});
				await loaded();
				return null;
			};
		}
		await page.bringToFront();
		return page;
	};
	return {
		...started,
		site,
		open,
		openBare: (url) => open(bareUrl(url)),
		openOwn: (path) => open(started.root + path),
		library: () => open(`${started.root}library.html`),
		popup: async (page) => {
			await page.bringToFront();
			return started.popup();
		},
		panel: async (page) => {
			await page.bringToFront();
			// The browser wants a person's click for it, and takes a test's for one.
			const popup = await started.popup();
			await (await control(popup, "button", "Open side panel")).click();
			return started.openedPanel();
		},
		opened: (part) =>
			waitFor(async () => {
				// Firefox lists our own pages as about:blank; the page itself knows better.
				for (const page of await started.browser.pages())
					if ((await page.evaluate(() => location.href).catch(() => "")).includes(part)) return page;
				return null;
			}, `a tab of ${part}`),
		downloaded: (name) =>
			waitFor(() => {
				const files = readdirSync(started.downloads);
				const file = files.find((entry) => name.test(entry) && !entry.endsWith(".part"));
				// Firefox holds the name with an empty file and writes beside it.
				const isWhole = file !== undefined && statSync(join(started.downloads, file)).size > 0;
				return isWhole && !files.some((entry) => entry.endsWith(".part")) ? join(started.downloads, file) : null;
			}, `a download like ${name}`),
		close: async () => {
			const asked = await started.close();
			await site.close();
			return asked;
		},
		kill: async () => {
			await started.kill();
			await site.close();
		},
	};
}
