/** How an element takes part in the flow of text. By name, as browsers' default styles have it: computed ones cost a layout. */

/**
 * block: its start and its end part blocks; break: it cuts a line; none: no reader sees its text, or he types it
 * himself; inline: all else.
 */
export type Flow = "block" | "break" | "none" | "inline";

const blocks =
	"address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form " +
	"h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul";
const unseen = "script style noscript template textarea select iframe object audio video svg";

const flows = new Map<string, Flow>([
	...blocks.split(" ").map((name): [string, Flow] => [name, "block"]),
	...unseen.split(" ").map((name): [string, Flow] => [name, "none"]),
	["br", "break"],
]);

export function flowOf(element: Element): Flow {
	return flows.get(element.localName) ?? "inline";
}
