/** Plain text as Markdown that shows just that text: nothing in it becomes markup, also not Obsidian's own. */

/** A web address up to what ends it in Chinese and English text, without the sentence's own last signs. */
const address = /https?:\/\/[^\s<>"“”‘’（）《》，。；：、！？\\`]*[^\s<>"“”‘’（）《》，。；：、！？\\`.,;:!?'*_)\]}]/gi;

/** An address in which nothing looks like markup: its few signs stand singly, inside words. */
const tame = /^https?:\/\/(?:[A-Za-z0-9/.?:,+@-]|(?<=[A-Za-z0-9])[_=%&#](?=[A-Za-z0-9]))+$/;

/** CommonMark's signs, `$` (mathematics), `^` (block names), `~`, `|` and `#` (tags) of Obsidian. */
const signs = /[\\`*_[\]<>#|~$^]/g;

/** What a text without any escapes has none of. */
const special = /[\\`*_[\]<>#|~$^&=%]|www\./i;

/** One line of text, where no block can begin: a title, a name. */
export function inline(text: string): string {
	return withAddresses(text.replace(/\s+/g, " ").trim());
}

/**
 * Text of several lines, each kept as a line: "  " at a line's end breaks it, in Obsidian as elsewhere. Blank lines
 * part paragraphs.
 */
export function lines(text: string): string {
	// Most texts are one line, and parting them takes longer than all else.
	if (!/[\r\n]/.test(text)) return line(text);
	return text
		.replace(/\r\n?/g, "\n")
		.split(/\n(?:[^\S\n]*\n)+/)
		.map((paragraph) => paragraph.split("\n").map(line).join("  \n"))
		.filter((paragraph) => paragraph !== "")
		.join("\n\n");
}

/** The same as a block quote. */
export function quoted(text: string): string {
	const written = lines(text);
	if (written !== "" && !written.includes("\n")) return `> ${written}`;
	return written.replace(/^/gm, "> ").replace(/ +$/gm, (spaces) => (spaces.length > 1 ? "  " : ""));
}

/** Tags in one line. What Obsidian takes for a tag is one there too; any other keeps its words. */
export function tagLine(tags: readonly string[]): string {
	return tags.map((tag) => (isObsidianTag(tag) ? `#${tag}` : `\\#${inline(tag)}`)).join(" ");
}

/** Letters and digits, with single signs between them; not digits alone. */
function isObsidianTag(tag: string): boolean {
	return /^[\p{L}\p{N}]+(?:[_/-][\p{L}\p{N}]+)*$/u.test(tag) && /\p{L}/u.test(tag);
}

function line(text: string): string {
	// Four spaces would make code of it; a no-break space keeps the indent and is no indent to Markdown.
	const indent = /^[^\S\u00a0\u3000]*/.exec(text)?.[0] ?? "";
	const words = text.slice(indent.length).trimEnd();
	if (words === "") return "";
	const begin = "\u00a0".repeat(indent.replace(/\t/g, "    ").length);
	// Lists, headings by underlining, and `:-`, which makes a table of two lines even without a `|`.
	return (
		begin +
		withAddresses(words)
			.replace(/^([-+=:])/, "\\$1")
			.replace(/^(\d{1,9})([.)])/, "$1\\$2")
	);
}

/** Escapes all but web addresses, which stay links: bare where every renderer sees the same end, else within <>. */
function withAddresses(text: string): string {
	// Most texts have none, and looking for one takes longer than all else.
	if (!text.includes("://")) return escapeSigns(text);
	let written = "";
	let end = 0;
	for (const { 0: found, index } of text.matchAll(address)) {
		written += escapeSigns(text.slice(end, index));
		end = index + found.length;
		const isFree = /(^|\s)$/.test(text.slice(0, index)) && /^(\s|$)/.test(text.slice(end));
		written += isFree && tame.test(found) ? found : `<${found}>`;
	}
	return written + escapeSigns(text.slice(end));
}

function escapeSigns(text: string): string {
	if (!special.test(text)) return text;
	return (
		text
			.replace(signs, "\\$&")
			.replace(/&(?=[#a-zA-Z])/g, "\\&")
			// GitHub's dialect makes a link of it, in which an escape would be shown.
			.replace(/www\./gi, (start) => start.replace(".", "\\."))
			.replace(/={2,}|%{2,}/g, (run) => run.replace(/./g, "\\$&"))
	);
}
