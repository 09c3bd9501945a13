/** The page that opens once after an install, and would come to the front in the middle of a test. */
import type { Target } from "puppeteer-core";
import { browserName } from "./browser";
import type { Started } from "./started";
import { waitFor } from "./wait";

/** Runs in Firefox's background, whose pages no target names; how many were closed. */
const closeThere = `Promise.all(
	browser.extension.getViews({ type: "tab" })
		.filter((view) => view.location.pathname === "/welcome.html")
		.map(async (view) => browser.tabs.remove((await view.browser.tabs.getCurrent()).id)),
).then((closed) => closed.length)`;

/**
 * Closes it whenever it comes. A new profile always has it; one that was used before has it where the browser was killed
 * before it wrote down that we are installed.
 */
export async function closeFirstRun({ browser, root, inBackground }: Started, isNew: boolean): Promise<void> {
	if (browserName === "firefox") {
		if (isNew) await waitFor(() => inBackground(closeThere), "the page of the first run");
		return;
	}
	const url = `${root}welcome.html`;
	let isClosed = false;
	const closeOne = async (target: Target) => {
		if (target.url() !== url) return;
		// A test may end while it comes.
		await (await target.page())?.close().catch(() => undefined);
		isClosed = true;
	};
	browser.on("targetcreated", closeOne);
	browser.on("targetchanged", closeOne);
	for (const target of browser.targets()) await closeOne(target);
	if (isNew) await waitFor(() => isClosed, "the page of the first run");
}
