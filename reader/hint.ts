/** A few words beside an element of the page, that no script of the page can read. */
import { computePosition, flip, offset, shift } from "@floating-ui/dom";
import { i18n } from "#i18n";
import look from "../assets/look.css?inline";
import { createSurface } from "./surface";
import { themeBehind } from "./theme";

export interface Hint {
	show(beside: Element, words: string): Promise<void>;
	hide(): void;
}

/**
 * What is counted here comes from the reader's library. `window.find` reads the text of a closed shadow root, but not
 * generated content, so the words are an attribute in the root that its sheet prints.
 */
const css = `
.hint {
	position: fixed;
	inset: 0 auto auto 0;
	padding: var(--tifa-1) var(--tifa-2);
	border-radius: var(--tifa-radius-floating);
	background: var(--tifa-paper);
	box-shadow: var(--tifa-float);
	font: 400 12px / 1.5 var(--tifa-latin);
	color: var(--tifa-ink);
	pointer-events: none;
}
.hint:lang(zh) { font-family: var(--tifa-hans); }
@media (forced-colors: active) { .hint { border: 1px solid CanvasText; } }
.hint[hidden] { display: none; }
.hint::after { content: attr(data-words); }
`;

export function createHint(page: Document, signal: AbortSignal): Hint {
	const surface = createSurface(page, [look, css], signal);
	const element = page.createElement("div");
	element.className = "hint";
	element.lang = i18n.t("lang");
	element.hidden = true;
	surface.mount.append(element);
	return {
		async show(beside, words) {
			surface.keep();
			surface.setTheme(themeBehind(beside));
			element.dataset["words"] = words;
			element.hidden = false;
			const { x, y } = await computePosition(beside, element, {
				strategy: "fixed",
				placement: "top-start",
				middleware: [offset(4), flip(), shift({ padding: 8 })],
			});
			element.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
		},
		hide() {
			element.hidden = true;
		},
	};
}
