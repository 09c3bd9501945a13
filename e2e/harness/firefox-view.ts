/** Firefox's popup and sidebar: BiDi lists neither, so the part of a page that tests use is made of Firefox's own scope. */
import { type Inside, pressIn, runInView, typeKeys, viewsOf } from "./inside-firefox";
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
	return {
		url: () => url,
		evaluate,
		$eval: (selector: string, act: unknown, ...given: unknown[]) =>
			evaluate(`(${String(act)})(document.querySelector(${JSON.stringify(selector)}), ...${JSON.stringify(given)})`),
		$: async (selector: string) => {
			const find = `document.querySelector(${JSON.stringify(selector)})`;
			return (await evaluate(`${find} !== null`)) ? handle(find) : null;
		},
		close: () => evaluate("window.close()").catch(() => undefined),
		isClosed: async () => !(await isOpen()),
		keyboard: {
			press: (key: string) => typeKeys(inside, [key]),
			type: (text: string) => typeKeys(inside, [...text]),
		},
		/** The control of a role and name, once it is there. */
		control: async (role: string, name: string) => {
			await waitFor(() => pressIn(inside, url, role, name, "look"), `a ${role} named ${name}`);
			return {
				click: () => pressIn(inside, url, role, name, "press"),
				focus: () => pressIn(inside, url, role, name, "focus"),
				type: async (text: string) => {
					await pressIn(inside, url, role, name, "focus");
					await typeKeys(inside, [...text]);
				},
			};
		},
	};
}
export type FirefoxView = ReturnType<typeof firefoxView>;
