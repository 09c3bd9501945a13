/** The documents that a list page links to. */
import { archiveFurniture } from "./archive";
import { documentOf, targetOf } from "./page-parts";
import type { Site } from "./site";

/** A link on a list page to a document. */
export interface DocumentLink {
	readonly element: Element;
	readonly url: string;
	/** The key of the document's number, as `identityKeys` makes it. */
	readonly key: string;
}

/** Links to documents of `site` outside its menus, in page order. */
export function documentLinks(page: Document, site: Site, url: string): DocumentLink[] {
	return [...page.querySelectorAll("a[href]")].flatMap((element) => {
		const target = targetOf(element, url);
		const id = target ? documentOf(site, target) : "";
		if (!target || !id || element.closest(`${site.furniture}, ${archiveFurniture}`)) return [];
		return [{ element, url: target, key: `${site.id}:${id}` }];
	});
}
