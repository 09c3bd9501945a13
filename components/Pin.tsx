import { i18n } from "#i18n";

/** Keeps a card where it is; drawn as a line, named in words. */
export function Pin({ pinned, onPin }: { pinned: boolean; onPin: () => void }) {
	return (
		<button
			type="button"
			class="pin"
			aria-label={i18n.t("act.pin")}
			aria-pressed={pinned}
			title={i18n.t("act.pin")}
			onClick={onPin}
		>
			<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
				<path d="M5.5 2h5l-.7 4.2 2.2 2.3H4l2.2-2.3zM8 8.5V14" />
			</svg>
		</button>
	);
}
