import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { SearchField } from "../../components/SearchField";
import type { Kept } from "../pages/kept";
import { ListKeys } from "../pages/ListKeys";
import type { Notices } from "../pages/use-notices";
import { Foot, type FootProps } from "./Foot";
import { Results } from "./Results";

interface ScreenProps extends FootProps {
	/** Stays above whatever is found. */
	head?: ComponentChildren;
	/** The list, or a sentence; what is searched for takes its place. */
	children: ComponentChildren;
	kept?: Kept | null;
	notices: Notices;
}

/** What every state of the popup has: a list, the search over everything, the ways on. */
export function Screen({ head, children, notices, ...foot }: ScreenProps) {
	const [words, setWords] = useState("");
	return (
		<>
			{head}
			{words.trim() === "" ? children : <Results words={words} notices={notices} />}
			<div class="below">
				<div class="search">
					<SearchField label={i18n.t("word.searchAll")} onSearch={setWords} />
				</div>
				<Foot {...foot} onRefused={notices.onRefused} />
			</div>
			{notices.lines}
			<ListKeys />
		</>
	);
}
