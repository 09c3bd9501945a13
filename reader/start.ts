/** Begins the reading of a page and keeps it right while the page lives. */
import { createPainter } from "../marks/painter";
import type { Command, PageState } from "../messages";
import { type Article, readPage } from "../sites/read-page";
import type { Glossary } from "../terms/glossary";
import type { Backing } from "./backing";
import { noteHeight } from "./NoteFrame";
import { type OpenReading, openReading } from "./open-reading";
import { pageStateOf } from "./page-state";
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
	let open: OpenReading | null = null;
	let isOff = false;
	let closing = new AbortController();
	let looking: Promise<void> = Promise.resolve();
	const painter = createPainter(page, signal);

	const close = () => {
		closing.abort();
		painter.clear();
		open = null;
	};
	const begin = async (article: Article) => {
		const reading = await backing.readDocument(article.facts);
		if (signal.aborted) return;
		isOff = reading.off;
		if (reading.off) return;
		closing = new AbortController();
		const both = AbortSignal.any([signal, closing.signal]);
		open = openReading(page, article, reading, glossary, backing, painter, both);
	};
	const look = async () => {
		const found = readPage(page, url());
		if (found.is !== "article") {
			close();
			return;
		}
		if (!open) await begin(found.article);
		else if (!isStill(open.state.article.value, found.article)) open.replace(found.article);
	};
	/** One look after the other: two at once would open two readings. */
	const lookAgain = () => {
		looking = looking.then(look).catch((error: unknown) => console.error("Tifa: the page could not be read", error));
		return looking;
	};
	const hear = async () => {
		if (!open) return lookAgain();
		const reading = await backing.readDocument(open.state.article.value.facts);
		isOff = reading.off;
		if (reading.off) close();
		else open.state.reading.value = reading;
	};

	watchPage(page, () => void lookAgain(), signal);
	backing.onWrite(() => void hear().catch((error: unknown) => console.warn("Tifa: not heard", error)), signal);
	// A page back from the back-forward cache has missed what was written meanwhile.
	addEventListener("pageshow", (event) => event.persisted && void hear(), { signal });
	void lookAgain();

	return {
		async pageState() {
			await looking;
			if (isOff) return { is: "off" };
			return open ? pageStateOf(open.state) : { is: readPage(page, url()).is === "list" ? "list" : "other" };
		},
		goTo: (id) => open?.goTo(id) ?? false,
		command: (command) => open?.command(command),
		noteHeight: (height) => {
			noteHeight.value = height;
		},
		noteDone: () => {
			if (open?.state.floating.value?.is === "note") open.state.floating.value = null;
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
