/**
 * Folding: one spelling for what readers see as the same. It is unit for unit, so a place in the folded text is the
 * same place in the text: width, case, accents, dashes, quotes, middle dots, spaces, Traditional characters.
 *
 * Seen on the ministry's pages: ＋ and +, — － and -, “ ” ‘ ’ round the same term, · • ． in foreign names, `,` for ，.
 */
import { simplified, traditional } from "../assets/fold/traditional.json";

/** Units that fold to the first of their row. */
const alike = [
	`'"’‘‚‛“”„‟′″‵‶«»‹›「」『』〝〞〟＂＇\``,
	"-‐‑‒–—―−﹣－",
	"·•‧・．∙⋅･",
	" \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\r\f",
];

/** The Latin letters with accents that fold to a bare letter: Latin-1, Extended-A and -B, Additional. */
const latin = [
	[0xc0, 0x24f],
	[0x1e00, 0x1eff],
] as const;

/** Greek and Cyrillic, which fold case only: й is a letter, not an accented и. */
const cased = [0x370, 0x52f] as const;

function buildTable(): Uint16Array {
	const table = new Uint16Array(0x10000);
	for (let unit = 0; unit < table.length; unit += 1) table[unit] = unit;
	const set = (from: number, to: string) => {
		if (to.length === 1) table[from] = to.charCodeAt(0);
	};
	// Full-width forms stand at a fixed distance from ASCII.
	for (let unit = 0xff01; unit <= 0xff5e; unit += 1) set(unit, String.fromCharCode(unit - 0xfee0).toLowerCase());
	for (let unit = 0x41; unit <= 0x5a; unit += 1) table[unit] = unit + 0x20;
	for (const [first, last] of latin)
		for (let unit = first; unit <= last; unit += 1)
			set(unit, String.fromCharCode(unit).normalize("NFD").charAt(0).toLowerCase());
	for (let unit = cased[0]; unit <= cased[1]; unit += 1) set(unit, String.fromCharCode(unit).toLowerCase());
	for (let i = 0; i < traditional.length; i += 1) table[traditional.charCodeAt(i)] = simplified.charCodeAt(i);
	for (const row of alike) for (const unit of row) table[unit.charCodeAt(0)] = row.charCodeAt(0);
	return table;
}

let table: Uint16Array | undefined;
/** How many units one call of `fromCharCode` takes: engines limit arguments, 8,192 is safe in all. */
const SLICE = 8192;

/** Folds `text`; the result has the same length, and unit i of it stands for unit i of `text`. */
export function fold(text: string): string {
	table ??= buildTable();
	const units = new Uint16Array(text.length);
	for (let i = 0; i < text.length; i += 1) units[i] = table[text.charCodeAt(i)] ?? 0;
	let folded = "";
	for (let start = 0; start < units.length; start += SLICE)
		folded += String.fromCharCode(...units.subarray(start, start + SLICE));
	return folded;
}
