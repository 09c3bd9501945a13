/** Controls in Firefox, where BiDi's locators do not enter a closed root. */
import type { ElementHandle, Frame, Page } from "puppeteer-core";
import type { FirefoxView } from "./firefox-view";
import { boxOf, insideOf } from "./inside-firefox";
import { waitFor } from "./wait";

/** The part of an element's handle that tests use. */
type Control = Pick<ElementHandle, "click" | "focus" | "type" | "boundingBox">;

export async function firefoxControl(
	page: Page | Frame | FirefoxView,
	role: string,
	name: string,
): Promise<ElementHandle> {
	// What is made of less than a handle serves the tests as one.
	const serving = (control: unknown) => control as ElementHandle;
	if ("control" in page) return serving(await page.control(role, name));
	const whole = "page" in page ? page.page() : page;
	const inside = await insideOf(whole.browser());
	const url = await page.evaluate(() => location.href);
	const box = () => waitFor(() => boxOf(inside, whole.url(), url, role, name), `a ${role} named ${name}`);
	await box();
	const click = async () => {
		const { x, y, width, height } = await box();
		await whole.mouse.click(x + width / 2, y + height / 2);
	};
	const control: Control = {
		click,
		focus: click,
		type: async (text) => {
			await click();
			await whole.keyboard.type(text);
		},
		boundingBox: box,
	};
	return serving(control);
}
