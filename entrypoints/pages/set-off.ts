import { askBackground } from "../../messages";
import { getSettings } from "../../storage/settings";

/** Switches Tifa off for a host, or on again. */
export async function setOff(host: string, off: boolean): Promise<void> {
	const { offSites } = await getSettings();
	const others = offSites.filter((site) => site !== host);
	const isSet = await askBackground("set", { offSites: off ? [...others, host] : others });
	if (!isSet) console.warn("Tifa: the choice for this site was not kept");
}
