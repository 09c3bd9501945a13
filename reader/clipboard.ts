/** Copying, also where the page is on http and `navigator.clipboard` is missing. */

/** Puts a text on the clipboard, plain and rich; true where that was done. Call it from a reader's click or key. */
export async function copy(page: Document, text: { plain: string; rich?: string }): Promise<boolean> {
	const clipboard: Clipboard | undefined = navigator.clipboard;
	if (clipboard) {
		try {
			await clipboard.write([new ClipboardItem(blobs(text))]);
			return true;
		} catch (error) {
			// A permissions policy of the page may forbid it: the older way may still work.
			console.warn("Tifa: clipboard refused", error);
		}
	}
	return copyByCommand(page, text);
}

function blobs({ plain, rich }: { plain: string; rich?: string }): Record<string, Blob> {
	const types: Record<string, Blob> = { "text/plain": new Blob([plain], { type: "text/plain" }) };
	if (rich !== undefined) types["text/html"] = new Blob([rich], { type: "text/html" });
	return types;
}

/** `execCommand` is deprecated and the only way on http. Our listener fills the clipboard; the page's come after it. */
function copyByCommand(page: Document, { plain, rich }: { plain: string; rich?: string }): boolean {
	const once = new AbortController();
	// A listener of the page that comes before ours may keep the event to itself.
	let isFilled = false;
	addEventListener(
		"copy",
		(event) => {
			event.clipboardData?.setData("text/plain", plain);
			if (rich !== undefined) event.clipboardData?.setData("text/html", rich);
			isFilled = event.clipboardData !== null;
			event.preventDefault();
			event.stopImmediatePropagation();
		},
		{ capture: true, signal: once.signal },
	);
	const done = page.execCommand("copy");
	once.abort();
	return done && isFilled;
}
