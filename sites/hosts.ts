/** Which hosts Tifa reads, as match patterns. `*.x` also matches the bare `x`; missions still answer on http. */
import { archiveHosts, liveUrl } from "./archive";
import { fitsPattern } from "./match-pattern";
import { sites } from "./register";
import type { Site } from "./site";

/** The ministry's own hosts, asked for at install. */
export const firstHosts: string[] = sites.flatMap((site) => site.hosts.first);

/** Hosts that the reader may grant, one click each: legacy domains, other ministries, archives. */
export const optionalHosts: string[] = [...sites.flatMap((site) => site.hosts.optional), ...archiveHosts];

/** Visa and appointment forms hold personal data: never read, whatever is granted. */
export const excludedHosts: string[] = sites.flatMap((site) => site.hosts.excluded);

/** The last answer of `siteOf`: a page asks for its own address again and again. */
let last: { readonly url: string; readonly site: Site | null } = { url: "", site: null };

/** The ministry that an address belongs to, or null. An archive's copy belongs where the archived page does. */
export function siteOf(url: string): Site | null {
	if (url !== last.url) last = { url, site: findSite(url) };
	return last.site;
}

function findSite(url: string): Site | null {
	const live = liveUrl(url);
	if (!URL.canParse(live)) return null;
	const address = new URL(live);
	const fits = (pattern: string) => fitsPattern(pattern, address);
	if (excludedHosts.some(fits)) return null;
	return sites.find((site) => [...site.hosts.first, ...site.hosts.optional].some(fits)) ?? null;
}

/** Whether `url` itself stands on one of the ministry's own hosts: neither on a granted one nor in an archive. */
export function isFirstHost(url: string): boolean {
	if (!siteOf(url) || !URL.canParse(url)) return false;
	const address = new URL(url);
	return firstHosts.some((pattern) => fitsPattern(pattern, address));
}

/** The match pattern of `optionalHosts` that `url` needs, or null where none would let it be read. */
export function optionalHostOf(url: string): string | null {
	if (!siteOf(url) || !URL.canParse(url)) return null;
	const address = new URL(url);
	return optionalHosts.find((pattern) => fitsPattern(pattern, address)) ?? null;
}
