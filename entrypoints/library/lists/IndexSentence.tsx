import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { IndexState } from "../../../storage/search/follow";
import { unreadable } from "../../pages/unreadable";
import { count } from "../count";
import { openAgain, stopIndex } from "./library-index";

/** Before that nothing is said: most libraries are there at once. Milliseconds. */
const PATIENCE = 1000;

/** How far the reading of the library has come, or why there is no list. */
export function IndexSentence({ state }: { state: IndexState }) {
	const [isLate, setLate] = useState(false);
	const isOpening = state.is === "opening";
	useEffect(() => {
		if (!isOpening) return setLate(false);
		const timer = setTimeout(() => setLate(true), PATIENCE);
		return () => clearTimeout(timer);
	}, [isOpening]);
	if (state.is === "failed") {
		return (
			<p class="sentence" role="status">
				{unreadable(state.why)}{" "}
				<button type="button" class="verb" onClick={openAgain}>
					{i18n.t("act.tryAgain")}
				</button>
			</p>
		);
	}
	if (state.is === "stopped") {
		return (
			<p class="sentence" role="status">
				{i18n.t("state.indexStopped")}{" "}
				<button type="button" class="verb" onClick={openAgain}>
					{i18n.t("act.goOnReading")}
				</button>
			</p>
		);
	}
	if (state.is !== "opening" || !isLate || !state.progress) return null;
	const { done, of } = state.progress;
	return (
		<p class="sentence" role="status">
			{i18n.t("state.reading", [count(done), count(of)])}{" "}
			<button type="button" class="verb" onClick={stopIndex}>
				{i18n.t("act.stop")}
			</button>
		</p>
	);
}
