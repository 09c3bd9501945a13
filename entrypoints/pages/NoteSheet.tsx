import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Save } from "../../components/autosave";
import { NoteEditor } from "../../components/NoteEditor";
import type { NoteContent } from "../../messages";
import { colourOf } from "../../records/colours";

/** A quote is shown on two lines; more of it need not be laid out. */
const SHOWN = 400;

interface NoteSheetProps {
	note: NoteContent;
	onSave: Save;
	onDone: () => void;
	children?: ComponentChildren;
}

/** The note of one passage under its words. */
export function NoteSheet({ note, onSave, onDone, children }: NoteSheetProps) {
	const [colour, setColour] = useState(note.colour);
	const edge = colourOf(colour);
	return (
		<>
			<p
				class="note-quote reading"
				lang={note.lang}
				dir="auto"
				style={{ borderColor: `light-dark(${edge.light.edge}, ${edge.dark.edge})` }}
			>
				{note.quote.slice(0, SHOWN)}
			</p>
			<NoteEditor
				note={note.note}
				tags={note.tags}
				colour={note.colour}
				knownTags={note.knownTags}
				onSave={(change) => {
					if (change.colour) setColour(change.colour);
					return onSave(change);
				}}
				onDone={onDone}
			>
				{children}
			</NoteEditor>
		</>
	);
}
