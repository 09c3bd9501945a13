/** Days as files and citations write them. */
import type { FileLanguage } from "./library";

const months = "January February March April May June July August September October November December".split(" ");

/** The reader's own day: 2026-01-05. */
export function localDay(now: Date): string {
	const two = (number: number) => String(number).padStart(2, "0");
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** 2023-07-26 in words: 2023年7月26日, 26 July 2023. */
export function dayInWords(day: string, lang: FileLanguage): string {
	const [year = "", month = "", date = ""] = day.split("-");
	if (lang === "zh") return `${year}年${Number(month)}月${Number(date)}日`;
	return `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** A stored moment to the minute: 2026-01-05 12:00 UTC. */
export function momentInUtc(moment: string): string {
	return `${moment.slice(0, 10)} ${moment.slice(11, 16)} UTC`;
}
