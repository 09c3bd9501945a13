/**
 * Whether a key belongs to the input method: while it composes, Enter, Escape, digits and commas are its own.
 * keyCode 229 covers Safari and Chromium, where the key that ends a composition comes after `isComposing` is false.
 */
export function isComposing(event: KeyboardEvent): boolean {
	return event.isComposing || event.keyCode === 229;
}
