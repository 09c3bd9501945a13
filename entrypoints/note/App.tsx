import { i18n } from "#i18n";
import { askBackground, type FrameContent, type NoteContent } from "../../messages";
import { NoteSheet } from "../pages/NoteSheet";
import { wordsIfUnsaved } from "../pages/saving";
import { BuiltInTerm } from "./BuiltInTerm";
import { FocusLine } from "./FocusLine";
import { NewTerm } from "./NewTerm";
import { OwnTermCard } from "./OwnTermCard";
import { openLibrary, tellDone } from "./tell";
import { useEscape } from "./use-escape";

/** What the frame was opened for: the reader's words, which never stand in the page itself. */
export function App({ content }: { content: FrameContent | null }) {
	switch (content?.is) {
		case "note":
			return <Note note={content} />;
		case "ownTerm":
			return <OwnTermCard term={content.term} list={content.list} />;
		case "builtIn":
			return <BuiltInTerm {...content} />;
		case "newTerm":
			return <NewTerm {...content} />;
		default:
			return <Gone />;
	}
}

/** The note of one annotation. */
function Note({ note }: { note: NoteContent }) {
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
	useEscape(tellDone);
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
