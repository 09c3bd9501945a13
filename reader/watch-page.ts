/** Tells when the page's text may have changed: late content, scripts that replace the body, font-size buttons. */

/** A page that changes a hundred times a second is read four times a second. */
const BRAKE_MS = 250;
/** Reading takes at most a twentieth of the time, however long the text and however often a clock in it ticks. */
const SHARE = 20;

export interface PageWatch {
	/** Something has changed and was not told yet. */
	isBehind(): boolean;
}

/**
 * Calls `onChange` after changes of text or elements of the page other than `isOurs`, at most once a brake. The document
 * is watched and not its body, since scripts may put another one in.
 */
export function watchPage(
	page: Document,
	onChange: () => Promise<void>,
	isOurs: (node: Node) => boolean,
	signal: AbortSignal,
): PageWatch {
	let waiting: ReturnType<typeof setTimeout> | undefined;
	let brake = BRAKE_MS;
	const tell = async () => {
		waiting = undefined;
		const start = performance.now();
		await onChange();
		brake = Math.max(BRAKE_MS, SHARE * (performance.now() - start));
	};
	const isOwnDoing = ({ type, addedNodes, removedNodes }: MutationRecord) =>
		type === "childList" && [...addedNodes, ...removedNodes].every(isOurs);
	const observer = new MutationObserver((records) => {
		if (records.every(isOwnDoing)) return;
		waiting ??= setTimeout(() => void tell(), brake);
	});
	observer.observe(page, { subtree: true, childList: true, characterData: true });
	signal.addEventListener(
		"abort",
		() => {
			observer.disconnect();
			clearTimeout(waiting);
		},
		{ once: true },
	);
	return { isBehind: () => waiting !== undefined };
}
