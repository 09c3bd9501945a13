import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Colour, ColourName } from "../records/colours";
import { Discs } from "./Discs";

export interface ToolbarProps {
	colours: readonly Colour[];
	/** The colour that `h` highlights in. */
	last: ColourName;
	onHighlight: (colour: ColourName) => void;
	onNote: () => void;
	onCopy: () => void;
	onCopyLink: () => void;
	/** Left out where no terms can be kept. */
	onAddTerm?: (() => void) | undefined;
}

/** Pixels that the menu takes on touch, the gap included. */
const MENU = 4 * 40 + 16;

/** What can be done with selected text. A press never moves the focus, so the page's selection stays as it is. */
export function Toolbar({ colours, last, onHighlight, onNote, onCopy, onCopyLink, onAddTerm }: ToolbarProps) {
	const [more, setMore] = useState<"up" | "down" | null>(null);
	const verbs = (
		<>
			<button type="button" class="fold" onClick={onNote}>
				{i18n.t("act.addNote")}
			</button>
			<button type="button" class="fold" onClick={onCopy}>
				{i18n.t("act.copyWithSource")}
			</button>
		</>
	);
	return (
		<div
			lang={i18n.t("lang")}
			class="surface floating toolbar"
			role="toolbar"
			aria-label={i18n.t("word.selectionTools")}
			onPointerDown={keepFocus}
			onMouseDown={keepFocus}
		>
			<Discs
				colours={colours}
				chosen={last}
				label={i18n.t("act.highlight")}
				nameOf={(name) => i18n.t("act.highlightIn", [i18n.t(`colour.${name}`)])}
				onChoose={onHighlight}
			/>
			{verbs}
			<button
				type="button"
				class="more"
				aria-label={i18n.t("act.more")}
				aria-expanded={more !== null}
				onClick={({ currentTarget }) => setMore(more ? null : wayFromWords(currentTarget))}
			>
				⋯
			</button>
			{more && (
				<div class={`surface floating toolbar-more ${more}`}>
					{verbs}
					<button type="button" onClick={onCopyLink}>
						{i18n.t("act.copyLink")}
					</button>
					{onAddTerm && (
						<button type="button" onClick={onAddTerm}>
							{i18n.t("act.addTerm")}
						</button>
					)}
				</div>
			)}
		</div>
	);
}

/** Above the selected words the menu opens upwards, if there is room for its four lines: it would lie over the words. */
function wayFromWords(button: Element): "up" | "down" {
	const isAbove = button.closest('[data-side="top"]') !== null;
	return isAbove && button.getBoundingClientRect().top > MENU ? "up" : "down";
}

function keepFocus(event: Event): void {
	event.preventDefault();
}
