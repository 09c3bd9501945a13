/** Dates as pages write them. */

export interface Shown {
	readonly day: string;
	readonly time: string | null;
}

const months = [
	"january janvier enero января",
	"february février febrero февраля",
	"march mars marzo марта",
	"april avril abril апреля",
	"may mai mayo мая",
	"june juin junio июня",
	"july juillet julio июля",
	"august août agosto августа",
	"september septembre septiembre сентября",
	"october octobre octubre октября",
	"november novembre noviembre ноября",
	"december décembre diciembre декабря",
].map((names) => names.split(" "));

const yearFirst = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/;
const dayFirst = /(\d{1,2})(?:er|st|nd|rd|th|º)?\s+(?:de\s+)?(\p{L}+)\.?,?\s+(?:de\s+)?(\d{4})/u;
const monthFirst = /(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u;
const clock = /(?:^|[^\d:])([01]?\d|2[0-3]):([0-5]\d)(?!\d)/;

/** The first date in `text`, with the time of day after it; null where there is none that exists. */
export function dateIn(text: string): Shown | null {
	const found = [
		match(text, yearFirst, (m) => [m[1], m[2], m[3]]),
		match(text, dayFirst, (m) => [m[3], monthNumber(m[2]), m[1]]),
		match(text, monthFirst, (m) => [m[3], monthNumber(m[1]), m[2]]),
	].find((shown) => shown !== null);
	return found ?? null;
}

type Parts = (string | undefined)[];

function match(text: string, form: RegExp, parts: (match: RegExpExecArray) => Parts): Shown | null {
	const found = form.exec(text);
	if (!found) return null;
	const [year, month, day] = parts(found).map(Number);
	if (!year || !month || !day || year < 1949) return null;
	const date = new Date(Date.UTC(year, month - 1, day));
	if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
	const time = clock.exec(text.slice(found.index + found[0].length));
	return {
		day: date.toISOString().slice(0, 10),
		time: time ? `${time[1]?.padStart(2, "0")}:${time[2]}` : null,
	};
}

function monthNumber(name: string | undefined): string {
	const word = name?.toLowerCase() ?? "";
	const index = months.findIndex((names) =>
		names.some((month) => month === word || (word.length === 3 && month.startsWith(word))),
	);
	return String(index + 1);
}
