/**
 * Sites that the reader has allowed one by one: legacy domains, other ministries, archives. They are no required hosts,
 * since a new one of those would disable the extension until the reader accepts it.
 */
import { browser } from "wxt/browser";
import { excludedHosts, optionalHosts } from "../../sites/hosts";
import { injectInto } from "./injector";

const SCRIPT = "optional-sites";

/** Keeps the page's script registered for what is allowed, and brings it to the tabs that show it already. */
export function readAllowedSites(): void {
	browser.permissions.onAdded.addListener(({ origins = [] }) => void allow(origins));
	browser.permissions.onRemoved.addListener(() => void register());
	// A registration is lost with an update, and Firefox forgets it with the browser's end.
	browser.runtime.onInstalled.addListener(() => void register());
	browser.runtime.onStartup.addListener(() => void register());
}

async function allow(origins: readonly string[]): Promise<void> {
	await register();
	// Chromium tells of origins with the path cut off.
	const hosts = new Set(origins.map(hostOf));
	const added = optionalHosts.filter((pattern) => hosts.has(hostOf(pattern)));
	if (added.length > 0) await injectInto({ matches: added, exclude_matches: excludedHosts, js: scriptFiles() });
}

/** `*.amb-chine.fr` of `*://*.amb-chine.fr/*`. */
function hostOf(pattern: string): string {
	return pattern.split("/")[2] ?? "";
}

let registering: Promise<void> = Promise.resolve();

/** One after another: two at once would both find no registration, and the second would fail. */
function register(): Promise<void> {
	registering = registering.then(registerNow).catch((error: unknown) => {
		console.error("allowed sites are not read:", error);
	});
	return registering;
}

async function registerNow(): Promise<void> {
	const allowed = await Promise.all(
		optionalHosts.map(async (pattern) =>
			(await browser.permissions.contains({ origins: [pattern] })) ? [pattern] : [],
		),
	);
	const matches = allowed.flat();
	const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
	if (known) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
	if (matches.length === 0) return;
	await browser.scripting.registerContentScripts([
		{ id: SCRIPT, matches, excludeMatches: excludedHosts, js: scriptFiles(), runAt: "document_idle" },
	]);
}

/** The page's script, as the manifest names it: Firefox gives it as a whole address, and takes only the path back. */
function scriptFiles(): string[] {
	const files = browser.runtime.getManifest().content_scripts?.flatMap(({ js = [] }) => js) ?? [];
	return files.map((file) => new URL(file, browser.runtime.getURL("/")).pathname.slice(1));
}
