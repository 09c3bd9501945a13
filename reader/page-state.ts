/** How a reading stands, for popup and side panel. */
import type { PageState } from "../messages";
import { countByGroup } from "../terms/choose";
import type { ReaderState } from "./state";

export function pageStateOf(state: ReaderState): PageState {
	return {
		is: "article",
		page: state.article.value.facts,
		terms: countByGroup(state.counted.value),
		passages: state.passages.value.map(({ mark, state: how }) => ({ id: mark.id, state: how })),
		lost: [...state.lost.value],
		mentions: state.reading.value.settings.mentions,
	};
}
