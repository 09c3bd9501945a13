/** Tells when the page's text may have changed: late content, scripts that replace the body, font-size buttons. */

/** A page that changes a hundred times a second is read four times a second. */
const BRAKE_MS = 250;

/** Calls `onChange` after changes of text or elements under the page's body, at most once a brake. */
export function watchPage(page: Document, onChange: () => void, signal: AbortSignal): void {
	let waiting: ReturnType<typeof setTimeout> | undefined;
	const observer = new MutationObserver(() => {
		waiting ??= setTimeout(() => {
			waiting = undefined;
			onChange();
		}, BRAKE_MS);
	});
	observer.observe(page.body, { subtree: true, childList: true, characterData: true });
	signal.addEventListener(
		"abort",
		() => {
			observer.disconnect();
			clearTimeout(waiting);
		},
		{ once: true },
	);
}
