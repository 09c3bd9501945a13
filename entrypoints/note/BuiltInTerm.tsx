import { i18n } from "#i18n";
import { NoteEditor } from "../../components/NoteEditor";
import { askBackground } from "../../messages";
import { wordsIfUnsaved } from "../pages/saving";
import { FiguresLine } from "./FiguresLine";
import { FocusLine } from "./FocusLine";
import { tellDone } from "./tell";

/** What the reader has of a built-in term: how often it is in the library, and the note on it. */
export function BuiltInTerm({ id, zh, note }: { id: string; zh: string; note: string }) {
	return (
		<section aria-label={zh}>
			<h2 class="term-title" lang="zh-Hans">
				{zh}
			</h2>
			<FiguresLine id={id} />
			<p class="quiet note-on-term">{i18n.t("term.noteOnTerm")}</p>
			<NoteEditor
				note={note}
				tags={null}
				colour={null}
				knownTags={[]}
				onSave={({ note: words }) =>
					words === undefined
						? Promise.resolve(null)
						: wordsIfUnsaved(askBackground("putTermNote", { id, note: words }))
				}
				onDone={tellDone}
			>
				<FocusLine id={id} />
			</NoteEditor>
		</section>
	);
}
