/** The keys of the lists in popup and side panel, whose rows are few and all there: ↑ ↓ go from row to row. */
import { isComposing } from "./composing";

/** Whether a key belongs to what it is pressed in: a field, the input method, an open menu or dialog. */
export function isTaken(event: KeyboardEvent): boolean {
	const { target } = event;
	if (isComposing(event) || event.defaultPrevented) return true;
	return target instanceof Element && target.closest("input, textarea, select, [role=menu], dialog") !== null;
}

/** Takes ↑ ↓ Home End to the rows that fit `selector`, wherever they stand in the page, until `signal` aborts. */
export function walkRows(selector: string, signal: AbortSignal): void {
	const onKeyDown = (event: KeyboardEvent) => {
		if (isTaken(event) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
		const rows = [...document.querySelectorAll(selector)];
		const at = rows.findIndex((row) => row.contains(document.activeElement));
		const to: Record<string, number> = {
			ArrowDown: Math.min(at + 1, rows.length - 1),
			ArrowUp: Math.max(at - 1, 0),
			Home: 0,
			End: rows.length - 1,
		};
		const row = rows[to[event.key] ?? -1];
		if (!row) return;
		event.preventDefault();
		focusRow(row);
	};
	addEventListener("keydown", onKeyDown, { signal });
}

/** The first control of a row leads where the row does. */
function focusRow(row: Element): void {
	const control = row.matches("a, button") ? row : row.querySelector("a, button");
	if (!(control instanceof HTMLElement)) return;
	control.focus();
	row.scrollIntoView({ block: "nearest" });
}

/** Before a row goes: the focus to the next one, or the one before, so that keys go on from there. */
export function leaveRow(row: Element, selector: string): void {
	const rows = [...document.querySelectorAll(selector)];
	const at = rows.indexOf(row);
	const beside = rows[at + 1] ?? rows[at - 1];
	if (beside) focusRow(beside);
}
