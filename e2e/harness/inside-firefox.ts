/**
 * What only Firefox's own scope can tell: controls inside a closed root, which BiDi's locators do not enter, and the
 * extension's popup, sidebar and background, which BiDi does not list. Firefox opens that scope to a remote that it was
 * started for with `-remote-allow-system-access`.
 */
import type { Browser } from "puppeteer-core";
import * as v from "valibot";

/** A control as Firefox's accessibility tree has it, in pixels of the browser's window. */
export const Box = v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() });
export type Box = v.InferOutput<typeof Box>;

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

/** What all of the following code begins with: the extension's parent, and the tree of everything in the window. */
const common = `
	const extension = WebExtensionPolicy.getByID(given.id)?.extension;
	const service = Cc["@mozilla.org/accessibilityService;1"].getService(Ci.nsIAccessibilityService);
	const nodes = [];
	const gather = (node) => {
		nodes.push(node);
		for (let index = 0; index < node.childCount; index += 1) gather(node.getChildAt(index));
	};
	const boundsOf = (node) => {
		const [x, y, width, height] = [{}, {}, {}, {}];
		node.getBoundsInCSSPixels(x, y, width, height);
		return { x: x.value, y: y.value, width: width.value, height: height.value };
	};
	const documentAt = (url) => {
		gather(service.getAccessibleFor(window.document));
		return nodes.find((node) => {
			try {
				const { URL } = node.QueryInterface(Ci.nsIAccessibleDocument);
				return URL.split("#")[0] === url.split("#")[0] && boundsOf(node).width > 0;
			} catch {
				return false;
			}
		});
	};
	const controlIn = (root) => {
		nodes.length = 0;
		gather(root);
		return nodes.find((node) => node.name === given.name && node.computedARIARole === given.role);
	};`;

/**
 * Where the control of a role and name stands that is in the document of `url`, from the upper left corner of the tab,
 * whose document is that of `tab`; null if nowhere.
 */
export async function boxOf(inside: Inside, tab: string, url: string, role: string, name: string): Promise<Box | null> {
	const body = `${common}
		const outer = documentAt(given.tab);
		const root = documentAt(given.url);
		const found = outer && root && controlIn(root);
		if (!found) return null;
		const [corner, box] = [boundsOf(outer), boundsOf(found)];
		return { ...box, x: box.x - corner.x, y: box.y - corner.y };`;
	return v.parse(v.nullable(Box), await inside.run(body, { id: "", tab, url, role, name }));
}

/**
 * Looks for the control of a role and name in the document of `url`, and presses it or gives it the focus as assistive
 * software does; false where there is none.
 */
export async function pressIn(
	inside: Inside,
	url: string,
	role: string,
	name: string,
	act: "look" | "press" | "focus",
): Promise<boolean> {
	const body = `${common}
		const root = documentAt(given.url);
		const found = root && controlIn(root);
		if (given.act === "press") found?.doAction(0);
		if (given.act === "focus") found?.takeFocus();
		return Boolean(found);`;
	return v.parse(v.boolean(), await inside.run(body, { id: "", url, role, name, act }));
}

/** Opens the extension's popup over the tab in front, as a click on its button does. */
export async function openPopup(inside: Inside, id: string): Promise<void> {
	const body = `${common}
		const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
		await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, true);`;
	await inside.run(body, { id });
}

/** The addresses of the extension's own documents that are no tabs: popup, sidebar, background. */
export async function viewsOf(inside: Inside, id: string): Promise<string[]> {
	const body = `${common}
		return [...extension.views].filter((view) => view.viewType !== "tab").map((view) => view.uri?.spec ?? "");`;
	return v.parse(v.array(v.string()), await inside.run(body, { id }));
}

/**
 * Runs an expression in the extension's document whose address begins so, and gives what JSON can carry of its value.
 * A promise is awaited.
 */
export async function runInView(inside: Inside, id: string, url: string, expression: string): Promise<unknown> {
	const inView = `
		const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false, sameZoneAs: content });
		const told = (answer) => sendAsyncMessage(NAME, answer);
		try {
			const value = Cu.evalInSandbox("(async () => JSON.stringify((await (" + EXPRESSION + ")) ?? null))()", sandbox);
			value.then((json) => told({ json }), (error) => told({ error: String(error) }));
		} catch (error) {
			told({ error: String(error) });
		}`;
	const body = `${common}
		const view = [...extension.views].find(({ uri }) => uri?.spec.startsWith(given.url));
		if (!view) return { error: "no document of ours at " + given.url };
		const manager = view.xulBrowser.messageManager;
		const name = "tifa-test:" + Services.uuid.generateUUID();
		const answer = new Promise((resolve) => {
			const hear = ({ data }) => {
				manager.removeMessageListener(name, hear);
				resolve(data);
			};
			manager.addMessageListener(name, hear);
		});
		const script = given.script.replace("NAME", () => JSON.stringify(name)).replace("EXPRESSION", () => JSON.stringify(given.expression));
		manager.loadFrameScript("data:text/javascript;charset=utf-8," + encodeURIComponent(script), false);
		return await answer;`;
	const Answer = v.union([v.object({ json: v.string() }), v.object({ error: v.string() })]);
	const answer = v.parse(Answer, await inside.run(body, { id, url, expression, script: inView }));
	if ("error" in answer) throw new Error(answer.error);
	return JSON.parse(answer.json);
}

/** Ends the event page as Firefox does after half a minute without events. */
export async function stopBackground(inside: Inside, id: string): Promise<void> {
	await inside.run(`${common} await extension.terminateBackground({ ignoreDevToolsAttached: true });`, { id });
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

/** Types into whatever of the browser's window has the focus, popup and sidebar too; single keys or one of `Enter`, `Escape`. */
export async function typeKeys(inside: Inside, keys: readonly string[]): Promise<void> {
	await inside.run(
		`
		const processor = Cc["@mozilla.org/text-input-processor;1"].createInstance(Ci.nsITextInputProcessor);
		processor.beginInputTransactionForTests(window);
		for (const key of given) {
			const event = new window.KeyboardEvent("", { key });
			processor.keydown(event);
			processor.keyup(event);
		}`,
		keys,
	);
}
