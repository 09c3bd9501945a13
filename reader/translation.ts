/** Whether the page shows a translation that a browser has laid over it: its words are not the document's then. */

/**
 * Chromium and Google's script name it on the root element, Edge marks what it has translated. Firefox only says that
 * the page is in another language now: `was` is the language that the root named before, `text` that of the document as
 * it was read.
 */
export function isTranslated(page: Document, { was, text }: { was: string; text: string }): boolean {
	const root = page.documentElement;
	if (!root) return false;
	if (root.classList.contains("translated-ltr") || root.classList.contains("translated-rtl")) return true;
	if (page.querySelector("[_msttexthash]")) return true;
	return text !== "" && ![primary(was), primary(text)].includes(primary(root.lang));
}

/** "zh" of "zh-Hans". */
function primary(lang: string): string {
	return lang.toLowerCase().split(/[-_]/, 1)[0] ?? "";
}

/** Calls `onChange` when the root element's own words for its language or state change, until `signal` aborts. */
export function watchRoot(page: Document, onChange: () => void, signal: AbortSignal): void {
	const observer = new MutationObserver(onChange);
	observer.observe(page.documentElement, { attributes: true, attributeFilter: ["class", "lang"] });
	signal.addEventListener("abort", () => observer.disconnect(), { once: true });
}
