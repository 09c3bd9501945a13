/**
 * What only Firefox's own scope can tell: controls inside a closed root, which BiDi's locators do not enter, and the
 * extension's popup, sidebar and background, which BiDi does not list. Firefox opens that scope to a remote that it was
 * started for with `-remote-allow-system-access`.
 */
import type { Browser } from "puppeteer-core";
import * as v from "valibot";

export interface Inside {
	/** Runs the body of an async function, in which `given` is what JSON can carry; answers with what JSON can carry. */
	run(body: string, given?: unknown): Promise<unknown>;
}

const Tree = v.object({
	result: v.object({ contexts: v.pipe(v.array(v.object({ context: v.string() })), v.minLength(1)) }),
});
const Outcome = v.object({
	result: v.variant("type", [
		v.object({ type: v.literal("success"), result: v.object({ value: v.optional(v.string()) }) }),
		v.object({ type: v.literal("exception"), exceptionDetails: v.object({ text: v.string() }) }),
	]),
});

interface Connection {
	send(method: string, parameters: object): Promise<unknown>;
}

/** Opens Firefox's scope. */
export async function insideOf(browser: Browser): Promise<Inside> {
	// puppeteer keeps its BiDi connection there without a type; it has no way of its own into that scope.
	const { connection } = browser as unknown as { connection: Connection };
	const { result } = v.parse(Tree, await connection.send("browsingContext.getTree", { "moz:scope": "chrome" }));
	const context = result.contexts[0]?.context;
	return {
		async run(body, given = null) {
			const expression = `(async (given) => JSON.stringify((await (async () => { ${body} })()) ?? null))(${JSON.stringify(given)})`;
			const asked = { expression, target: { context }, awaitPromise: true };
			const { result: outcome } = v.parse(Outcome, await connection.send("script.evaluate", asked));
			if (outcome.type === "exception") throw new Error(outcome.exceptionDetails.text);
			return JSON.parse(outcome.result.value ?? "null");
		},
	};
}

/** What the following code begins with: the extension's parent. */
const common = "const extension = WebExtensionPolicy.getByID(given.id)?.extension;";

/** Opens the extension's popup over the tab in front, as a click on its button does. */
export async function openPopup(inside: Inside, id: string): Promise<void> {
	const body = `${common}
		const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
		// A reader's click elsewhere has closed the one before; the clicks of tests close none.
		for (const panel of document.querySelectorAll("panel")) if (panel.state === "open") panel.hidePopup();
		await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, true);`;
	await inside.run(body, { id });
}

/** Closes the sidebar, as its own button does: its document cannot. */
export async function closeSidebar(inside: Inside): Promise<void> {
	await inside.run("SidebarController.hide();");
}

/** The addresses of the extension's own documents that are no tabs: popup, sidebar, background. */
export async function viewsOf(inside: Inside, id: string): Promise<string[]> {
	const body = `${common}
		return [...extension.views].filter((view) => view.viewType !== "tab").map((view) => view.uri?.spec ?? "");`;
	return v.parse(v.array(v.string()), await inside.run(body, { id }));
}

/**
 * Runs the body of an async function in the process of a browser's element, which the code `holder` gives; `content` is
 * its window, `given` as in `run`.
 */
export async function runInFrame(inside: Inside, holder: string, body: string, given: object): Promise<unknown> {
	const script = `(async () => {
		const given = GIVEN;
		try {
			sendAsyncMessage(NAME, { json: JSON.stringify((await (async () => { ${body} })()) ?? null) });
		} catch (error) {
			sendAsyncMessage(NAME, { error: String(error) });
		}
	})();`;
	const outer = `${common}
		const frame = ${holder};
		if (!frame) return { error: "no such document: " + JSON.stringify(given) };
		const name = "tifa-test:" + Services.uuid.generateUUID();
		const answer = new Promise((resolve) => {
			const hear = ({ data }) => {
				frame.messageManager.removeMessageListener(name, hear);
				resolve(data);
			};
			frame.messageManager.addMessageListener(name, hear);
		});
		const { script, ...rest } = given;
		const whole = script.replaceAll("NAME", () => JSON.stringify(name)).replace("GIVEN", () => JSON.stringify(rest));
		frame.messageManager.loadFrameScript("data:text/javascript;charset=utf-8," + encodeURIComponent(whole), false);
		return await answer;`;
	const Answer = v.union([v.object({ json: v.string() }), v.object({ error: v.string() })]);
	const answer = v.parse(Answer, await inside.run(outer, { id: "", ...given, script }));
	if ("error" in answer) throw new Error(answer.error);
	return JSON.parse(answer.json);
}

