/** Throws away what has had its time, once a day at most: the worker starts many times an hour. */
import { browser } from "wxt/browser";
import { failureOf } from "../../storage/failure";
import { purge } from "../../storage/purge";

const KEY = "purged";

/** Never rejects: what was not thrown away today is thrown away tomorrow. */
export async function purgeDaily(): Promise<void> {
	try {
		const today = new Date().toISOString().slice(0, 10);
		if ((await browser.storage.local.get(KEY))[KEY] === today) return;
		await browser.storage.local.set({ [KEY]: today });
		await purge(new Date());
	} catch (error) {
		console.error("nothing thrown away today:", failureOf(error));
	}
}
