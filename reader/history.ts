/** What the reader did in this tab, to be taken back and done again. */

/** Steps back. */
const STEPS = 30;

export interface History {
	/** An act of the reader's was written as this edit. */
	made(edit: string): void;
	/** The edit was taken back, or done again. */
	undone(edit: string): void;
	redone(edit: string): void;
	/** The edit cannot be turned any more. */
	forget(edit: string): void;
	/** The edit that is next to be taken back, or to be done again. */
	readonly last: string | undefined;
	readonly next: string | undefined;
	/** Whether the reader's last act on this page was one of ours: undoing belongs to the page otherwise. */
	readonly isOurs: boolean;
	/** The reader has turned to something of the page's own. */
	leave(): void;
}

export function createHistory(): History {
	let past: string[] = [];
	let future: string[] = [];
	let isOurs = false;
	const without = (list: readonly string[], edit: string) => list.filter((other) => other !== edit);
	const turn = (edit: string) => {
		past = without(past, edit);
		future = without(future, edit);
		isOurs = true;
	};
	return {
		made(edit) {
			turn(edit);
			past = [...past, edit].slice(-STEPS);
			// What was undone belongs to a course of things that is left.
			future = [];
		},
		undone(edit) {
			turn(edit);
			future.push(edit);
		},
		redone(edit) {
			turn(edit);
			past.push(edit);
		},
		forget(edit) {
			turn(edit);
		},
		get last() {
			return past.at(-1);
		},
		get next() {
			return future.at(-1);
		},
		get isOurs() {
			return isOurs;
		},
		leave() {
			isOurs = false;
		},
	};
}
