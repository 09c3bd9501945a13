import { useId, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Unread } from "../../../exchange/in/incoming";
import { count, wordsOfUnread } from "./words";

/** Rows shown at most: a file with more has one fault many times over. */
const SHOWN = 200;

/** "[Show the 3]": what could not be read, by line, reason and beginning. */
export function UnreadList({ unread }: { unread: readonly Unread[] }) {
	const [open, setOpen] = useState(false);
	const id = useId();
	if (unread.length === 0) return null;
	return (
		<>
			<button type="button" class="verb" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
				{open ? i18n.t("import.hide") : i18n.t("import.show", unread.length, [count(unread.length)])}
			</button>
			<ul id={id} class="unread" hidden={!open}>
				{open &&
					unread.slice(0, SHOWN).map((one, index) => (
						<li key={index}>
							<span class="quiet">{i18n.t("import.line", [count(one.at)])}</span> {wordsOfUnread(one)}
							{one.what !== "" && (
								<span class="what" lang="" dir="auto">
									{one.what}
								</span>
							)}
						</li>
					))}
				{unread.length > SHOWN && <li aria-hidden="true">…</li>}
			</ul>
		</>
	);
}
