/** The library as a reader uses it: search, filters, keys, many at once, and addresses that lead back. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bigLibrary } from "../../bench/big-library";
import { fillLibrary } from "../../bench/fill-library";
import { launch, type Tifa } from "../../e2e/harness/launch";
import { control } from "../../e2e/harness/reading";
import { waitFor } from "../../e2e/harness/wait";

let tifa: Tifa;
let library: Page;
const { annotations, documents } = bigLibrary(300);

beforeAll(async () => {
	tifa = await launch();
	const own = await tifa.openOwn("popup.html");
	await fillLibrary(own, 300);
	await own.close();
	library = await tifa.library();
	await hasRows(/^300 annotations$/);
});
afterAll(() => tifa.close());

/** What the line over the list says of it. */
function hasRows(words: RegExp): Promise<unknown> {
	return waitFor(
		async () => words.test((await library.$eval(".list-head [role=status]", (line) => line.textContent)) ?? ""),
		`a list of ${words}`,
	);
}

const field = () => control(library, "searchbox", "Find in titles, quotes, notes and tags");

async function search(words: string): Promise<void> {
	const input = await field();
	await input.click({ count: 3 });
	await input.press("Backspace");
	await input.type(words);
}

const withWord = annotations.filter((annotation) => JSON.stringify(annotation).includes("互惠安排")).length;
const red = annotations.filter((annotation) => annotation.on === "passage" && annotation.colour === "red").length;

test("finds Chinese inside a sentence, marks it, and the address leads back to it", async () => {
	await search("互惠安排");
	await hasRows(new RegExp(`^${withWord} found$`));
	await waitFor(() => library.$eval(".line mark", (mark) => mark.textContent === "互惠安排"), "the hit marked");
	await waitFor(() => library.url().includes("q="), "the search in the address");
	const again = await tifa.openOwn(library.url().split("/").at(-1) ?? "");
	await waitFor(
		() => again.$eval(".list-head [role=status]", (line) => /found/.test(line.textContent ?? "")),
		"the search again",
	);
	expect(await again.$eval("input[type=search]", (input) => (input as HTMLInputElement).value)).toBe("互惠安排");
	await again.close();
});

test("a filter is a word of the search and a chip, and can be taken out", async () => {
	await search("colour:red ");
	await hasRows(new RegExp(`^${red} found$`));
	await (await control(library, "button", "Remove filter Colour: red")).click();
	await hasRows(/^300 annotations$/);
});

test("what could follow is suggested while a filter is typed", async () => {
	await search("kind:tran");
	await library.keyboard.press("ArrowDown");
	await library.keyboard.press("Enter");
	await waitFor(
		() => library.$eval("input[type=search]", (input) => (input as HTMLInputElement).value === "kind:transcript "),
		"the suggestion taken",
	);
	await search("");
	await hasRows(/^300 annotations$/);
});

test("walks by keys, opens, deletes and takes back", async () => {
	await library.focus(".rows");
	await library.keyboard.press("ArrowDown");
	await library.keyboard.press("ArrowDown");
	await library.keyboard.press("Enter");
	await waitFor(() => library.$(".document-view"), "the document beside");
	await waitFor(() => library.$(".beside.chosen"), "the annotation in it");
	await library.focus(".rows");
	await library.keyboard.press("Delete");
	await hasRows(/^299 annotations$/);
	await library.keyboard.down("Control");
	await library.keyboard.press("z");
	await library.keyboard.up("Control");
	await hasRows(/^300 annotations$/);
});

test("tags, recolours and deletes many at once, each taken back as one", async () => {
	await library.focus(".rows");
	await library.keyboard.down("Control");
	await library.keyboard.press("a");
	await library.keyboard.up("Control");
	await control(library, "toolbar", "300 selected");
	await (await control(library, "button", "Tag")).click();
	await (await control(library, "combobox", "Tags")).type("全部,");
	await waitFor(
		() => library.evaluate(() => document.body.innerText.includes("300 annotations changed")),
		"the tag given",
	);
	await search("tag:全部 ");
	await hasRows(/^300 found$/);
	await (await control(library, "button", "Rename")).click();
	const name = await control(library, "combobox", "New name");
	await name.click({ count: 3 });
	await name.type("新名");
	await name.press("Enter");
	await waitFor(() => library.evaluate(() => document.body.innerText.includes("全部 is now 新名")), "the new name");
	await hasRows(/^300 found$/);
	await (await control(library, "button", "Undo")).click();
	await search("tag:全部 ");
	await hasRows(/^300 found$/);
	await search("");
	await hasRows(/^300 annotations$/);
});

test("lists documents, with another order", async () => {
	await (await control(library, "link", "Documents")).click();
	await hasRows(new RegExp(`^${documents.length} documents$`));
	await library.select(".order", "count");
	await waitFor(() => library.url().includes("sort=count"), "the order in the address");
});

test("settings: a colour's name is used wherever the colour is named", async () => {
	await (await control(library, "link", "Settings")).click();
	const input = await control(library, "textbox", "Name of yellow");
	await input.type("核心");
	await library.keyboard.press("Tab");
	await (await control(library, "link", "Annotations")).click();
	await waitFor(
		() => library.evaluate(() => document.querySelector(".rows")?.textContent?.includes("核心 ·")),
		"the name in the list",
	);
	await search("colour:核心 ");
	await hasRows(/found$/);
	await search("");
});

test("? shows every key, Escape closes it", async () => {
	await library.focus(".rows");
	await library.keyboard.type("?");
	await control(library, "dialog", "Keyboard");
	await library.keyboard.press("Escape");
	await waitFor(async () => (await library.$("dialog")) === null, "the help closed");
});
