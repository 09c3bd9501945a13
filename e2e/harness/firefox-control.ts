/** Controls in Firefox, where BiDi's locators do not enter a closed root. */
import type { ClickOptions, ElementHandle, Frame, Page } from "puppeteer-core";
import { boxOf, evaluateOn, type Place, toldIn } from "./firefox-tree";
import type { FirefoxView } from "./firefox-view";
import { insideOf } from "./inside-firefox";
import { waitFor } from "./wait";

type Where = Page | Frame | FirefoxView;

/** The part of an element's handle that tests use. */
type Control = Pick<ElementHandle, "click" | "focus" | "press" | "type" | "boundingBox"> & {
	evaluate(act: (element: HTMLElement) => unknown): Promise<unknown>;
};

export async function firefoxControl(page: Where, role: string, name: string, place?: Place): Promise<ElementHandle> {
	// What is made of less than a handle serves the tests as one.
	const serving = (control: unknown) => control as ElementHandle;
	if ("control" in page) return serving(await page.control(role, name, place));
	const { whole, inside, url } = await placeOf(page);
	const sought = { url, role, name, place };
	const find = () => boxOf(inside, whole.url(), sought);
	await waitFor(find, `a ${role} named ${name}`);
	/** Where it stays: the tree hears of a move only some time after it. */
	const restingBox = () => {
		let last = "";
		return waitFor(async () => {
			const box = await find();
			const same = JSON.stringify(box) === last;
			last = JSON.stringify(box);
			return same && box;
		}, `a ${role} named ${name} that stays in its place`);
	};
	const click = async (options?: Readonly<ClickOptions>) => {
		const { x, y, width, height } = await restingBox();
		await whole.mouse.click(x + width / 2, y + height / 2, options);
	};
	// Only the tab's own document can be asked; a frame's stands in another process.
	const focus = async () => {
		if (page === whole) await evaluateOn(inside, sought, "(element) => element.focus()");
		else await click();
	};
	const control: Control = {
		click,
		focus,
		press: async (key) => {
			await focus();
			await whole.keyboard.press(key);
		},
		type: async (text) => {
			await focus();
			await whole.keyboard.type(text);
		},
		boundingBox: find,
		evaluate: (act) => evaluateOn(inside, sought, String(act)),
	};
	return serving(control);
}

export async function firefoxHas(page: Where, role: string, name: string): Promise<boolean> {
	if ("has" in page) return page.has(role, name);
	const { whole, inside, url } = await placeOf(page);
	return (await boxOf(inside, whole.url(), { url, role, name })) !== null;
}

export async function firefoxTold(page: Where): Promise<string> {
	if ("told" in page) return page.told();
	const { inside, url } = await placeOf(page);
	return toldIn(inside, url, "tab");
}

async function placeOf(page: Page | Frame) {
	const whole = "page" in page ? page.page() : page;
	const url = await page.evaluate(() => location.href);
	return { whole, inside: await insideOf(whole.browser()), url };
}
