/** Controls in Firefox, where BiDi's locators do not enter a closed root. */
import type { ElementHandle, Frame, Page } from "puppeteer-core";
import { boxOf, evaluateOn, focusIn, type Place, toldIn } from "./firefox-tree";
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
	const box = () => waitFor(find, `a ${role} named ${name}`);
	await box();
	const focus = () => focusIn(inside, sought, "tab");
	const control: Control = {
		click: async (options) => {
			const { x, y, width, height } = await box();
			await whole.mouse.click(x + width / 2, y + height / 2, options);
		},
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
