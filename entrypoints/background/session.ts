/**
 * What the background remembers between two messages: the browser stops its worker at any moment, `storage.session`
 * stays until the browser is closed, never touches the disk, and only the extension's own pages can read it.
 */
import { browser } from "wxt/browser";

export interface Session {
	get(key: string): Promise<unknown>;
	set(key: string, value: unknown): Promise<void>;
	remove(keys: string[]): Promise<void>;
}

export function browserSession(): Session {
	const area = browser.storage.session;
	return {
		get: async (key) => (await area.get(key))[key],
		set: (key, value) => area.set({ [key]: value }),
		remove: (keys) => area.remove(keys),
	};
}
