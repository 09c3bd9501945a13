/** Whether keys belong to something that the reader types in, or to an input method. */

/** True where a key press must be left alone. */
export function isTyping(event: KeyboardEvent): boolean {
	// 229: Chromium's key code for keys that an input method has taken.
	if (event.isComposing || event.keyCode === 229) return true;
	const [target] = event.composedPath();
	return target instanceof Element && isEditable(target);
}

function isEditable(element: Element): boolean {
	if (element instanceof HTMLElement && element.isContentEditable) return true;
	return element.matches("input, textarea, select, [role=textbox]");
}
