/** Dates as pages write them, in the languages that ministries write in. */

export interface Shown {
	readonly day: string;
	/** As the page shows it: the ministry's own zone. */
	readonly time: string | null;
}

/** en fr es pt de it ru ar, January to December; Russian in the genitive, as dates have it. */
const months = [
	"january janvier enero janeiro januar gennaio января يناير",
	"february février febrero fevereiro februar febbraio февраля فبراير",
	"march mars marzo março märz марта مارس",
	"april avril abril aprile апреля أبريل إبريل ابريل",
	"may mai mayo maio maggio мая مايو",
	"june juin junio junho juni giugno июня يونيو",
	"july juillet julio julho juli luglio июля يوليو",
	"august août agosto августа أغسطس",
	"september septembre septiembre setembro settembre сентября سبتمبر",
	"october octobre octubre outubro oktober ottobre октября أكتوبر",
	"november novembre noviembre novembro ноября نوفمبر",
	"december décembre diciembre dezembro dezember dicembre декабря ديسمبر",
].map((names) => names.split(" "));

/** 2024-04-03, 2024/04/03, 2024年4月3日, 2024년 4월 3일. */
const yearFirst = /(?<!\d)(\d{4})\s*[-/.年년]\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})(?!\d)/;
/** 3 April 2024, 3 de abril de 2024, 1er avril 2024, 3 апреля 2024, 3. April 2024, يوم 22 فبراير عام 2018. */
const dayFirst =
	/(?<!\d)(\d{1,2})(?:er|st|nd|rd|th|º|\.)?\s+(?:de\s+|of\s+)?(\p{L}+)\.?,?\s+(?:de[l]?\s+|عام\s+)?(\d{4})(?!\d)/u;
/** April 3, 2024. */
const monthFirst = /(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
/** 03.04.2024, and 18/05/2024, which with slashes is told from 05/18/2024 only where a part is no month. */
const dotted = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/;
const slashedDayFirst = /(?<!\d)(1[3-9]|2\d|3[01])\/(\d{1,2})\/(\d{4})(?!\d)/;
const slashedMonthFirst = /(?<!\d)(\d{1,2})\/(1[3-9]|2\d|3[01])\/(\d{4})(?!\d)/;
/** 二〇一三年十二月二十一日. */
const inCharacters = /([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/;
const clock = /^\D{0,12}?(?<!\d)([01]?\d|2[0-3]):([0-5]\d)(?!\d)/;

type Parts = readonly [string | undefined, string | undefined, string | undefined];
const forms: readonly [RegExp, (found: RegExpExecArray) => Parts][] = [
	[yearFirst, ([, year, month, day]) => [year, month, day]],
	[dayFirst, ([, day, month, year]) => [year, monthNumber(month), day]],
	[monthFirst, ([, month, day, year]) => [year, monthNumber(month), day]],
	[dotted, ([, day, month, year]) => [year, month, day]],
	[slashedDayFirst, ([, day, month, year]) => [year, month, day]],
	[slashedMonthFirst, ([, month, day, year]) => [year, month, day]],
	[inCharacters, ([, year, month, day]) => [digitsOf(year), numberOf(month), numberOf(day)]],
];

/** The first date in `text` that exists and is not after `latest`, with the time of day that follows it; or null. */
export function dateIn(text: string, latest: string): Shown | null {
	const latin = text.replace(/[٠-٩۰-۹０-９]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
	for (const [form, partsOf] of forms) {
		const found = form.exec(latin);
		const day = found ? dayOf(partsOf(found)) : null;
		if (!found || !day || day > latest) continue;
		const time = clock.exec(latin.slice(found.index + found[0].length));
		return { day, time: time ? `${time[1]?.padStart(2, "0")}:${time[2]}` : null };
	}
	return null;
}

/** The last day that a page read at `now` can show: somewhere on Earth it is already tomorrow. */
export function latestDay(now: Date): string {
	return new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
}

/** No document of a present ministry's site is older; a number before it is no year. */
const FIRST_YEAR = 1949;

function dayOf(parts: Parts): string | null {
	const [year = 0, month = 0, day = 0] = parts.map(Number);
	if (year < FIRST_YEAR || month < 1 || month > 12 || day < 1 || day > lastOf(year, month)) return null;
	return `${year}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}

/** The last day of a month, 28 to 31. */
function lastOf(year: number, month: number): number {
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function monthNumber(name = ""): string {
	const word = name.toLowerCase();
	const isIt = (month: string) => month === word || (word.length >= 3 && month.startsWith(word));
	return String(months.findIndex((names) => names.some(isIt)) + 1);
}

const characters = "〇一二三四五六七八九";

function digitsOf(year = ""): string {
	return year.replace(/[○零]/g, "〇").replace(/./g, (digit) => String(characters.indexOf(digit)));
}

/** 十 is 10, 十二 12, 二十 20, 二十一 21. */
function numberOf(text = ""): string {
	const [tens = "", ones = ""] = text.includes("十") ? text.split("十", 2) : ["〇", text];
	return String((tens ? characters.indexOf(tens) : 1) * 10 + (ones ? characters.indexOf(ones) : 0));
}
