/** Work that can be laid down between two steps, so that a page is never held up by it. */

/** Each `next` works for a few milliseconds at most, also on a text of a million characters. */
export type Steps<T> = Generator<undefined, T>;

/** Units of a text that are gone through in one step: under two milliseconds in code that is not compiled yet. */
const STEP_UNITS = 0x8000;

/** Whether a loop over a text that has come to `index` should let go. */
export function isStepEnd(index: number): boolean {
	return index % STEP_UNITS === STEP_UNITS - 1;
}

/** What the work comes to, done in one go. */
export function atOnce<T>(steps: Steps<T>): T {
	for (;;) {
		const { done, value } = steps.next();
		if (done) return value;
	}
}
