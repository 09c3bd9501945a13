/** Whether keys belong to something that the reader types in, or to an input method. */

import { isComposing } from "../components/composing";

/** True where a key press must be left alone. */
export function isTyping(event: KeyboardEvent): boolean {
	if (isComposing(event)) return true;
	const [target] = event.composedPath();
	return target instanceof Element && isEditable(target);
}

function isEditable(element: Element): boolean {
	if (element instanceof HTMLElement && element.isContentEditable) return true;
	return element.matches("input, textarea, select, [role=textbox]");
}
