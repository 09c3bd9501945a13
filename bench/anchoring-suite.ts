/** Prints the suite's figures by kind of change, and the times on a long text: `npx vite-node bench/anchoring-suite.ts [rounds] [seed]`. */
import { casesFrom } from "../anchoring/suite/cases";
import { runCase, tally } from "../anchoring/suite/run";
import { tables, texts } from "../anchoring/suite/texts";
import { measureAnchoring } from "./anchoring";
import { pageTexts } from "./anchoring-pages";

const [rounds = 3, seed = 1] = process.argv.slice(2).map(Number);
const pages = pageTexts();
for (const [name, material] of Object.entries({ "our own texts": texts, "the ministry's pages": pages, tables })) {
	// One text alone has no other to take paragraphs from.
	const others = material.length > 1 ? [] : texts;
	const cases = casesFrom([...material, ...others], rounds, seed);
	const rows = tally(cases.filter((made) => material.some((text) => text.name === made.name)).map(runCase));
	const sum = (column: "cases" | "right" | "wrong" | "missed") => rows.reduce((all, row) => all + row[column], 0);
	const total = { kind: name, cases: sum("cases"), right: sum("right"), wrong: sum("wrong"), missed: sum("missed") };
	console.table([...rows, total]);
}
const sentences = [...pages, ...texts].flatMap(({ paragraphs }) => paragraphs);
console.table(measureAnchoring(sentences, { characters: 760_000, passages: 200 }, () => performance.now()));
