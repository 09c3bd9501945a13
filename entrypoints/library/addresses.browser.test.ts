/** Every state of the library has an address: kept as a bookmark it leads back to the same screen. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fillLibrary } from "../../bench/fill-library";
import { launch, type Tifa } from "../../e2e/harness/launch";
import { control } from "../../e2e/harness/reading";
import { waitFor } from "../../e2e/harness/wait";

let tifa: Tifa;
beforeAll(async () => {
	tifa = await launch();
	const own = await tifa.openOwn("popup.html");
	await fillLibrary(own, 60);
	await own.close();
});
afterAll(() => tifa.close());

/** A second window at the address that `page` has now. */
const bookmarked = (page: Page) => tifa.openOwn(page.url().slice(page.url().indexOf("library.html")));

function titled(page: Page, words: string): Promise<unknown> {
	return waitFor(async () => (await page.title()).startsWith(words), `a window titled ${words}`);
}

test.each([
	["#annotations", "Annotations"],
	["#documents", "Documents"],
	["#glossary", "Glossary"],
	["#settings", "Settings"],
	["#back-up", "Back up"],
	// Typed wrongly, or of a room that is gone.
	["#nowhere/at=all", "Annotations"],
	["#%E0%A4%A", "Annotations"],
])("%s is %s", async (address, title) => {
	const page = await tifa.openOwn(`library.html${address}`);
	await titled(page, title);
	await page.waitForSelector(".room-inner > *");
	await page.close();
});

test.each(["colours", "key-terms", "sites", "language", "storage", "keyboard"])(
	"#settings/%s shows that group",
	async (group) => {
		const page = await tifa.openOwn(`library.html#settings/${group}`);
		await page.waitForSelector(`#settings-${group}`);
		const isInSight = () =>
			page.$eval(`#settings-${group}`, (section) => {
				const { top, bottom } = section.getBoundingClientRect();
				return top >= -1 && Math.min(bottom, top + 40) <= innerHeight;
			});
		await waitFor(isInSight, `${group} in sight`);
		await page.close();
	},
);

test("the options page is the settings", async () => {
	const page = await tifa.openOwn("options.html");
	await waitFor(() => page.url().includes("library.html#settings"), "the settings' address");
	await titled(page, "Settings");
	await page.close();
});

test("search, order and what is open stand in the address, and Back leads out of it", async () => {
	const page = await tifa.openOwn("library.html#annotations");
	const field = await control(page, "searchbox", "Find in titles, quotes, notes and tags");
	await field.type("colour:red ");
	await waitFor(() => page.url().includes("q="), "the search in the address");
	await page.select(".order", "day");
	await waitFor(() => page.url().includes("sort=day"), "the order in the address");
	await (await page.waitForSelector(".line-quote"))?.click();
	await waitFor(() => page.url().includes("annotation="), "the annotation in the address");
	await page.waitForSelector(".detail-pane [data-annotation]");
	const heading = (of: Page) => of.$eval(".detail-pane", (pane) => pane.querySelector("h2, h1")?.textContent ?? "");
	const found = (of: Page) => of.$eval(".list-head [role=status]", (line) => line.textContent);

	const again = await bookmarked(page);
	await again.waitForSelector(".detail-pane [data-annotation]");
	expect(await heading(again)).toBe(await heading(page));
	expect(await found(again)).toBe(await found(page));
	expect(await again.$eval(".order", (order) => (order as HTMLSelectElement).value)).toBe("day");
	await again.close();

	await page.goBack();
	await waitFor(async () => (await page.$(".detail-pane")) === null, "the list alone");
	expect(page.url()).toContain("q=");
	await page.close();
});
