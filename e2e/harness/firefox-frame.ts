/** A frame in a page of the extension's own: Firefox gives BiDi no name by which it could be reached. */
import type { Frame, Page } from "puppeteer-core";
import * as v from "valibot";
import { insideOf, runInFrame } from "./inside-firefox";
import { waitFor } from "./wait";

/** The first frame of the tab in front once it shows `file`, with the part of a frame that tests use. */
export async function firefoxFrame(page: Page, file: string): Promise<Frame> {
	const inside = await insideOf(page.browser());
	const body = `
		const inner = docShell.browsingContext.children[0]?.window;
		if (!inner) return null;
		const sandbox = new Cu.Sandbox(inner, { sandboxPrototype: inner, wantXrays: false, sameZoneAs: inner });
		return { value: await Cu.evalInSandbox("(" + given.act + ")()", sandbox) };`;
	const ask = (act: string) => runInFrame(inside, "gBrowser.selectedBrowser", body, { act });
	const evaluate = async (act: unknown) => {
		const answer = v.parse(v.nullable(v.object({ value: v.unknown() })), await ask(String(act)));
		return answer?.value;
	};
	await waitFor(async () => (await evaluate(() => location.pathname)) === `/${file}`, file);
	const frame = {
		page: () => page,
		evaluate,
		/** A promise; tests await it. */
		get detached() {
			return ask("() => true").then((answer) => answer === null);
		},
	};
	// What is less than a frame serves the tests as one.
	return frame as unknown as Frame;
}
