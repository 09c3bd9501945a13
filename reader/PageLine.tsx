import { type Signal, signal } from "@preact/signals";
import { h, render } from "preact";
import { NoticeLine } from "../components/NoticeLine";
import type { Surface } from "./surface";
import { themeBehind } from "./theme";

/** Gives what says a sentence about the whole page, at the bottom left; the line is put into the page with the first. */
export function createPageLine(page: Document, surface: Surface, signal_: AbortSignal): (words: string) => void {
	const words: Signal<string | null> = signal(null);
	const gone = () => {
		words.value = null;
	};
	const Line = () => <NoticeLine text={words.value} onGone={gone} />;
	let pane: ReturnType<Surface["open"]> | null = null;
	return (said) => {
		if (!pane) {
			pane = surface.open(signal_);
			pane.setTheme(themeBehind(page.body));
			render(h(Line, {}), pane.mount);
		}
		pane.keep();
		words.value = said;
	};
}
