/** What popup and side panel are about: a tab, and how Tifa stands to the page in it. */
import { type Browser, browser } from "wxt/browser";
import { askPage, type PageState } from "../../messages";
import { firstHosts, optionalHosts, siteOf } from "../../sites/hosts";
import { fitsPattern } from "../../sites/match-pattern";
import { keysOf } from "../background/page-keys";

type Tab = Browser.tabs.Tab;

export interface PageSubject {
	is: "page";
	tab: number;
	/** Without its fragment; "" where the browser does not tell it. */
	address: string;
	isPrivate: boolean;
	state: PageState;
	/** Under which the article is known; none where it is no article. */
	keys: string[];
}

export type ArticleState = Extract<PageState, { is: "article" }>;

export type Subject =
	| PageSubject
	/** The browser withholds this site until the reader allows it. */
	| { is: "withheld"; tab: number; origins: string[] }
	/** Tifa may read the page, yet no script of ours answers there: the tab is older than this Tifa. */
	| { is: "stale"; tab: number }
	| { is: "elsewhere" };

/** The active tab; where popup.html itself stands in a tab, the other tab of its window that was used last. */
export async function tabInQuestion(): Promise<Tab | undefined> {
	const own = await browser.tabs.getCurrent();
	if (!own) return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
	const others = (await browser.tabs.query({ currentWindow: true })).filter(({ id }) => id !== own.id);
	return others.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}

/** How things stand in a tab now. */
export async function subjectOf(tab: Tab | undefined): Promise<Subject> {
	if (tab?.id === undefined) return { is: "elsewhere" };
	const state = await stateOf(tab.id);
	if (state) {
		const address = tab.url?.split("#")[0] ?? "";
		if (state.is !== "article") return { is: "page", tab: tab.id, address, isPrivate: tab.incognito, state, keys: [] };
		const page = address === "" ? state.page : { ...state.page, url: address };
		const keys = await keysOf(page, page.url);
		return { is: "page", tab: tab.id, address, isPrivate: tab.incognito, state: { ...state, page }, keys };
	}
	const origins = originsOf(tab.url);
	if (origins.length === 0) return { is: "elsewhere" };
	const isAllowed = await browser.permissions.contains({ origins });
	return isAllowed ? { is: "stale", tab: tab.id } : { is: "withheld", tab: tab.id, origins };
}

/** How often a page is asked whether it has heard of a change, and how long apart in milliseconds. */
const ASKED = 30;
const APART = 100;

/** How things stand once the page has heard that Tifa is off, or on again, for its site. */
export async function subjectOnceOff(tab: Tab | undefined, off: boolean): Promise<Subject> {
	for (let asked = 1; ; asked += 1) {
		const subject = await subjectOf(tab);
		const hasHeard = subject.is !== "page" || (subject.state.is === "off") === off;
		if (hasHeard || asked === ASKED) return subject;
		await new Promise((resolve) => setTimeout(resolve, APART));
	}
}

async function stateOf(tab: number): Promise<PageState | null> {
	try {
		return await askPage(tab, "pageState", undefined);
	} catch {
		// No script of ours listens there: which is how we learn that this is another site, or an older tab.
		return null;
	}
}

/** The patterns to ask for so that this address can be read; none where it is no ministry's. */
function originsOf(url: string | undefined): string[] {
	if (!url || !siteOf(url)) return [];
	const address = new URL(url);
	return [...firstHosts, ...optionalHosts].filter((pattern) => fitsPattern(pattern, address)).slice(0, 1);
}
