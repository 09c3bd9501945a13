/** Firefox's popup and sidebar: BiDi lists neither, so the part of a page that tests use is made of Firefox's own scope. */
import * as v from "valibot";
import { typeKeys } from "./firefox-keys";
import { Box, focusIn, type Place, pressIn, toldIn } from "./firefox-tree";
import { closeSidebar, type Inside, limitHeight, moveMouseIn, runInView, viewsOf } from "./inside-firefox";
import { waitFor } from "./wait";

/** The extension's document at `url` that is no tab. */
export function firefoxView(inside: Inside, id: string, url: string) {
	const evaluate = (act: unknown, ...given: unknown[]) => {
		const call =
			typeof act === "string" ? act : `(${String(act)})(${given.map((each) => JSON.stringify(each)).join(", ")})`;
		return runInView(inside, id, url, call);
	};
	const isOpen = async () => (await viewsOf(inside, id)).some((view) => view.startsWith(url));
	const handle = (find: string) => ({
		click: () => evaluate(`${find}.click()`),
		focus: () => evaluate(`${find}.focus()`),
	});
	const findAll = (selector: string) => `[...document.querySelectorAll(${JSON.stringify(selector)})]`;
	return {
		url: () => url,
		evaluate,
		$eval: (selector: string, act: unknown, ...given: unknown[]) =>
			evaluate(`(${String(act)})(document.querySelector(${JSON.stringify(selector)}), ...${JSON.stringify(given)})`),
		$: async (selector: string) => {
			const find = `document.querySelector(${JSON.stringify(selector)})`;
			return (await evaluate(`${find} !== null`)) ? handle(find) : null;
		},
		$$: async (selector: string) => {
			const count = v.parse(v.number(), await evaluate(`${findAll(selector)}.length`));
			return Array.from({ length: count }, (_, index) => handle(`${findAll(selector)}[${index}]`));
		},
		$$eval: (selector: string, act: unknown) => evaluate(`(${String(act)})(${findAll(selector)})`),
		mouse: { move: (x: number, y: number) => moveMouseIn(inside, id, url, x, y) },
		hover: async (selector: string) => {
			const { x, y, width, height } = v.parse(
				Box,
				await evaluate(`document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect().toJSON()`),
			);
			await moveMouseIn(inside, id, url, x + width / 2, y + height / 2);
		},
		/** Only its height: the width is the window's to give. */
		setViewport: (size: { height: number } | null) => limitHeight(inside, id, url, size?.height ?? null),
		close: async () => {
			if (url.endsWith("/sidepanel.html")) await closeSidebar(inside);
			// A document that goes answers no more.
			evaluate("window.close()").catch(() => undefined);
			await waitFor(async () => !(await isOpen()), `${url} closed`);
		},
		isClosed: async () => !(await isOpen()),
		keyboard: {
			press: (key: string) => typeKeys(inside, [key]),
			type: (text: string) => typeKeys(inside, [...text]),
		},
		/** All that is told of it to assistive software. */
		told: () => toldIn(inside, url, "view"),
		has: (role: string, name: string) => pressIn(inside, { url, role, name }, "look"),
		/** The control of a role and name, once it is there. */
		control: async (role: string, name: string, place?: Place) => {
			const sought = { url, role, name, place };
			await waitFor(() => pressIn(inside, sought, "look"), `a ${role} named ${name}`);
			return {
				click: () => pressIn(inside, sought, "press"),
				focus: () => focusIn(inside, sought),
				type: async (text: string) => {
					await focusIn(inside, sought);
					await typeKeys(inside, [...text]);
				},
			};
		},
	};
}
export type FirefoxView = ReturnType<typeof firefoxView>;
