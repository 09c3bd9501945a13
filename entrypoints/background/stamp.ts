/** Tells every page's script that something was written: they listen to `storage.onChanged` and ask anew. */
import { browser } from "wxt/browser";

/** Sets a new random stamp. Where that fails the write stands all the same: pages see it when they are next read. */
export async function stamp(): Promise<void> {
	try {
		await browser.storage.local.set({ stamp: crypto.randomUUID() });
	} catch (error) {
		console.error("no stamp set:", error);
	}
}
