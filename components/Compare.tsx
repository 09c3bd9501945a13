interface CompareProps {
	/** The passage as it was marked, and as it stands now. */
	kept: string;
	now: string;
	lang: string;
}

/** What is shown of what both have in common, on either side of what differs. */
const CONTEXT = 60;

/** What was taken out of a passage and what was put in, in its place. */
export function Compare({ kept, now, lang }: CompareProps) {
	const { before, gone, come, after } = difference(kept, now);
	return (
		<p class="compare reading" lang={lang} dir="auto">
			{before.length > CONTEXT ? `…${before.slice(-CONTEXT)}` : before}
			{gone !== "" && <del>{gone}</del>}
			{come !== "" && <ins>{come}</ins>}
			{after.length > CONTEXT ? `${after.slice(0, CONTEXT)}…` : after}
		</p>
	);
}

/** The one stretch in which two texts differ, with whole words of scripts that part words. */
export function difference(one: string, other: string) {
	const [a, b] = [wordsOf(one), wordsOf(other)];
	const shorter = Math.min(a.length, b.length);
	let head = 0;
	while (head < shorter && a[head] === b[head]) head += 1;
	let tail = 0;
	while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
	return {
		before: a.slice(0, head).join(""),
		gone: a.slice(head, a.length - tail).join(""),
		come: b.slice(head, b.length - tail).join(""),
		after: a.slice(a.length - tail).join(""),
	};
}

/** Chinese characters one by one, other words whole. */
function wordsOf(text: string): string[] {
	return text.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+|\s+|./gsu) ?? [];
}
