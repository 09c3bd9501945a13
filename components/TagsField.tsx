import type { RefObject } from "preact";
import { useId } from "preact/hooks";
import { i18n } from "#i18n";
import { isComposing } from "./composing";
import { endsTag } from "./tags";

interface TagsFieldProps {
	tags: readonly string[];
	/** Tags used before, as suggestions. */
	known: readonly string[];
	/** Where a tag is typed; what stands in it is no tag yet. */
	input: RefObject<HTMLInputElement | null>;
	/** What stands in the input is to become a tag. */
	onTake: () => void;
	onTags: (tags: string[]) => void;
}

/** Suggestions shown at most: the browser lays out all of them at every key. */
const SUGGESTIONS = 200;

/** The tags with a field for the next one, which ends on Enter or on a comma of either script. */
export function TagsField({ tags, known, input, onTake, onTags }: TagsFieldProps) {
	const suggestions = useId();
	const takeIfEnded = () => {
		if (endsTag(input.current?.value ?? "")) onTake();
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (isComposing(event)) return;
		if (event.key === "Enter") {
			event.preventDefault();
			onTake();
		} else if (event.key === "Backspace" && input.current?.value === "" && tags.length > 0) {
			event.preventDefault();
			onTags(tags.slice(0, -1));
		}
	};
	return (
		<div class="tags-field">
			{tags.map((tag) => (
				<span key={tag} class="tag">
					<span lang="" dir="auto">
						{tag}
					</span>
					<button
						type="button"
						aria-label={i18n.t("act.removeTag", [tag])}
						onClick={() => {
							onTags(tags.filter((other) => other !== tag));
							input.current?.focus();
						}}
					>
						×
					</button>
				</span>
			))}
			<input
				ref={input}
				type="text"
				aria-label={i18n.t("word.tags")}
				placeholder={tags.length === 0 ? i18n.t("word.tags") : ""}
				lang=""
				dir="auto"
				spellcheck={false}
				autocomplete="off"
				list={suggestions}
				onInput={(event) => {
					if (!event.isComposing) takeIfEnded();
				}}
				onCompositionEnd={takeIfEnded}
				onKeyDown={onKeyDown}
			/>
			<datalist id={suggestions}>
				{known
					.filter((tag) => !tags.includes(tag))
					.slice(0, SUGGESTIONS)
					.map((tag) => (
						<option key={tag} value={tag} />
					))}
			</datalist>
		</div>
	);
}
