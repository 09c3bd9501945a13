/** Real pages, where they are at hand: their texts serve as material and are not part of the project. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { SuiteText } from "../anchoring/suite/texts";
import { savedPage } from "../scripts/saved-page";
import { readText } from "../text/read-text";

const folder = new URL("../../shared/pages/", import.meta.url);

/** The bodies of the pages in `../shared/pages`; none where that is absent. */
export function pageTexts(): SuiteText[] {
	if (!existsSync(folder)) return [];
	const names = readdirSync(folder).filter((name) => name.endsWith(".html"));
	return names.sort().flatMap((name) => {
		const body = savedPage(readFileSync(new URL(name, folder), "utf8")).querySelector("#News_Body_Txt_A");
		const { plain, blocks } = body ? readText(body) : { plain: "", blocks: [] };
		const paragraphs = blocks.map(({ start, end }) => plain.slice(start, end));
		return paragraphs.length > 0 ? [{ name, paragraphs }] : [];
	});
}
