/** Which theme the page itself has. Never the system's: the ministry's pages stay white at night. */
import type { Theme } from "../marks/style";
import { parentElementOf } from "../text/parent";

/** The theme of the first opaque background behind `element`, read from its computed style. */
export function themeBehind(element: Element): Theme {
	for (let at: Element | null = element; at; at = parentElementOf(at)) {
		const [red, green, blue, alpha] = channels(getComputedStyle(at).backgroundColor);
		// Under a half, what lies behind decides more than this.
		if (alpha >= 0.5) return luminance(red, green, blue) < 0.4 ? "dark" : "light";
	}
	return "light";
}

/** Computed colours come as rgb(r, g, b) or rgba(r, g, b, a), the channels 0 to 255. */
function channels(colour: string): [number, number, number, number] {
	const [red = 255, green = 255, blue = 255, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
	return [red, green, blue, alpha];
}

/** Perceived lightness, 0 to 1 (Rec. 709 weights on gamma-encoded channels: enough to tell dark from light). */
function luminance(red: number, green: number, blue: number): number {
	return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
