import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { showInList } from "./tell";

/**
 * Says so when the keyboard is no longer with this frame. A page can take the focus with a timer and then gets the rest
 * of what is typed; from in here that looks like a reader's own click in the page, so the line says only what is true
 * of both, and never takes the focus back by itself. A Tab out of the frame says nothing.
 */
export function FocusLine({ id }: { id: string }) {
	const [taken, setTaken] = useState(false);
	const line = useRef<HTMLParagraphElement>(null);
	useEffect(() => {
		const life = new AbortController();
		const { signal } = life;
		let leftByTab = false;
		addEventListener(
			"keydown",
			({ key }) => {
				leftByTab = key === "Tab";
			},
			{ signal, capture: true },
		);
		addEventListener("blur", () => setTaken(!leftByTab), { signal });
		addEventListener(
			"focusin",
			({ target }) => {
				leftByTab = false;
				// A press on the line's own buttons must find them still there.
				if (!(target instanceof Node && line.current?.contains(target))) setTaken(false);
			},
			{ signal },
		);
		return () => life.abort();
	}, []);
	if (!taken) return null;
	return (
		<p ref={line} class="focus-line" role="alert">
			{i18n.t("state.focusTaken")}{" "}
			<button type="button" class="verb" onClick={() => document.querySelector("textarea")?.focus()}>
				{i18n.t("act.goOn")}
			</button>
			<button type="button" class="verb" onClick={() => showInList(id)}>
				{/* Firefox opens no sidebar from within a page: where it is closed, the list is the library's. */}
				{import.meta.env.FIREFOX ? i18n.t("act.showInList") : i18n.t("act.openPanel")}
			</button>
		</p>
	);
}
