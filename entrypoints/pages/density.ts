/** The density of key terms on the site in front: as everywhere, or of its own. */
import { type Density, densityOn, type Settings } from "../../records/settings";

/** Whether a site has choices of its own. */
export function hasOwn({ perSite }: Settings, host: string): boolean {
	return Object.hasOwn(perSite, host);
}

/** A choice made on a site: for it alone where it has choices of its own, else for everywhere. */
export function chosenOn(settings: Settings, host: string, change: Partial<Density>): Partial<Settings> {
	if (!hasOwn(settings, host)) return change;
	return { perSite: { ...settings.perSite, [host]: { ...settings.perSite[host], ...change } } };
}

/** Gives a site choices of its own, which begin as things stand there, or takes them away again. */
export function parted(settings: Settings, host: string, isOwn: boolean): Pick<Settings, "perSite"> {
	const { [host]: _, ...others } = settings.perSite;
	return { perSite: isOwn ? { ...others, [host]: densityOn(settings, host) } : others };
}
