import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";

interface UndoLineProps {
	/** The edit that can be taken back; null keeps the empty line ready, as a live region must be there before its text. */
	edit: string | null;
	/** What was done; that an annotation was deleted unless given. */
	text?: string;
	onUndo: (edit: string) => void;
	/** The time is up. */
	onGone: () => void;
}

/** How long a deletion is offered for undo, in milliseconds. */
const SHOWN = 8000;

/** "Annotation deleted · Undo", or what else was done, for eight seconds; the pointer or the focus on it holds it. Keep it mounted. */
export function UndoLine({ edit, text = i18n.t("state.deleted"), onUndo, onGone }: UndoLineProps) {
	const [pointed, setPointed] = useState(false);
	const [focused, setFocused] = useState(false);
	const held = pointed || focused;
	const gone = useRef(onGone);
	gone.current = onGone;

	useEffect(() => {
		if (edit === null || held) return;
		const timer = setTimeout(() => gone.current(), SHOWN);
		return () => clearTimeout(timer);
	}, [edit, held]);

	return (
		<div lang={i18n.t("lang")} class="surface undo-line" role="status">
			{edit !== null && (
				<div
					class="floating"
					onPointerEnter={() => setPointed(true)}
					onPointerLeave={() => setPointed(false)}
					onFocusIn={() => setFocused(true)}
					onFocusOut={() => setFocused(false)}
				>
					{text} <span aria-hidden="true">·</span>{" "}
					<button
						type="button"
						class="verb"
						onClick={() => {
							// The line leaves without a pointerleave or focusout; the next one must not be held by this one.
							setPointed(false);
							setFocused(false);
							onUndo(edit);
						}}
					>
						{i18n.t("act.undo")}
					</button>
				</div>
			)}
		</div>
	);
}
