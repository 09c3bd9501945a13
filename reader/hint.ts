/** A few words beside an element of the page, that no script of the page can read. */
import { computePosition, flip, offset, shift } from "@floating-ui/dom";
import { i18n } from "#i18n";
import type { Surface } from "./surface";
import { themeBehind } from "./theme";

export interface Hint {
	show(beside: Element, words: string): Promise<void>;
	hide(): void;
}

export function createHint(page: Document, surface: Surface, signal: AbortSignal): Hint {
	const pane = surface.open(signal);
	const element = page.createElement("div");
	element.className = "hint";
	element.lang = i18n.t("lang");
	element.hidden = true;
	pane.mount.append(element);
	return {
		async show(beside, words) {
			pane.keep();
			pane.setTheme(themeBehind(beside));
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
