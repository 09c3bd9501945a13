import { type Signal, signal } from "@preact/signals";
import { useMemo, useRef } from "preact/hooks";
import type { ReaderState } from "./state";
import { themeBehind } from "./theme";

/** The height that the note asks for, in CSS pixels; it comes through the background, never from the frame itself. */
export const noteHeight: Signal<number> = signal(0);

/** Before the frame has told: a field of four lines, tags and colours. */
const FIRST_HEIGHT = 220;

/** The note's editor: an extension page, so that the reader's words never enter the page's document. */
export function NoteFrame({ state, url, token }: { state: ReaderState; url: string; token: string }) {
	const loads = useRef(0);
	const src = useMemo(() => `${url}#${token}.${themeBehind(state.article.value.body)}`, [url, token, state]);
	return (
		<iframe
			class="note-frame"
			title="Tifa"
			src={src}
			style={{ height: `${noteHeight.value || FIRST_HEIGHT}px` }}
			onLoad={() => {
				loads.current += 1;
				// The page got hold of the frame and sent it elsewhere: what is typed there would be the page's.
				if (loads.current > 1) state.floating.value = null;
			}}
		/>
	);
}
