import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import type { ColourName } from "../records/colours";
import { NOTE_LENGTH, TAG_COUNT, TAG_LENGTH } from "../records/limits";
import { createAutosave, type Save, type SaveState } from "./autosave";
import { ColourPicker } from "./ColourPicker";
import { isComposing } from "./composing";
import { SaveLine } from "./SaveLine";
import { TagsField } from "./TagsField";
import { withTags } from "./tags";

export interface NoteEditorProps {
	/** What stands in the fields at first; later values of the props are not taken, since the reader is typing. */
	note: string;
	/** null where there can be none. */
	tags: readonly string[] | null;
	/** null for a document's note, which has none. */
	colour: ColourName | null;
	knownTags: readonly string[];
	onSave: Save;
	/** Called when all is saved. */
	onDone: () => void;
	/** Stands in the foot, above the colours and Done. */
	children?: ComponentChildren;
}

/** More characters than 14 lines hold at any width of ours: the field no longer has to be measured at every key. */
const LONG = 2000;

/** A note, its tags and its colour. It saves itself: after a pause, on blur, when the page goes, on Done and Escape. */
export function NoteEditor({ note, tags, colour, knownTags, onSave, onDone, children }: NoteEditorProps) {
	const field = useRef<HTMLTextAreaElement>(null);
	const tagInput = useRef<HTMLInputElement>(null);
	const chosenTags = useSignal(tags ?? []);
	const chosenColour = useSignal(colour);
	const state = useSignal<SaveState>({ is: "idle" });
	const saving = useRef(onSave);
	saving.current = onSave;
	const typed = useRef(note);
	const isLong = useSignal(note.length > LONG);
	const autosave = useRef(
		createAutosave(
			(change) => saving.current(change),
			(next) => {
				state.value = next;
			},
		),
	).current;

	const takeNote = () => {
		const value = field.current?.value ?? typed.current;
		if (value === typed.current) return;
		typed.current = value;
		isLong.value = value.length > LONG;
		autosave.change({ note: value });
	};
	const setTags = (next: string[]) => {
		chosenTags.value = next.slice(0, TAG_COUNT);
		autosave.change({ tags: next.slice(0, TAG_COUNT) });
	};
	const takeTag = () => {
		const input = tagInput.current;
		if (!input || input.value.trim() === "") return;
		setTags(withTags(chosenTags.value, input.value, TAG_LENGTH));
		input.value = "";
	};
	/** Also what the input method has not handed over yet: half a syllable is better than nothing. */
	const saveAll = () => {
		takeNote();
		takeTag();
		return autosave.flush();
	};
	const done = async () => {
		if (await saveAll()) onDone();
	};

	useEffect(() => {
		const page = new AbortController();
		addEventListener("pagehide", () => void saveAll(), { signal: page.signal });
		const text = field.current;
		text?.focus();
		text?.setSelectionRange(text.value.length, text.value.length);
		return () => {
			page.abort();
			void saveAll();
		};
		// Everything that saveAll reads is a ref or a signal.
	}, []);

	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the fields and buttons inside
		<div
			class="editor"
			onFocusOut={() => void saveAll()}
			onKeyDown={(event) => {
				if (event.key !== "Escape" || isComposing(event)) return;
				event.preventDefault();
				event.stopPropagation();
				void done();
			}}
		>
			<textarea
				ref={field}
				class={isLong.value ? "editor-note reading long" : "editor-note reading"}
				aria-label={i18n.t("word.note")}
				lang=""
				dir="auto"
				rows={4}
				maxLength={NOTE_LENGTH}
				spellcheck={false}
				defaultValue={note}
				onInput={(event) => {
					if (!event.isComposing) takeNote();
				}}
				onCompositionEnd={takeNote}
			/>
			{tags && (
				<TagsField tags={chosenTags.value} known={knownTags} input={tagInput} onTake={takeTag} onTags={setTags} />
			)}
			<SaveLine
				state={state.value}
				onTryAgain={() => void saveAll()}
				onCopy={() => copyAll(field.current)}
				onDone={() => void done()}
			>
				{children}
				{chosenColour.value && (
					<ColourPicker
						colour={chosenColour.value}
						onColour={(next) => {
							chosenColour.value = next;
							autosave.change({ colour: next });
							void autosave.flush();
						}}
					/>
				)}
			</SaveLine>
		</div>
	);
}

/** `navigator.clipboard` is denied in a frame and missing on http pages; a selected field can always be copied. */
function copyAll(field: HTMLTextAreaElement | null): void {
	field?.focus();
	field?.select();
	document.execCommand("copy");
}
