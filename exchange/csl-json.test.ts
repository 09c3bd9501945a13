import CSL from "citeproc";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { libraries } from "./arbitrary";
import { cslJson } from "./csl-json";
import type { Library } from "./library";
import { library, transcript } from "./sample";
import { shelvesOf } from "./shelves";

const now = new Date(2026, 0, 7, 9, 30);
const write = (made: Library) => [...cslJson(shelvesOf(made), { lang: "en" }, now)].join("");

const namespace = 'xmlns="http://purl.org/net/xbiblio/csl"';
/** A style of our own that sets each field once, so that a processor shows what it has understood. */
const style = `<style ${namespace} version="1.0" class="note"><info><title>t</title><id>t</id></info>
<macro name="all"><group delimiter=" | "><names variable="author"><name/></names><text variable="title"/>
<text variable="container-title"/><date variable="issued" form="numeric" date-parts="year-month-day"/>
<text variable="URL"/></group></macro><citation><layout><text macro="all"/></layout></citation>
<bibliography><layout><text macro="all"/></layout></bibliography></style>`;
const locale = `<locale ${namespace} xml:lang="en-US"><date form="numeric"><date-part name="year"/>
<date-part name="month" form="numeric-leading-zeros" prefix="-"/><date-part name="day" form="numeric-leading-zeros" prefix="-"/>
</date><terms><term name="and">and</term><term name="et-al">et al.</term></terms></locale>`;

interface Item {
	readonly id: string;
}

describe("csl-json", () => {
	it("is as the golden file says", async () => {
		await expect(write(library)).toMatchFileSnapshot("golden/library.csl.json.txt");
	});

	it("is understood by a citation processor", () => {
		const items: Item[] = JSON.parse(write(library));
		const retrieveItem = (id: string) => items.find((item) => item.id === id);
		const engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem }, style, "en-US");
		engine.setOutputFormat("text");
		engine.updateItems(items.slice(0, 1).map(({ id }) => id));
		const [, [first]] = engine.makeBibliography();
		expect(first?.trim()).toBe(`中华人民共和国外交部 | ${transcript.title} | 2026-01-05 | ${transcript.url}`);
	});

	it("is JSON with an item a document whatever page and reader wrote", () => {
		fc.assert(
			fc.property(libraries, (made) => {
				expect(JSON.parse(write(made))).toHaveLength(shelvesOf(made).documents);
			}),
		);
	});
});
