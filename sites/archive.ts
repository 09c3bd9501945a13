/** Web-archive copies: the address of the page that was archived stands inside the copy's own. */

/** Match patterns of the archives that are read. */
export const archiveHosts = ["*://web.archive.org/web/*"];

/** Elements that the archive puts into a page. */
export const archiveFurniture = "#wm-ipp-base, #wm-ipp, #donato";

const copy = /^https?:\/\/web\.archive\.org\/web\/\d{1,14}[a-z]{0,3}_?\/(.*)$/s;

/** The archived address, or `url` itself where it is no copy. */
export function liveUrl(url: string): string {
	const archived = copy.exec(url)?.[1];
	if (!archived) return url;
	return /^https?:\/\//i.test(archived) ? archived : `http://${archived}`;
}
