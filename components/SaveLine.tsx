import type { ComponentChildren } from "preact";
import { i18n } from "#i18n";
import type { SaveState } from "./autosave";

interface SaveLineProps {
	state: SaveState;
	onTryAgain: () => void;
	/** Where a note cannot be saved, it can at least be taken along. */
	onCopy: () => void;
	onDone: () => void;
	/** What else stands there, before the word that all is saved. */
	children?: ComponentChildren;
}

/** Whether the note is saved, and Done. "Saved" stands here only while it is true. */
export function SaveLine({ state, onTryAgain, onCopy, onDone, children }: SaveLineProps) {
	return (
		<div class="editor-foot">
			{state.is === "failed" && (
				<p class="failure" role="alert">
					{state.why}{" "}
					<button type="button" class="verb" onClick={onTryAgain}>
						{i18n.t("act.tryAgain")}
					</button>
					<button type="button" class="verb" onClick={onCopy}>
						{i18n.t("act.copy")}
					</button>
				</p>
			)}
			{children}
			<span class="quiet saved" role="status">
				{state.is === "saved" && i18n.t("state.saved")}
			</span>
			<button type="button" class="verb" onClick={onDone}>
				{i18n.t("act.done")}
			</button>
		</div>
	);
}
