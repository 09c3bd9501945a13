/** A link that leads to a passage. */

/** How many characters of a passage's ends stand in a link: enough to be found, short enough to be sent. */
const LINK_WORDS = 20;

/** The page's address with a text fragment (https://wicg.github.io/scroll-to-text-fragment/) for a passage. */
export function linkTo(url: string, words: string): string {
	const [address = ""] = url.split("#");
	const lines = words.split("\n");
	const first = lines[0] ?? "";
	const last = lines.at(-1) ?? "";
	// A comma parts start and end in the directive, a dash marks context: both are escaped in the words.
	const escaped = (text: string) => encodeURIComponent(text).replaceAll("-", "%2D");
	const isShort = lines.length === 1 && first.length <= 2 * LINK_WORDS;
	const directive = isShort
		? escaped(first)
		: `${escaped(first.slice(0, LINK_WORDS))},${escaped(last.slice(-LINK_WORDS))}`;
	return `${address}#:~:text=${directive}`;
}
