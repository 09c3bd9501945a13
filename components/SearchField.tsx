import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { isComposing } from "./composing";

interface SearchFieldProps {
	/** Its name, and what stands in it while it is empty. */
	label: string;
	/** What is looked for now; while an input method composes, what was looked for before stays. */
	onSearch: (words: string) => void;
	/** What stands in it, where something else can change that; else only typing does. */
	value?: string;
	/** For whoever leads the focus there. */
	field?: RefObject<HTMLInputElement | null>;
}

/** A field to search with; `/` leads to it from anywhere on the screen. */
export function SearchField({ label, onSearch, value, field }: SearchFieldProps) {
	const own = useRef<HTMLInputElement>(null);
	const input = field ?? own;
	const composing = useRef(false);
	useLayoutEffect(() => {
		// What an input method is about to put there is not ours to write over.
		if (value !== undefined && input.current && !composing.current && input.current.value !== value) {
			input.current.value = value;
		}
	}, [value]);
	useEffect(() => {
		const life = new AbortController();
		const toField = (event: KeyboardEvent) => {
			const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
			if (event.key !== "/" || isTyping || isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
			event.preventDefault();
			input.current?.focus();
		};
		addEventListener("keydown", toField, { signal: life.signal });
		return () => life.abort();
	}, []);
	return (
		<input
			ref={input}
			type="search"
			class="search-field"
			aria-label={label}
			placeholder={label}
			lang=""
			dir="auto"
			spellcheck={false}
			onInput={(event) => {
				if (!event.isComposing) onSearch(event.currentTarget.value);
			}}
			onCompositionStart={() => {
				composing.current = true;
			}}
			onCompositionEnd={(event) => {
				composing.current = false;
				onSearch(event.currentTarget.value);
			}}
		/>
	);
}
