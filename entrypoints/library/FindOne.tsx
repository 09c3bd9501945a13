import { useEffect, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import { isComposing } from "../../components/composing";

/** The field that narrows the list; it waits for the input method, and `/` leads to it. */
export function FindOne({ onFind }: { onFind: (words: string) => void }) {
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
			class="find"
			aria-label={i18n.t("word.findOne")}
			placeholder={i18n.t("word.findOne")}
			lang=""
			dir="auto"
			spellcheck={false}
			onInput={(event) => {
				if (!event.isComposing) onFind(event.currentTarget.value);
			}}
			onCompositionEnd={(event) => onFind(event.currentTarget.value)}
		/>
	);
}
