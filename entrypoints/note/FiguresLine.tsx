import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { askBackground, type TermFigures } from "../../messages";

/** "Library 41, since 2021-05": how often a term stands in what is kept. Nothing until that is counted. */
export function FiguresLine({ id }: { id: string }) {
	const [figures, setFigures] = useState<TermFigures | null>(null);
	useEffect(() => {
		askBackground("termFigures", { id }).then(setFigures, (error: unknown) => {
			console.warn("Tifa: a term was not counted", error);
		});
	}, [id]);
	// A line of its own height, empty at first: what stands below does not jump.
	return <p class="quiet figures">{figures ? wordsOf(figures) : "\u00a0"}</p>;
}

function wordsOf({ mentions, annotations, since }: TermFigures): string {
	const count = mentions.toLocaleString(i18n.t("lang"));
	const kept = since
		? i18n.t("term.inLibrarySince", [count, since.slice(0, "2021-05".length)])
		: i18n.t("term.inLibrary", [count]);
	return annotations === 0 ? kept : `${kept} · ${i18n.t("word.annotationCount", annotations, [String(annotations)])}`;
}
