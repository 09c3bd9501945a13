import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { isComposing } from "../../components/composing";
import { KeyTable } from "./KeyTable";

/** `?` shows every key, Escape closes it again. */
export function KeyHelp() {
	const dialog = useRef<HTMLDialogElement>(null);
	const [open, setOpen] = useState(false);
	useEffect(() => {
		const life = new AbortController();
		const onKeyDown = (event: KeyboardEvent) => {
			const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
			if (event.key !== "?" || isTyping || isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
			event.preventDefault();
			setOpen(true);
		};
		addEventListener("keydown", onKeyDown, { signal: life.signal });
		return () => life.abort();
	}, []);
	useEffect(() => {
		if (open) dialog.current?.showModal();
	}, [open]);
	if (!open) return null;
	return (
		<dialog
			ref={dialog}
			class="surface floating key-help"
			aria-label={i18n.t("act.keyboard")}
			onClose={() => setOpen(false)}
		>
			<header>
				<h2>{i18n.t("act.keyboard")}</h2>
				<button type="button" class="verb" onClick={() => dialog.current?.close()}>
					{i18n.t("act.close")}
				</button>
			</header>
			<KeyTable />
		</dialog>
	);
}
