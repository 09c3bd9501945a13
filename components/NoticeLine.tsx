import { useEffect } from "preact/hooks";
import { i18n } from "#i18n";

/** How long a sentence stays, in milliseconds: two lines are read in four seconds. */
const SHOWN = 4000;

/** A sentence at the bottom left that nothing can be done about; keep it mounted, as a live region must be. */
export function NoticeLine({ text, onGone }: { text: string | null; onGone: () => void }) {
	useEffect(() => {
		if (text === null) return;
		const timer = setTimeout(onGone, SHOWN);
		return () => clearTimeout(timer);
	}, [text, onGone]);
	return (
		<div lang={i18n.t("lang")} class="surface undo-line" role="status">
			{text !== null && <div class="floating">{text}</div>}
		</div>
	);
}
