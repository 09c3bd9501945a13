import type { Bench } from "./harness";
import { paintPassages, paintTerms, showLongPage } from "./marks-material";

let shipped = "";

function change(): void {
	document.body.append(Object.assign(document.createElement("p"), { textContent: "中方对此表示坚决反对。" }));
}

export const bench: Bench = {
	title: "a paragraph put on a page of 600,000 characters, drawn",
	prepare() {
		shipped = showLongPage();
	},
	arrange: {
		"all its terms found": () => void paintTerms(shipped),
		"10,000 passages": () => void paintPassages(),
	},
	cases: {
		"without Tifa": change,
		"all its terms found": change,
		"10,000 passages": change,
	},
	compared: "frames",
};
