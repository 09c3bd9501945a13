import { useEffect, useRef, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { type Subject, subjectOf, tabInQuestion } from "../pages/subject";

/** A page that has just been loaded may take so long until our script answers there, in milliseconds. */
const PATIENCE = 2000;
const APART = 100;

export interface Front {
	subject: Subject;
	/** The page is to be asked anew how it stands. */
	askAnew: () => void;
}

/** What the panel is about: the tab in front of its window, whichever that is, and whatever page comes into it. */
export function useFront(first: Subject): Front {
	const [subject, setSubject] = useState(first);
	const asked = useRef(0);
	const askAnew = async () => {
		asked.current += 1;
		const mine = asked.current;
		const isLast = () => mine === asked.current;
		const end = Date.now() + PATIENCE;
		for (;;) {
			const tab = await tabInQuestion();
			// What stood there before stays in sight until the page has come.
			const next = tab?.status === "loading" ? null : await subjectOf(tab);
			if (!isLast()) return;
			if (next && (next.is !== "stale" || Date.now() > end)) return setSubject(next);
			if (!next) return;
			await new Promise((resolve) => setTimeout(resolve, APART));
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
	return { subject, askAnew: () => void askAnew() };
}
