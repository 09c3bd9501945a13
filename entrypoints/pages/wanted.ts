/** Which annotation of a tab the side panel is to show: written by the background, taken by the panel, once. */
import * as v from "valibot";
import { browser } from "wxt/browser";
import { Urn } from "../../records/values";

export function wantedKey(tab: number): string {
	return `wanted:${tab}`;
}

export async function wantInPanel(tab: number, id: string): Promise<void> {
	await browser.storage.session.set({ [wantedKey(tab)]: id });
}

/** The annotation's id, which is forgotten with this; null where none is wanted. */
export async function wantedIn(tab: number): Promise<string | null> {
	const key = wantedKey(tab);
	const { success, output } = v.safeParse(Urn, (await browser.storage.session.get(key))[key]);
	if (!success) return null;
	await browser.storage.session.remove(key);
	return output;
}
