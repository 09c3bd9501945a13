/** The one element that Tifa adds to a page: a host outside the body's text, with a closed shadow root. */
import type { Theme } from "../marks/style";

export interface Surface {
	/** Where Preact renders. */
	readonly mount: HTMLElement;
	setTheme(theme: Theme): void;
	/** A page may have thrown the host out; put it back before something is shown. */
	keep(): void;
	/** Where the floating piece is drawn, in viewport coordinates; null where nothing floats. */
	floatRect(): DOMRect | null;
}

/** `!important` and `all`: the page's own rules reach a host element. */
const hostStyle =
	"all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; " +
	"width: 0 !important; height: 0 !important; z-index: 2147483647 !important;";

/** Makes the host with the style sheets of what is shown in it; it goes when `signal` aborts. */
export function createSurface(page: Document, css: readonly string[], signal: AbortSignal): Surface {
	const host = page.createElement("div");
	host.style.cssText = hostStyle;
	const root = host.attachShadow({ mode: "closed" });
	root.adoptedStyleSheets = css.map((text) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(text);
		return sheet;
	});
	const mount = page.createElement("div");
	root.append(mount);
	const keep = () => {
		if (host.parentElement !== page.documentElement) page.documentElement.append(host);
	};
	keep();
	signal.addEventListener("abort", () => host.remove(), { once: true });
	return {
		mount,
		keep,
		floatRect: () => mount.querySelector(".float")?.getBoundingClientRect() ?? null,
		setTheme(theme) {
			host.style.setProperty("color-scheme", theme, "important");
		},
	};
}
