/** What the built extension asks the browser for: no more, and no less, than docs/permissions.md says. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { expect, inject, it } from "vitest";
import { floorOf, usedFeatures } from "../scripts/floors";
import { browserName } from "./harness/browser";

const root = join(import.meta.dirname, "..");
const Manifest = v.looseObject({
	permissions: v.array(v.string()),
	host_permissions: v.array(v.string()),
	optional_permissions: v.optional(v.array(v.string()), []),
	minimum_chrome_version: v.optional(v.string()),
	content_security_policy: v.optional(v.object({ extension_pages: v.string() })),
	web_accessible_resources: v.array(v.object({ resources: v.array(v.string()) })),
	browser_specific_settings: v.optional(
		v.object({
			gecko: v.object({
				strict_min_version: v.string(),
				data_collection_permissions: v.object({ required: v.array(v.string()) }),
			}),
		}),
	),
});
const file = join(inject("build").folder, "manifest.json");
const text = readFileSync(file, "utf8");
const manifest = v.parse(Manifest, JSON.parse(text));

/** The first column of the table under a heading of the document. */
function namedUnder(heading: string): string[] {
	const document = readFileSync(join(root, "docs/permissions.md"), "utf8");
	const section = document.split(/^## /m).find((each) => each.startsWith(heading)) ?? "";
	return [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, name = ""]) => name);
}

it("asks for the permissions that are explained, and for no other", () => {
	// Firefox's sidebar needs none.
	const explained = namedUnder("Asked for").filter((name) => browserName !== "firefox" || name !== "sidePanel");
	expect([...manifest.permissions].sort()).toEqual(explained.sort());
	expect(manifest.optional_permissions).toEqual([]);
});

it("reads the sites that are named, and no other", () => {
	expect([...manifest.host_permissions].sort()).toEqual(namedUnder("Sites read from the start").sort());
	expect(text).not.toContain("<all_urls>");
});

it("runs nothing that is not in the package", () => {
	const { extension_pages: policy = "script-src 'self'; object-src 'self'" } = manifest.content_security_policy ?? {};
	expect(policy).not.toMatch(/unsafe|https?:|data:|blob:|\*/);
});

it("opens to pages the note's frame alone", () => {
	expect(manifest.web_accessible_resources.flatMap(({ resources }) => resources)).toEqual(["note.html"]);
});

it("has no key of a developer's and no address of updates", () => {
	expect(text).not.toMatch(/"(key|update_url|externally_connectable|oauth2)":/);
});

it("names the oldest browsers that have all it uses", () => {
	const floor = floorOf(usedFeatures, browserName === "firefox" ? "firefox" : "chrome");
	const said =
		browserName === "firefox"
			? manifest.browser_specific_settings?.gecko.strict_min_version
			: manifest.minimum_chrome_version;
	expect(Number.parseInt(said ?? "", 10)).toBe(floor.version);
	expect(readFileSync(join(root, "README.md"), "utf8")).toContain(
		browserName === "firefox" ? `Firefox ${floor.version}` : `Chrome or Edge ${floor.version}`,
	);
});

it("collects nothing, and says so where Firefox asks", () => {
	const { gecko } = manifest.browser_specific_settings ?? {};
	expect(gecko?.data_collection_permissions.required).toEqual(browserName === "firefox" ? ["none"] : undefined);
});
