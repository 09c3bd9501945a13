/** What every browser of the tests can do. */
import type { Browser, Page, WebWorker } from "puppeteer-core";

export interface BrowserOptions {
	/** Where the pages are served on loopback. */
	readonly port: number;
	/** The built extension's folder, or none for a browser without us. */
	readonly extension?: string;
	/** The browser's language; English unless said. */
	readonly locale?: "en" | "zh-CN";
	/** The system prefers dark. */
	readonly dark?: boolean;
	/** In a window, for a person: only the sample is found on loopback, all else where it is. */
	readonly forPerson?: boolean;
	/** A folder to keep from one start to the next; without it the profile is new, and removed afterwards. */
	readonly profile?: string;
}

/** Something that a page, a worker or an extension asked the network for. */
export interface Asked {
	/** The origin that asked: a content script asks as its page. */
	readonly from: string;
	readonly url: string;
	readonly host: string;
}

export interface Started {
	readonly browser: Browser;
	readonly extensionId: string;
	/** What the extension's own pages begin with. */
	readonly root: string;
	readonly profile: string;
	readonly downloads: string;
	/** Opens the real popup over the tab in front. */
	popup(): Promise<Page>;
	/** The side panel, or Firefox's sidebar, once somebody has opened it. */
	openedPanel(): Promise<Page>;
	/** The background, for what only Chromium's tests do with it. */
	worker(): Promise<WebWorker>;
	/** The value of an expression in the background, as JSON carries it. */
	inBackground(expression: string): Promise<unknown>;
	/** Ends the background as the browser does when it has been idle. */
	stopBackground(): Promise<void>;
	/** What the browser does when a command's keys are pressed. */
	command(name: string): Promise<void>;
	/** What the browser does when an item of ours is chosen in the context menu over the tab in front. */
	chooseInMenu(item: string): Promise<void>;
	/** Ends the browser, and tells what was asked for while it ran. */
	close(): Promise<Asked[]>;
	/** Ends the browser as a crash would: it writes nothing more. Its profile stays, to be started again. */
	kill(): Promise<void>;
}
