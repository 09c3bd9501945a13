import { useEffect, useRef } from "preact/hooks";
import { isComposing } from "./composing";

interface SearchFieldProps {
	/** Its name, and what stands in it while it is empty. */
	label: string;
	/** What is looked for now; while an input method composes, what was looked for before stays. */
	onSearch: (words: string) => void;
}

/** A field to search with; `/` leads to it from anywhere on the screen. */
export function SearchField({ label, onSearch }: SearchFieldProps) {
	const input = useRef<HTMLInputElement>(null);
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
			onCompositionEnd={(event) => onSearch(event.currentTarget.value)}
		/>
	);
}
