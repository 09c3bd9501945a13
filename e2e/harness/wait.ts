/** Waiting for what is to come true, instead of for a time to pass. */

/** Long enough for two slow cores, short enough to end before the test's own limit does. */
const LIMIT = 20_000;
const PAUSE = 25;

/**
 * Asks `condition` again and again until it answers with something that counts as true, and gives that. Rejects after
 * 20 seconds with `what`, the thing waited for, and the last error if there was one.
 */
export async function waitFor<T>(
	condition: () => T | Promise<T>,
	what: string,
): Promise<Exclude<T, null | undefined | false | 0 | "">> {
	const end = Date.now() + LIMIT;
	let last: unknown;
	while (Date.now() < end) {
		try {
			const answer = await condition();
			// What counts as false was just left out.
			if (answer) return answer as Exclude<T, null | undefined | false | 0 | "">;
			last = undefined;
		} catch (error) {
			last = error;
		}
		await new Promise((resolve) => setTimeout(resolve, PAUSE));
	}
	throw new Error(`waited in vain for ${what}`, { cause: last });
}
