/** The oldest browsers that have what Tifa cannot do without, by the compatibility data that MDN keeps. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as v from "valibot";

/** Read as it is: bundling its 20 MB for the tests would take a minute. */
const compat: unknown = JSON.parse(
	readFileSync(createRequire(import.meta.url).resolve("@mdn/browser-compat-data"), "utf8"),
);

/**
 * Each by its path in that data, with the browser that lacks it for good and what is done there instead. What merely looks
 * better where it is known (`text-autospace`) is not among them.
 */
export const usedFeatures: readonly { readonly path: string; readonly lacking?: "chrome" | "firefox" }[] = [
	{ path: "css.selectors.highlight" },
	{ path: "api.HighlightRegistry" },
	{ path: "api.StaticRange" },
	{ path: "api.Document.caretPositionFromPoint" },
	{ path: "api.Document.adoptedStyleSheets" },
	{ path: "api.AbortSignal.any_static" },
	{ path: "api.CompressionStream" },
	{ path: "css.types.color.light-dark" },
	{ path: "css.selectors.has" },
	{ path: "css.properties.field-sizing" },
	{ path: "javascript.builtins.Intl.Segmenter" },
	{ path: "javascript.builtins.Array.findLast" },
	{ path: "javascript.builtins.Array.toSorted" },
	{ path: "webextensions.api.runtime.MessageSender.documentId" },
	{ path: "webextensions.api.scripting.registerContentScripts" },
	{ path: "webextensions.api.storage.session" },
	{ path: "webextensions.manifest.optional_host_permissions" },
	// Firefox gives each profile an address of its own for our pages.
	{ path: "webextensions.manifest.web_accessible_resources.use_dynamic_url", lacking: "firefox" },
	// The sidebar stands in for it.
	{ path: "webextensions.api.sidePanel.open", lacking: "firefox" },
	{ path: "webextensions.api.sidebarAction", lacking: "chrome" },
];

const Support = v.object({ version_added: v.union([v.string(), v.literal(false)]) });
const Compat = v.object({
	__compat: v.object({ support: v.record(v.string(), v.union([Support, v.array(Support)])) }),
});

/** The first version of a browser that has all of `features`, and the feature that asks for it. Throws where one has none. */
export function floorOf(
	features: typeof usedFeatures,
	browser: "chrome" | "firefox",
): { version: number; path: string } {
	const floors = features
		.filter(({ lacking }) => lacking !== browser)
		.map(({ path }) => ({ path, version: firstOf(path, browser) }));
	return floors.reduce((highest, each) => (each.version > highest.version ? each : highest), { path: "", version: 0 });
}

function firstOf(path: string, browser: string): number {
	const steps = path.split(".");
	const found = steps.reduce<unknown>((level, step) => (level as Record<string, unknown> | undefined)?.[step], compat); // plain nested objects
	const support = v.parse(Compat, found, { message: `${path} is not in the data` }).__compat.support[browser];
	const { version_added: added } = (Array.isArray(support) ? support[0] : support) ?? { version_added: false };
	const version = Number.parseInt(String(added).replace("≤", ""), 10);
	if (Number.isNaN(version)) throw new Error(`${browser} has no ${path}`);
	return version;
}
