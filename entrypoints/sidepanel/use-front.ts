import { useEffect, useRef, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { hearPage } from "../../messages";
import type { ReadingPlace } from "../../records/outline";
import { type Subject, subjectOf, tabInQuestion } from "../pages/subject";

/** A page that has just been loaded may take so long until our script answers there, in milliseconds. */
const PATIENCE = 2000;
const APART = 100;

const nowhere: ReadingPlace = { annotation: null, question: null };

export interface Front {
	readonly subject: Subject;
	/** What the page's window shows. */
	readonly place: ReadingPlace;
	/** Grows with each change of what the page says of itself. */
	readonly changes: number;
	/** The page is to be asked anew how it stands. */
	readonly askAnew: () => void;
}

/** What the panel is about: the tab in front of its window, whichever that is, and whatever page comes into it. */
export function useFront(first: Subject): Front {
	const [subject, setSubject] = useState(first);
	const [place, setPlace] = useState(nowhere);
	const [changes, setChanges] = useState(0);
	/** Counts the pages listened to; one that was left is not listened to any more. */
	const [line, setLine] = useState(0);
	const isCut = useRef(false);
	const asked = useRef(0);

	const askAnew = async () => {
		asked.current += 1;
		const mine = asked.current;
		const next = await settledSubject(() => mine === asked.current);
		if (!next) return;
		setSubject(next);
		setChanges((before) => before + 1);
		if (isCut.current && next.is === "page") {
			isCut.current = false;
			setLine((before) => before + 1);
		}
	};

	useEffect(() => {
		const look = () => void askAnew();
		const onUpdated = (_: number, { status }: { status?: string }, { active }: { active: boolean }) => {
			if (active && status === "complete") look();
		};
		browser.tabs.onActivated.addListener(look);
		browser.tabs.onUpdated.addListener(onUpdated);
		browser.permissions.onAdded.addListener(look);
		return () => {
			browser.tabs.onActivated.removeListener(look);
			browser.tabs.onUpdated.removeListener(onUpdated);
			browser.permissions.onAdded.removeListener(look);
		};
	}, []);

	const tab = subject.is === "page" ? subject.tab : null;
	useEffect(() => {
		if (tab === null) return;
		const life = new AbortController();
		setPlace(nowhere);
		hearPage(
			tab,
			(news) => {
				if (news.is === "place") setPlace(news.place);
				else void askAnew();
			},
			() => {
				isCut.current = true;
			},
			life.signal,
		);
		return () => life.abort();
	}, [tab, line]);

	return { subject, place, changes, askAnew: () => void askAnew() };
}

/** How things stand in front once its page has come; null where something else was asked meanwhile, or it is coming. */
async function settledSubject(isLast: () => boolean): Promise<Subject | null> {
	const end = Date.now() + PATIENCE;
	for (;;) {
		const tab = await tabInQuestion();
		// What stood there before stays in sight; the browser tells when the page is complete.
		if (tab?.status === "loading") return null;
		const subject = await subjectOf(tab);
		if (!isLast()) return null;
		if (subject.is !== "stale" || Date.now() > end) return subject;
		await new Promise((resolve) => setTimeout(resolve, APART));
	}
}
