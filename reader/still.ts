/** What has changed between two readings of a page. */
import type { Article } from "../sites/read-page";

/** Whether the same text still stands in the same places of the same nodes, and the page says the same of it. */
export function isStill(before: Article, now: Article): boolean {
	const { runs } = before.text;
	return (
		before.body === now.body &&
		before.text.plain === now.text.plain &&
		runs.length === now.text.runs.length &&
		runs.every((run, index) => {
			const other = now.text.runs[index];
			return run.node === other?.node && run.from === other.from && run.start === other.start;
		}) &&
		isOfSameDocument(before, now)
	);
}

/** Whether the page still says the same of its document: title, date, address. */
export function isOfSameDocument(before: Article, now: Article): boolean {
	// All but the paragraphs, which are the text once more.
	const said = ({ facts }: Article) => JSON.stringify({ ...facts, paragraphs: [] });
	return said(before) === said(now);
}
