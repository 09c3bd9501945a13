/** Opening what a page, or a popup that the new tab closes, cannot open itself. */
import { browser } from "wxt/browser";
import { annotationById } from "../../storage/annotations";
import { openPage, openPassage } from "../pages/open-passage";

/** Opens the library in a new tab. */
export async function openLibrary(): Promise<void> {
	await browser.tabs.create({ url: browser.runtime.getURL("/library.html") });
}

/** Opens the page that an annotation was made on, and goes to its passage. */
export async function openAnnotation(id: string): Promise<void> {
	const annotation = await annotationById(id);
	if (!annotation) return;
	if (annotation.on === "passage") await openPassage(annotation.page, id);
	else await openPage(annotation.page);
}
