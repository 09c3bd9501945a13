/** Starts a Chromium with a profile of its own that reaches our pages and nothing else. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type LaunchOptions, type Target } from "puppeteer-core";
import * as v from "valibot";
import { findChromium, howToInstall } from "../../scripts/browsers.mjs";
import { firstHosts, optionalHosts } from "../../sites/hosts";
import { sample } from "./pages";
import type { Asked, BrowserOptions, Started } from "./started";

export async function startChromium(options: BrowserOptions): Promise<Started> {
	const executablePath = findChromium();
	if (!executablePath) throw new Error(`no Chromium found; on Debian: ${howToInstall.debian}`);
	const profile = options.profile ?? mkdtempSync(join(process.env["TIFA_PROFILES"] ?? tmpdir(), "tifa-chromium-"));
	const downloads = join(profile, "downloads");
	const networkLog = join(profile, "network.json");
	if (!existsSync(downloads)) prepareProfile(profile, downloads);
	const browser = await puppeteer.launch({
		executablePath,
		userDataDir: profile,
		pipe: true,
		enableExtensions: true,
		defaultViewport: null,
		...(options.forPerson ? windowed(options.port) : sealed(options, networkLog)),
	});
	const extensionId = options.extension ? await browser.installExtension(options.extension) : "";
	const root = `chrome-extension://${extensionId}/`;
	const worker = async () => {
		const isOurs = (target: Target) => target.type() === "service_worker" && target.url().startsWith(root);
		const found = await (await browser.waitForTarget(isOurs)).worker();
		if (!found) throw new Error("the background has ended");
		return found;
	};
	const inFront = "chrome.tabs.query({ active: true, lastFocusedWindow: true })";
	return {
		browser,
		extensionId,
		root,
		profile,
		downloads,
		popup: async () => {
			const opened = browser.waitForTarget((target) => target.url().startsWith(`${root}popup.html`));
			await (await worker()).evaluate("chrome.action.openPopup()");
			return (await opened).asPage();
		},
		openedPanel: async () => {
			const url = `${root}sidepanel.html`;
			return (await browser.waitForTarget((target) => target.url() === url)).asPage();
		},
		worker,
		inBackground: async (expression) => (await worker()).evaluate(expression),
		stopBackground: async () => (await worker()).close(),
		// Keys that a program presses reach no command, and no program opens the menu; this is what Chromium itself calls.
		command: async (name) => {
			await (await worker()).evaluate(`${inFront}.then(([tab]) => chrome.commands.onCommand.dispatch("${name}", tab))`);
		},
		chooseInMenu: async (item) => {
			const dispatch = `chrome.contextMenus.onClicked.dispatch({ menuItemId: "${item}" }, tab)`;
			await (await worker()).evaluate(`${inFront}.then(([tab]) => ${dispatch})`);
		},
		close: async () => {
			await browser.close();
			const asked = options.forPerson ? [] : readNetworkLog(networkLog);
			if (!options.profile) remove(profile);
			return asked;
		},
		kill: async () => {
			const gone = new Promise((resolve) => browser.process()?.once("exit", resolve));
			browser.process()?.kill("SIGKILL");
			await gone;
		},
	};
}

function remove(folder: string) {
	rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

const NetworkLog = v.object({
	constants: v.object({ logEventTypes: v.object({ URL_REQUEST_START_JOB: v.number() }) }),
	events: v.array(
		v.object({
			type: v.number(),
			params: v.optional(v.object({ url: v.optional(v.string()), initiator: v.optional(v.string()) })),
		}),
	),
});

/** Chromium's own calls (updates, clock, accounts) have no origin, and neither has what the test itself opens. */
function readNetworkLog(file: string): Asked[] {
	const { constants, events } = v.parse(NetworkLog, JSON.parse(readFileSync(file, "utf8")));
	return events.flatMap(({ type, params }) =>
		type === constants.logEventTypes.URL_REQUEST_START_JOB && params?.url && params.initiator?.includes("://")
			? [{ from: params.initiator, url: params.url, host: new URL(params.url).hostname }]
			: [],
	);
}

/** A window as people know it, with one name mapped. */
function windowed(port: number): LaunchOptions {
	return {
		headless: false,
		args: [...always, `--host-resolver-rules=MAP ${new URL(sample.zh).hostname} 127.0.0.1:${port}`],
		// Its bar says that the browser is controlled by a program, which would be puzzling news.
		ignoreDefaultArgs: ["--enable-automation"],
	};
}

/** The ministry's names and *.example are found on loopback, every other name nowhere. */
function sealed({ port, locale = "en", dark = false }: BrowserOptions, networkLog: string): LaunchOptions {
	const ours = [...firstHosts, ...optionalHosts].map((pattern) => pattern.split("/")[2]);
	const maps = [...ours, "*.example"].map((name) => `MAP ${name} 127.0.0.1:${port}`);
	return {
		headless: true,
		// Chromium on Linux takes the language from the environment, elsewhere from --lang. Its file names are in the
		// environment's encoding: without UTF-8 a Chinese one becomes "download".
		env: { ...process.env, LC_ALL: "C.UTF-8", LANGUAGE: locale.replace("-", "_") },
		args: [
			...always,
			`--lang=${locale}`,
			`--accept-lang=${locale}`,
			`--log-net-log=${networkLog}`,
			`--host-resolver-rules=${[...maps, "MAP * ~NOTFOUND", "EXCLUDE 127.0.0.1"].join(", ")}`,
			// 0 is dark, 1 is light: Chromium's enum PreferredColorScheme.
			`--blink-settings=preferredColorScheme=${dark ? 0 : 1}`,
		],
	};
}

const always = [
	"--window-size=1200,900",
	"--no-first-run",
	"--disable-features=HttpsUpgrades,HttpsFirstModeIncognito,HttpsFirstBalancedModeAutoEnable",
	// Chromium's own sandbox refuses to run as root, as tests in a container do.
	...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** Files under their true names and without a question: only the profile says so, puppeteer's own way renames them. */
function prepareProfile(profile: string, downloads: string) {
	mkdirSync(downloads, { recursive: true });
	mkdirSync(join(profile, "Default"), { recursive: true });
	const preferences = {
		download: { default_directory: downloads, prompt_for_download: false },
		savefile: { default_directory: downloads },
	};
	writeFileSync(join(profile, "Default/Preferences"), JSON.stringify(preferences));
}
