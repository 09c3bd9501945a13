/** How a reading stands, for the popup. */
import type { PageState } from "../messages";
import { countByGroup } from "../terms/choose";
import type { ReaderState } from "./state";

export function pageStateOf(state: ReaderState): PageState {
	return {
		is: "article",
		page: state.article.value.facts,
		terms: countByGroup(state.counted.value),
		found: state.passages.value.map(({ mark }) => mark.id),
		lost: [...state.lost.value],
		mentions: state.reading.value.settings.mentions,
	};
}
