import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { wantedIn, wantedKey } from "../pages/wanted";

/**
 * Shows the annotation of that tab that the reader asked to see in this list, now or while the panel is open. `onWanted`
 * brings the list of annotations; its row is shown and focused as soon as it is there.
 */
export function useWanted(tab: number, list: RefObject<HTMLElement | null>, onWanted: () => void): void {
	const [wanted, setWanted] = useState<string | null>(null);
	useEffect(() => {
		const life = new AbortController();
		const take = async () => {
			const id = await wantedIn(tab);
			if (!id || life.signal.aborted) return;
			setWanted(id);
			onWanted();
		};
		const onChanged = (changes: object) => {
			if (wantedKey(tab) in changes) void take();
		};
		void take();
		browser.storage.session.onChanged.addListener(onChanged);
		life.signal.addEventListener("abort", () => browser.storage.session.onChanged.removeListener(onChanged));
		return () => life.abort();
	}, [tab]);
	// After every drawing: the row comes with the database's answer.
	useEffect(() => {
		const row = wanted ? list.current?.querySelector(`[data-annotation="${CSS.escape(wanted)}"]`) : null;
		if (!row) return;
		setWanted(null);
		row.scrollIntoView({ block: "nearest" });
		row.querySelector<HTMLElement>(".row-go")?.focus({ preventScroll: true });
	});
}
