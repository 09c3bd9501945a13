/** Changing what the reader can set. */
import { failureOf } from "../../storage/failure";
import { type SettingsChange, setSettings } from "../../storage/settings";
import type { OwnAsker, PageAsker } from "./door";

/** False where nothing was set: in a private window, or where the database does not answer. */
export async function changeSettings(change: SettingsChange, asker: PageAsker | OwnAsker): Promise<boolean> {
	// The page's script knows the last colour only; the rest is set on our own pages.
	const foreign = asker.is === "page" && Object.keys(change).some((name) => name !== "lastColour");
	if (asker.isPrivate || foreign) return false;
	try {
		await setSettings(change);
		return true;
	} catch (error) {
		console.error(`settings not saved (${failureOf(error).why}):`, error);
		return false;
	}
}
