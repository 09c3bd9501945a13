/** Waiting for work that may be begun anew meanwhile. */

/** Resolves when what `work` gives is done and is still what it gives. */
export async function latest(work: () => Promise<void>): Promise<void> {
	let waited: Promise<void> | undefined;
	while (waited !== work()) {
		waited = work();
		await waited;
	}
}
