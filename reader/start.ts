/** Begins the reading of a page and keeps it right while the page lives. */
import { createRegistry } from "../marks/registry";
import type { Command, PageState, Reading } from "../messages";
import { siteOf } from "../sites/hosts";
import { type Article, readPage } from "../sites/read-page";
import type { Glossary } from "../terms/glossary";
import type { Backing } from "./backing";
import { createList } from "./list";
import { noteHeight } from "./NoteFrame";
import { type OpenReading, openReading, type Setting } from "./open-reading";
import { pageStateOf } from "./page-state";
import { inFront } from "./scroll";
import { watchPage } from "./watch-page";

/** What others may ask of a page that is read. */
export interface Reader {
	pageState(): Promise<PageState>;
	/** Scrolls to an annotation's passage; false where it is lost. */
	goTo(id: string): boolean;
	command(command: Command): void;
	noteHeight(height: number): void;
	noteDone(): void;
}

/**
 * Reads `page`, which stands at `url`, until `signal` aborts. `glossary` is null where it could not be read: annotations
 * work without it. A page that is no article is looked at again when it changes: its text may come late.
 */
export function startReader(
	page: Document,
	url: () => string,
	backing: Backing,
	glossary: Glossary | null,
	signal: AbortSignal,
): Reader {
	/** One for each document that the page shows: a few embassies' indexes show several in full. */
	let readings: OpenReading[] = [];
	let isOff = false;
	let found = readPage(page, url());
	const registry = createRegistry(page, signal);
	const list = createList(page, backing, registry, signal);
	// The built-in glossary is of the Chinese ministry's wordings: elsewhere they are nobody's key terms.
	const isItsOwn = siteOf(url())?.id === "prc";
	const setting: Setting = { page, backing, glossary: isItsOwn ? glossary : null, registry, signal };

	const close = () => {
		for (const reading of readings) reading.close();
		readings = [];
	};
	const open = async (articles: readonly Article[]) => {
		const opened: { article: Article; reading: Reading }[] = [];
		for (const article of articles) opened.push({ article, reading: await backing.readDocument(article.facts) });
		if (signal.aborted) return;
		isOff = opened.some(({ reading }) => reading.off);
		if (!isOff) readings = opened.map(({ article, reading }) => openReading(article, reading, setting));
	};
	const look = async () => {
		found = readPage(page, url());
		await list.show(found.is === "list" ? found.links : []);
		const articles = found.is === "article" ? [found.article, ...found.others] : [];
		if (articles.length !== readings.length) {
			close();
			await open(articles);
		}
		for (const [index, reading] of readings.entries()) {
			const article = articles[index];
			if (article && !isStill(reading.state.article.value, article)) reading.replace(article);
		}
	};
	const hear = async () => {
		list.forget();
		if (readings.length === 0) return look();
		for (const { state } of readings) {
			const reading = await backing.readDocument(state.article.value.facts);
			isOff = reading.off;
			if (isOff) return close();
			state.reading.value = reading;
		}
	};
	/** One after the other: two looks at once would open two readings. */
	let work: Promise<void> = Promise.resolve();
	const then = (next: () => Promise<void>) => {
		work = work.then(next).catch((error: unknown) => {
			if (!signal.aborted) console.error("Tifa: the page could not be read", error);
		});
	};

	watchPage(page, () => then(look), signal);
	backing.onWrite(() => then(hear), signal);
	// A page back from the back-forward cache has missed what was written meanwhile.
	addEventListener("pageshow", (event) => event.persisted && then(hear), { signal });
	signal.addEventListener("abort", close);
	then(look);

	const front = () => inFront(readings, ({ state }) => state.article.value.body);
	return {
		async pageState() {
			await work;
			if (isOff) return { is: "off" };
			const reading = front();
			return reading ? pageStateOf(reading.state) : { is: found.is === "list" ? "list" : "other" };
		},
		goTo: (id) => readings.some((reading) => reading.goTo(id)),
		command: (command) => front()?.command(command),
		noteHeight: (height) => {
			noteHeight.value = height;
		},
		noteDone: () => {
			for (const { state } of readings) if (state.floating.value?.is === "note") state.floating.value = null;
		},
	};
}

/** Whether the same text still stands in the same nodes. */
function isStill(before: Article, now: Article): boolean {
	const { runs } = before.text;
	return (
		before.body === now.body &&
		before.text.plain === now.text.plain &&
		runs.length === now.text.runs.length &&
		runs.every((run, index) => run.node === now.text.runs[index]?.node)
	);
}
