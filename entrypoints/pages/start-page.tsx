import type { ComponentChild } from "preact";
import { render } from "preact";
import { i18n } from "#i18n";

/** Draws a page of ours. Its language is that of the words it shows, also where the browser speaks a third one. */
export function startPage(content: ComponentChild): void {
	document.documentElement.lang = i18n.t("lang");
	document.body.classList.add("surface");
	const mount = document.getElementById("page");
	if (!mount) throw new Error("the page has no element #page");
	render(content, mount);
}