/**
 * Runs an expression in the extension's document whose address begins so, and gives what JSON can carry of its value.
 * A promise is awaited.
 */
export function runInView(inside: Inside, id: string, url: string, expression: string): Promise<unknown> {
	const body = `
		const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false, sameZoneAs: content });
		const json = await Cu.evalInSandbox("(async () => JSON.stringify(await (" + given.expression + ")))()", sandbox);
		return JSON.parse(json ?? "null");`;
	return runInFrame(inside, holderOfView, body, { id, url, expression });
}

const holderOfView = "[...(extension?.views ?? [])].find(({ uri }) => uri?.spec.startsWith(given.url))?.xulBrowser";

/** Moves the mouse to a place in a view, in pixels of that view. */
export async function moveMouseIn(inside: Inside, id: string, url: string, x: number, y: number): Promise<void> {
	const body = `${common}
		const frame = ${holderOfView};
		const corner = frame.getBoundingClientRect();
		frame.ownerDocument.defaultView.synthesizeMouseEvent("mousemove", corner.x + given.x, corner.y + given.y, {}, {});`;
	await inside.run(body, { id, url, x, y });
}

/** Gives a view no more than this height, in pixels; null for all it can have. */
export async function limitHeight(inside: Inside, id: string, url: string, height: number | null): Promise<void> {
	const body = `${common}
		const frame = ${holderOfView};
		frame.style.maxHeight = given.height === null ? "" : given.height + "px";`;
	await inside.run(body, { id, url, height });
}

/** Ends the event page as Firefox does after half a minute without events. */
export async function stopBackground(inside: Inside, id: string): Promise<void> {
	await inside.run(`${common} await extension.terminateBackground({ ignoreDevToolsAttached: true });`, { id });
}

/** A choice in the context menu over the tab in front. */
export async function chooseInMenu(inside: Inside, id: string, menuItemId: string): Promise<void> {
	const body = `${common}
		extension.emit("webext-menu-menuitem-click", { menuItemId: given.menuItemId }, gBrowser.selectedTab);`;
	await inside.run(body, { id, menuItemId });
}

/** How the tab in front is shown, as Firefox's own tools for developers do it. */
export async function showAs(inside: Inside, shown: object): Promise<void> {
	const body = `
		const { browsingContext } = gBrowser.selectedBrowser;
		if (given.media !== undefined) browsingContext.mediumOverride = given.media;
		if (given.forcedColours !== undefined) browsingContext.forcedColorsOverride = given.forcedColours;`;
	await inside.run(body, shown);
}

/** The clipboard's text. */
export async function clipboardText(inside: Inside): Promise<string> {
	return v.parse(v.string(), await inside.run("return await navigator.clipboard.readText();"));
}

/** A command's keys, as Firefox hears them from the system. */
export async function giveCommand(inside: Inside, id: string, command: string): Promise<void> {
	await inside.run(`${common} extension.shortcuts.onCommand(given.command);`, { id, command });
}

const Requests = v.array(v.object({ from: v.string(), url: v.string() }));

/** Begins to note down what is asked of the network, and by whom. */
export async function noteRequests(inside: Inside): Promise<void> {
	await inside.run(`
		window.tifaRequests = [];
		window.tifaObserver = (subject) => {
			const channel = subject.QueryInterface(Ci.nsIHttpChannel);
			window.tifaRequests.push({ from: channel.loadInfo.triggeringPrincipal.origin, url: channel.URI.spec });
		};
		Services.obs.addObserver(window.tifaObserver, "http-on-modify-request");`);
}

/** What was asked for since then. */
export async function requestsOf(inside: Inside): Promise<v.InferOutput<typeof Requests>> {
	return v.parse(Requests, await inside.run("return window.tifaRequests;"));
}
