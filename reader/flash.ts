/** Shows for a moment where a jump has led. */
import type { Painter } from "../marks/painter";
import type { Span } from "../text/page-text";

/** Long enough to be seen after a jump; longer where nothing may move, since the still sign is all there is. */
const FLASH_MS = 1200;
const STILL_MS = 2000;

/** Gives what flashes a span; a new flash ends the one before. */
export function createFlash(painter: Painter, signal: AbortSignal): (span: Span) => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
	return (span) => {
		clearTimeout(timer);
		painter.focus(span);
		const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
		timer = setTimeout(() => painter.focus(null), still ? STILL_MS : FLASH_MS);
	};
}
