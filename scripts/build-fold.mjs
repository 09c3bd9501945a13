/**
 * Writes assets/fold/traditional.json: every Traditional character that has one Simplified form, and that form, as two
 * strings of equal length. Source: opencc-js (MIT and Apache-2.0), its characters one by one, since a phrase rule could
 * change a text's length. Run it after an update of opencc-js: `node scripts/build-fold.mjs`.
 */
import { writeFileSync } from "node:fs";
import { Converter } from "opencc-js/t2cn";

const toSimplified = Converter({ from: "t", to: "cn" });
let traditional = "";
let simplified = "";
// U+3400 to U+9FFF: CJK ideographs of one UTF-16 unit; text/fold.ts folds unit for unit.
for (let code = 0x3400; code <= 0x9fff; code += 1) {
	const from = String.fromCharCode(code);
	// Twice: 薴 becomes 苧, which in turn is another character's Traditional form.
	const to = toSimplified(toSimplified(from));
	if (to !== from && to.length === 1) {
		traditional += from;
		simplified += to;
	}
}
const file = new URL("../assets/fold/traditional.json", import.meta.url);
writeFileSync(file, `${JSON.stringify({ traditional, simplified }, null, "\t")}\n`);
console.log(`${traditional.length} characters`);
