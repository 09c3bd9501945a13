import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/**
 * Keeps the current item of a list in sight as the page is scrolled; never while the pointer is over the list, nor while
 * something is written in it.
 */
export function useFollowing(list: RefObject<HTMLElement | null>, current: unknown): void {
	useEffect(() => {
		const element = list.current;
		if (!element || element.matches(":hover") || element.querySelector(".editor, :popover-open")) return;
		element.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
	}, [list, current]);
}
