/**
 * Firefox's accessibility tree: the one place where controls inside a closed root are seen, which BiDi's locators do not
 * enter, and what assistive software is told of a page.
 */
import * as v from "valibot";
import { type Inside, runInFrame } from "./inside-firefox";
import { waitFor } from "./wait";

/** A control as Firefox's accessibility tree has it, in pixels of the browser's window. */
export const Box = v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() });
export type Box = v.InferOutput<typeof Box>;

/** Which of several controls of one role and name. */
export type Place = "first" | "last";

/** What is looked for, in the document of `url`. */
export interface Sought {
	readonly url: string;
	readonly role: string;
	readonly name: string;
	readonly place?: Place | undefined;
}

/** What the following code begins with, in the browser's window and in a tab's own process. */
const common = `
	const service = Cc["@mozilla.org/accessibilityService;1"].getService(Ci.nsIAccessibilityService);
	const allIn = (node, all = []) => {
		if (!node) return all;
		all.push(node);
		for (let index = 0; index < node.childCount; index += 1) {
			try {
				allIn(node.getChildAt(index), all);
			} catch {
				// It went while the tree was walked.
			}
		}
		return all;
	};
	const boundsOf = (node) => {
		const [x, y, width, height] = [{}, {}, {}, {}];
		node.getBoundsInCSSPixels(x, y, width, height);
		return { x: x.value, y: y.value, width: width.value, height: height.value };
	};
	const documentIn = (element, url) =>
		allIn(service.getAccessibleFor(element)).find((node) => {
			try {
				const { URL } = node.QueryInterface(Ci.nsIAccessibleDocument);
				return URL.split("#")[0] === url.split("#")[0] && boundsOf(node).width > 0;
			} catch {
				return false;
			}
		});
	// A tab that has changed to a process of extensions is found from the window alone.
	const documentInFront = (url) => documentIn(gBrowser.selectedBrowser, url) ?? documentIn(window.document, url);
	// Firefox has no ARIA role for a summary.
	const roleOf = (node) => node.computedARIARole || (service.getStringRole(node.role) === "summary" ? "DisclosureTriangle" : "");
	const isSought = (node) => {
		try {
			return node.name === given.name && roleOf(node) === given.role;
		} catch {
			return false;
		}
	};
	const controlIn = (root) => (given.place === "last" ? allIn(root).findLast(isSought) : allIn(root).find(isSought));`;

/**
 * Where a control stands in the tab in front, from the upper left corner of that tab, whose document is that of `tab`;
 * null where there is none.
 */
export async function boxOf(inside: Inside, tab: string, sought: Sought): Promise<Box | null> {
	const body = `${common}
		const outer = documentInFront(given.tab);
		const root = documentInFront(given.url);
		const found = outer && root && controlIn(root);
		if (!found) return null;
		const [corner, box] = [boundsOf(outer), boundsOf(found)];
		return { ...box, x: box.x - corner.x, y: box.y - corner.y };`;
	return v.parse(v.nullable(Box), await inside.run(body, { tab, ...sought }));
}

/**
 * Looks for a control in a view that is no tab, and presses it or gives it the focus as assistive software does; false
 * where there is none, or where it has no focus.
 */
export async function pressIn(
	inside: Inside,
	sought: Sought,
	act: "look" | "press" | "focus" | "hasFocus",
): Promise<boolean> {
	const body = `${common}
		const root = documentIn(window.document, given.url);
		const found = root && controlIn(root);
		if (given.act === "press") found?.doAction(0);
		if (given.act === "focus") found?.takeFocus();
		if (!found || given.act !== "hasFocus") return Boolean(found);
		const state = {};
		found.getState(state, {});
		return (state.value & Ci.nsIAccessibleStates.STATE_FOCUSED) !== 0;`;
	return v.parse(v.boolean(), await inside.run(body, { ...sought, act }));
}

/** Gives a control the focus, and waits until it has it: the view's own process does so in its own time. */
export async function focusIn(inside: Inside, sought: Sought): Promise<void> {
	await pressIn(inside, sought, "focus");
	await waitFor(() => pressIn(inside, sought, "hasFocus"), `the focus on ${sought.role} ${sought.name}`);
}

/** Roles and names of all that is in the document of `url`, in order, as JSON; closed roots too. */
export async function toldIn(inside: Inside, url: string, where: "tab" | "view"): Promise<string> {
	const body = `${common}
		const root = given.where === "tab" ? documentInFront(given.url) : documentIn(window.document, given.url);
		return allIn(root).flatMap((node) => {
			try {
				return [{ role: roleOf(node), name: node.name ?? "", description: node.description ?? "" }];
			} catch {
				return [];
			}
		});`;
	return JSON.stringify(await inside.run(body, { url, where }));
}

/** Runs a function on a control's element, also in a closed root, in the process of the tab in front. */
export async function evaluateOn(inside: Inside, sought: Sought, act: string): Promise<unknown> {
	const body = `${common}
		const found = controlIn(service.getAccessibleFor(content.document));
		if (!found) throw new Error("no " + given.role + " named " + given.name);
		const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false, sameZoneAs: content });
		return Cu.evalInSandbox("(" + given.act + ")", sandbox)(Cu.waiveXrays(found.DOMNode));`;
	return runInFrame(inside, "gBrowser.selectedBrowser", body, { ...sought, act });
}
