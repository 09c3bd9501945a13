import { useCallback } from "preact/hooks";
import { i18n } from "#i18n";
import { AskLine } from "../components/AskLine";
import { NoticeLine } from "../components/NoticeLine";
import { UndoLine } from "../components/UndoLine";
import type { Notice, ReaderState } from "./state";

interface NoticesProps {
	state: ReaderState;
	onUndo: (edit: string) => void;
	/** A hidden key term is to be marked again. */
	onMarkAgain: (term: string) => void;
}

/** What was just done, or could not be, or is asked for: one line at the bottom left, announced politely. */
export function Notices({ state, onUndo, onMarkAgain }: NoticesProps) {
	const { notice, placing } = state;
	const gone = useCallback(() => {
		notice.value = null;
	}, [notice]);
	const { value } = notice;
	const undone = undoable(value);
	return (
		<>
			<UndoLine {...undone} onUndo={value?.is === "hidden" ? onMarkAgain : onUndo} onGone={gone} />
			<NoticeLine text={wordsOf(value)} onGone={gone} />
			<AskLine
				text={placing.value === null ? null : i18n.t("state.selectAgain")}
				act={i18n.t("act.cancel")}
				onAct={() => {
					placing.value = null;
				}}
			/>
		</>
	);
}

function undoable(notice: Notice | null): { edit: string | null; text: string } {
	if (notice?.is === "deleted") return { edit: notice.edit, text: i18n.t("state.deleted") };
	if (notice?.is === "placed") return { edit: notice.edit, text: i18n.t("state.placed") };
	if (notice?.is === "hidden") return { edit: notice.term, text: i18n.t("state.termHidden") };
	return { edit: null, text: "" };
}

function wordsOf(notice: Notice | null): string | null {
	switch (notice?.is) {
		case "copied":
		case "undone":
		case "redone":
			return i18n.t(`state.${notice.is}`);
		case "refused":
			return i18n.t(`refusal.${notice.why}`);
		case "unkept":
			// Nothing was tried yet, so nothing failed.
			return notice.why === "private" ? i18n.t("refusal.private") : i18n.t("state.unreadable");
		default:
			return null;
	}
}
