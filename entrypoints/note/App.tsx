import { useEffect } from "preact/hooks";
import { i18n } from "#i18n";
import { isComposing } from "../../components/composing";
import { askBackground, type NoteContent } from "../../messages";
import { NoteSheet } from "../pages/NoteSheet";
import { wordsIfUnsaved } from "../pages/saving";
import { FocusLine } from "./FocusLine";
import { openLibrary, tellDone } from "./tell";

/** The note of one annotation, in its frame in the page. */
export function App({ note }: { note: NoteContent | null }) {
	if (!note) return <Gone />;
	const { id } = note;
	return (
		<NoteSheet
			note={note}
			onSave={(change) => wordsIfUnsaved(askBackground("change", { id, change }))}
			onDone={tellDone}
		>
			<FocusLine id={id} />
		</NoteSheet>
	);
}

/** The token was used before, or the annotation is gone; its words, if any, are in the library. */
function Gone() {
	useEffect(() => {
		const life = new AbortController();
		const onKey = (event: KeyboardEvent) => {
			if (event.key === "Escape" && !isComposing(event)) tellDone();
		};
		addEventListener("keydown", onKey, { signal: life.signal });
		return () => life.abort();
	}, []);
	return (
		<>
			<p>{i18n.t("state.noteEmptied")}</p>
			<p>
				<button type="button" class="verb" onClick={openLibrary}>
					{i18n.t("act.openLibrary")}
				</button>
				<button type="button" class="verb" onClick={tellDone}>
					{i18n.t("act.close")}
				</button>
			</p>
		</>
	);
}
