/**
 * What each place where a browser starts us may weigh, compressed: what a page or a popup waits for. Room for a tenth more
 * than stood there when the budget was set; who needs more says here why.
 */
export interface Budget {
	/** A file of the build; it counts with all that it loads before the first word is shown. */
	readonly entry: string;
	/** Kilobytes after gzip. */
	readonly kilobytes: number;
	readonly why: string;
}

export const budgets: readonly Budget[] = [
	{
		entry: "content-scripts/reader.js",
		kilobytes: 200,
		why: "Runs in every page of the ministry: forms and matcher of the glossary are more than half of it, no database.",
	},
	{
		entry: "background.js",
		kilobytes: 98,
		why: "Wakes for every message: the database and the search index; the cards' texts lie in a file beside it.",
	},
	{
		entry: "popup.html",
		kilobytes: 122,
		why: "Opens with data within a tenth of a second; reads the database itself.",
	},
	{ entry: "sidepanel.html", kilobytes: 122, why: "The popup's pieces with three lists." },
	{ entry: "note.html", kilobytes: 38, why: "A frame in a page: an editor, and no database." },
	{
		entry: "library.html",
		kilobytes: 73,
		why: "What its first room needs; formats and the other rooms come when asked for.",
	},
	{
		entry: "welcome.html",
		kilobytes: 224,
		why: "Once, after the install; it reads its sample with all that a page gets.",
	},
	{ entry: "sample-note.html", kilobytes: 34, why: "The note's editor in the first run's sample." },
	{ entry: "options.html", kilobytes: 1, why: "Leads to the settings in the library." },
];
