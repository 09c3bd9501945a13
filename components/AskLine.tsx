import { i18n } from "#i18n";

interface AskLineProps {
	/** What the reader is asked to do; null keeps the empty line ready, as a live region must be there before its text. */
	text: string | null;
	/** The way out of it. */
	act: string;
	onAct: () => void;
}

/** A sentence at the bottom left that stays until it is done or given up. Keep it mounted. */
export function AskLine({ text, act, onAct }: AskLineProps) {
	return (
		<div lang={i18n.t("lang")} class="surface undo-line" role="status">
			{text !== null && (
				<div class="floating">
					{text}{" "}
					<button type="button" class="verb" onClick={onAct}>
						{act}
					</button>
				</div>
			)}
		</div>
	);
}
