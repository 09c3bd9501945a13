/** Begins the reading of a page and keeps it right while the page lives. */
import { type Signal, signal as signalOf } from "@preact/signals";
import { i18n } from "#i18n";
import { createRegistry } from "../marks/registry";
import type { Command, PageState, Reading } from "../messages";
import type { Outline, PageNews } from "../records/outline";
import { siteOf } from "../sites/hosts";
import { type Article, type PageReading, readPage } from "../sites/read-page";
import type { Glossary } from "../terms/glossary";
import type { Backing } from "./backing";
import { followPlace } from "./follow-place";
import { createHistory } from "./history";
import { createList } from "./list";
import { noteHeight } from "./NoteFrame";
import { type OpenReading, openReading, type Setting } from "./open-reading";
import { outlineOf } from "./outline";
import { createGlossary } from "./own-glossary";
import { createPageLine } from "./PageLine";
import { pageStateOf } from "./page-state";
import { inFront } from "./scroll";
import type { Floating } from "./state";
import { isOfSameDocument, isStill } from "./still";
import { createSurface } from "./surface";
import { isTranslated, watchRoot } from "./translation";
import { watchPage } from "./watch-page";

/** What others may ask of a page that is read. */
export interface Reader {
	pageState(): Promise<PageState>;
	/** Scrolls to an annotation's passage; false where it is lost. */
	goTo(id: string): boolean;
	/** Questions and key terms of the document that the window shows; null where none is read. */
	outline(): Promise<Outline | null>;
	goToTerm(id: string, index: number): boolean;
	goToQuestion(block: number): boolean;
	/** Asks the reader to select an annotation's passage by hand; false where it is not one of this page's. */
	placeAgain(id: string): boolean;
	/** Tells where the window stands, and when the lists are out of date, until `gone` aborts. */
	watch(tell: (news: PageNews) => void, gone: AbortSignal): void;
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
	const open: Signal<readonly OpenReading[]> = signalOf([]);
	let isOff = false;
	let found: PageReading = { is: "other", why: "not read yet" };
	const registry = createRegistry(page, signal);
	const surface = createSurface(page);
	const list = createList(page, backing, registry, surface, signal);
	// The built-in glossary is of the Chinese ministry's wordings: elsewhere they are nobody's key terms.
	const own = createGlossary(siteOf(url())?.id === "prc" ? glossary : null, backing);

	const close = () => {
		for (const reading of open.value) reading.close();
		open.value = [];
	};
	const begin = async (articles: readonly Article[]) => {
		const opened: { article: Article; reading: Reading }[] = [];
		for (const article of articles) opened.push({ article, reading: await backing.readDocument(article.facts) });
		if (signal.aborted) return;
		isOff = opened.some(({ reading }) => reading.off);
		if (isOff) return;
		open.value = opened.map(({ article, reading }) => openReading(article, reading, setting));
		await followTerms();
	};
	const followTerms = async () => own.follow(open.value[0]?.state.reading.value.ownTerms ?? "");
	const was = page.documentElement.lang;
	const say = createPageLine(page, surface, signal);
	let isUnderTranslation = false;
	const isNowTranslated = () => isTranslated(page, { was, text: articlesIn(found)[0]?.facts.lang ?? "" });
	/** Whether a translation lies over the page; what is open is told, and so is the reader when it comes. */
	const checkTranslation = (): boolean => {
		const before = isUnderTranslation;
		isUnderTranslation = isNowTranslated();
		for (const { state } of open.value) {
			if (isUnderTranslation && !before) state.floating.value = null;
			state.translated.value = isUnderTranslation;
		}
		if (isUnderTranslation && !before && (found.is === "article" || readPage(page, url()).is === "article"))
			say(i18n.t("state.translated"));
		return isUnderTranslation;
	};
	/** Reads the page; what is open gets its new text at once. False where there are more documents now, or fewer. */
	const follow = (): boolean => {
		found = readPage(page, url());
		const articles = articlesIn(found);
		if (articles.length !== open.value.length) return false;
		for (const [index, reading] of open.value.entries()) {
			const { value: before } = reading.state.article;
			const article = articles[index];
			if (!article || isStill(before, article)) continue;
			reading.replace(article);
			if (!isOfSameDocument(before, article)) void then(reading.refresh);
		}
		return true;
	};
	const look = async () => {
		if (isOff || checkTranslation()) return;
		const isFollowed = follow();
		await list.show(found.is === "list" ? found.links : []);
		if (isFollowed) return;
		close();
		await begin(articlesIn(found));
	};
	const hear = async () => {
		list.forget();
		isOff = false;
		if (open.value.length === 0) return look();
		for (const { state, refresh } of open.value) {
			await refresh();
			isOff = state.reading.value.off;
			if (isOff) return close();
		}
		await followTerms();
	};
	/** One after the other: two looks at once would open two readings. */
	let work: Promise<void> = Promise.resolve();
	const then = (next: () => Promise<void>): Promise<void> => {
		work = work.then(next).catch((error: unknown) => {
			if (!signal.aborted) console.error("Tifa: the page could not be read", error);
		});
		return work;
	};

	/** To the brake a page's change has cost what seeking its passages has cost, too. */
	const lookAnew = async () => {
		await then(look);
		await Promise.all(open.value.map((reading) => reading.settled()));
	};
	const watch = watchPage(page, lookAnew, surface.holds, signal);
	const catchUp = () => {
		if (watch.isBehind() && !checkTranslation()) follow();
	};
	watchRoot(page, () => void (isNowTranslated() !== isUnderTranslation && then(look)), signal);
	const setting: Setting = {
		page,
		backing,
		glossary: own.glossary,
		registry,
		surface,
		history: createHistory(),
		catchUp,
		signal,
	};
	backing.onWrite(() => void then(hear), signal);
	// A page back from the back-forward cache has missed what was written meanwhile.
	addEventListener("pageshow", ({ persisted }) => void (persisted && then(hear)), { signal });
	signal.addEventListener("abort", close);
	void then(look);

	const front = () => inFront(open.value, ({ state }) => state.article.value.body);
	/** With all its key terms: what is counted and listed is the whole. */
	const frontMatched = async () => {
		const reading = front();
		await reading?.matched();
		return reading;
	};
	return {
		async pageState() {
			await work;
			if (isOff) return { is: "off" };
			if (isUnderTranslation) return { is: "translated" };
			const reading = await frontMatched();
			return reading ? pageStateOf(reading.state) : { is: found.is === "list" ? "list" : "other" };
		},
		async outline() {
			await work;
			const reading = await frontMatched();
			return reading ? outlineOf(reading.state) : null;
		},
		goTo: (id) => open.value.some((reading) => reading.goTo(id)),
		goToTerm: (id, index) => front()?.goToTerm(id, index) ?? false,
		goToQuestion: (block) => front()?.goToBlock(block) ?? false,
		placeAgain: (id) => open.value.some((reading) => reading.placeAgain(id)),
		watch: (tell, gone) => followPlace(page, open, front, tell, gone),
		command: (command) => (open.value.find((reading) => reading.isSelected()) ?? front())?.command(command),
		noteHeight: (height) => {
			noteHeight.value = height;
		},
		noteDone: () => {
			for (const { state } of open.value) if (isFrame(state.floating.value)) state.floating.value = null;
		},
	};
}

function isFrame(floating: Floating | null): boolean {
	return floating?.is === "note" || floating?.is === "termFrame" || floating?.is === "termForm";
}

function articlesIn(found: PageReading): Article[] {
	return found.is === "article" ? [found.article, ...found.others] : [];
}
