/** Starts a Firefox with a profile of its own that reaches our pages and nothing else. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Page } from "puppeteer-core";
import { findFirefox, howToInstallFirefox } from "../../scripts/browsers.mjs";
import { firefoxView } from "./firefox-view";
import {
	chooseInMenu,
	giveCommand,
	insideOf,
	noteRequests,
	openPopup,
	requestsOf,
	runInView,
	stopBackground,
	viewsOf,
} from "./inside-firefox";
import type { BrowserOptions, Started } from "./started";
import { waitFor } from "./wait";

/** As in the manifest. */
const id = "tifa@tifa.example";
/** Firefox draws one by lot for each profile unless it is told; tests want to know their pages' addresses. */
const uuid = "6a4b4f8e-2b1d-4c53-9d0e-944455566677";
const root = `moz-extension://${uuid}/`;

export async function startFirefox(options: BrowserOptions): Promise<Started> {
	const executablePath = findFirefox();
	if (!executablePath) throw new Error(`no Firefox found; on Debian: ${howToInstallFirefox}`);
	const profile = options.profile ?? mkdtempSync(join(process.env["TIFA_PROFILES"] ?? tmpdir(), "tifa-firefox-"));
	const downloads = join(profile, "downloads");
	mkdirSync(downloads, { recursive: true });
	const browser = await puppeteer.launch({
		browser: "firefox",
		executablePath,
		userDataDir: profile,
		headless: !options.forPerson,
		defaultViewport: null,
		// Opens the extension's own pages, and the scope that sees into closed roots, to the tests.
		args: ["-remote-allow-system-access", "--width=1200", "--height=900"],
		extraPrefsFirefox: preferences(options, downloads),
	});
	const inside = await insideOf(browser);
	await noteRequests(inside);
	if (options.extension) await browser.installExtension(options.extension);
	const background = `${root}_generated_background_page.html`;
	const view = async (path: string) => {
		const url = root + path;
		await waitFor(async () => (await viewsOf(inside, id)).some((each) => each.startsWith(url)), path);
		// The part of a page that tests use of popup and sidebar.
		return firefoxView(inside, id, url) as unknown as Page;
	};
	return {
		browser,
		extensionId: id,
		root,
		profile,
		downloads,
		popup: async () => {
			await openPopup(inside, id);
			return view("popup.html");
		},
		openedPanel: () => view("sidepanel.html"),
		worker: () => Promise.reject(new Error("Firefox has no worker there: use inBackground")),
		inBackground: (expression) => runInView(inside, id, background, expression),
		stopBackground: () => stopBackground(inside, id),
		command: (name) => giveCommand(inside, id, name),
		chooseInMenu: (item) => chooseInMenu(inside, id, item),
		close: async () => {
			const requests = await requestsOf(inside);
			await browser.close();
			if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
			return requests
				.filter(({ from }) => !from.startsWith("[System") && !from.startsWith("resource:"))
				.map(({ from, url }) => ({ from, url, host: new URL(url).hostname }));
		},
		kill: async () => {
			const gone = new Promise((resolve) => browser.process()?.once("exit", resolve));
			browser.process()?.kill("SIGKILL");
			await gone;
			// puppeteer then puts the profile's own preferences back, and would put them over those of the next start.
			await waitFor(
				() => !readdirSync(profile).some((file) => file.endsWith(".puppeteer")),
				"the preferences put back",
			);
		},
	};
}

/** Every name goes through a proxy that is our server; what it does not know is answered with 404 and goes nowhere. */
function preferences({ port, locale = "en", dark = false }: BrowserOptions, downloads: string) {
	return {
		"network.proxy.type": 1,
		"network.proxy.http": "127.0.0.1",
		"network.proxy.http_port": port,
		// A port where nobody listens: https has no certificate here.
		"network.proxy.ssl": "127.0.0.1",
		"network.proxy.ssl_port": 9,
		"network.proxy.allow_hijacking_localhost": true,
		"dom.security.https_first": false,
		"network.stricttransportsecurity.preloadlist": false,
		"browser.download.folderList": 2,
		"browser.download.dir": downloads,
		"browser.download.useDownloadDir": true,
		"browser.download.always_ask_before_handling_new_types": false,
		"extensions.webextensions.uuids": JSON.stringify({ [id]: uuid }),
		// An extension that was installed for the time of a test keeps its data until the next start.
		"extensions.webextensions.keepStorageOnUninstall": true,
		"extensions.webextensions.keepUuidOnUninstall": true,
		"intl.locale.requested": locale === "en" ? "en-US" : locale,
		"intl.accept_languages": locale,
		// 0 is dark, 1 is light.
		"layout.css.prefers-color-scheme.content-override": dark ? 0 : 1,
		// The tree in which closed roots can be seen into.
		"accessibility.force_disabled": -1,
	};
}
