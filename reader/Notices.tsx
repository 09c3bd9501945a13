import type { Signal } from "@preact/signals";
import { useCallback } from "preact/hooks";
import { i18n } from "#i18n";
import { NoticeLine } from "../components/NoticeLine";
import { UndoLine } from "../components/UndoLine";
import type { Notice } from "./state";

/** What was just done, or could not be: one line at the bottom left, announced politely. */
export function Notices({ notice, onUndo }: { notice: Signal<Notice | null>; onUndo: (edit: string) => void }) {
	const gone = useCallback(() => {
		notice.value = null;
	}, [notice]);
	const { value } = notice;
	return (
		<>
			<UndoLine edit={value?.is === "deleted" ? value.edit : null} onUndo={onUndo} onGone={gone} />
			<NoticeLine text={wordsOf(value)} onGone={gone} />
		</>
	);
}

function wordsOf(notice: Notice | null): string | null {
	if (notice?.is === "copied") return i18n.t("state.copied");
	return notice?.is === "refused" ? i18n.t(`refusal.${notice.why}`) : null;
}
