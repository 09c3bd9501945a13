import preact from "@preact/preset-vite";
import { defineConfig } from "wxt";
import { commands } from "./records/commands";
import { findChromium, hasDisplay } from "./scripts/browsers.mjs";
import { buildGlossary } from "./scripts/build-glossary";
import { cardsApart, cardsFile } from "./scripts/cards-apart";
import { licencesText, shippedPackages } from "./scripts/licences";
import { firstHosts, optionalHosts } from "./sites/hosts";

/** Resources are opened to whole hosts only: Chromium refuses a pattern with a path there. */
const wholeHost = (pattern: string) => pattern.replace(/^([^/]+\/\/[^/]+\/).*$/, "$1*");

const commandOf = (key: string | null, words: string) => ({
	description: `__MSG_${words}__`,
	...(key && { suggested_key: { default: key } }),
});

export default defineConfig({
	imports: false,
	modules: ["@wxt-dev/i18n/module"],
	publicDir: "assets/public",
	manifestVersion: 3,
	vite: () => ({
		plugins: [preact(), cardsApart()],
		// The floors below: for older browsers the bundler would rewrite light-dark() so that it follows the system only,
		// and what stands in a page must follow that page.
		build: { cssTarget: ["chrome130", "firefox153"] },
	}),
	hooks: {
		// The glossary that ships is built from assets/glossary/ before anything can import it.
		"prepare:types": buildGlossary,
		"build:before": buildGlossary,
		"build:publicAssets": (_, files) => {
			files.push(cardsFile(import.meta.dirname));
			files.push({ relativeDest: "licences.txt", contents: licencesText(shippedPackages(import.meta.dirname)) });
		},
	},
	manifest: ({ browser }) => ({
		name: "__MSG_extName__",
		description: "__MSG_extDescription__",
		default_locale: "en",
		permissions: ["activeTab", "contextMenus", "scripting", "storage", "unlimitedStorage"],
		host_permissions: firstHosts,
		optional_host_permissions: optionalHosts,
		web_accessible_resources: [
			// note/ is framed in the page by a content script; under a dynamic URL the page cannot tell that we are here.
			{ resources: ["note.html"], matches: [...firstHosts, ...optionalHosts].map(wholeHost), use_dynamic_url: true },
		],
		commands: Object.fromEntries(commands.map(({ name, key, words }) => [name, commandOf(key, words)])),
		...(browser === "firefox"
			? {
					browser_specific_settings: {
						gecko: {
							id: "tifa@tifa.example",
							strict_min_version: "153.0",
							data_collection_permissions: { required: ["none"] },
						},
					},
				}
			: { minimum_chrome_version: "130" }),
	}),
	// `npm run dev` opens the browser that is there; without a display it only builds anew after each change.
	webExt: {
		disabled: !hasDisplay(),
		binaries: { chrome: findChromium() ?? "chrome" },
		// Chromium refuses its sandbox to root.
		chromiumArgs: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
	},
});
