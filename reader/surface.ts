/** The one element that Tifa adds to a page: a host outside the body's text, with a closed shadow root. */
import inPageCss from "../components/in-page.css?inline";
import type { Theme } from "../marks/style";
import floatCss from "./float.css?inline";
import hintCss from "./hint.css?inline";

export interface Surface {
	/** A place of its own for one reading's pieces; it goes when `signal` aborts, and the host with the last one. */
	open(signal: AbortSignal): Pane;
	/** Whether what the page's document names so stands here: it sees the host and nothing in it. */
	holds(target: EventTarget | null): boolean;
}

export interface Pane {
	/** Where Preact renders. */
	readonly mount: HTMLElement;
	setTheme(theme: Theme): void;
	/** A page may have thrown the host out or hidden it; put it right before something is shown. */
	keep(): void;
	/** Where the floating piece is drawn, in viewport coordinates; null where nothing floats. */
	floatRect(): DOMRect | null;
}

/**
 * `!important` and `all`: the page's own rules reach a host element. `all` leaves the direction alone, which a page in
 * Arabic sets for everything in it.
 */
const hostStyle =
	"all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; " +
	"width: 0 !important; height: 0 !important; z-index: 2147483647 !important; " +
	"direction: ltr !important; unicode-bidi: isolate !important;";

export function createSurface(page: Document): Surface {
	let made: { host: HTMLElement; root: ShadowRoot } | null = null;
	let panes = 0;
	const make = () => {
		const host = page.createElement("div");
		const root = host.attachShadow({ mode: "closed" });
		root.adoptedStyleSheets = [inPageCss, floatCss, hintCss].map((text) => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(text);
			return sheet;
		});
		return { host, root };
	};
	return {
		holds: (target) => made !== null && target === made.host,
		open(signal) {
			made ??= make();
			const { host, root } = made;
			const mount = page.createElement("div");
			mount.className = "pane";
			root.append(mount);
			const keep = () => {
				if (host.parentElement !== page.documentElement) page.documentElement.append(host);
				// Under a zoom of the page's, places of words would be counted in other pixels than ours.
				const zoom = page.documentElement.currentCSSZoom ?? 1;
				host.style.cssText = `${hostStyle} zoom: ${1 / zoom} !important;`;
			};
			keep();
			panes += 1;
			signal.addEventListener(
				"abort",
				() => {
					mount.remove();
					panes -= 1;
					if (panes === 0) host.remove();
				},
				{ once: true },
			);
			return {
				mount,
				keep,
				floatRect: () => mount.querySelector(".float")?.getBoundingClientRect() ?? null,
				setTheme(theme) {
					mount.style.colorScheme = theme;
				},
			};
		},
	};
}
