import { useEffect, useId, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Library } from "../../exchange/library";
import { type Choices, copyAs, exportAs, print } from "./export-as";
import { FormatChoice } from "./FormatChoice";
import { type FormatName, formatOf } from "./formats";
import { MarkdownChoice } from "./MarkdownChoice";
import { StyleChoice } from "./StyleChoice";
import { useTask } from "./use-task";

interface ExportDialogProps {
	library: Library;
	onClose: () => void;
}

/** All formats, each with whom it is for, and what can be chosen about it; to save, to copy, to print. */
export function ExportDialog({ library, onClose }: ExportDialogProps) {
	const dialog = useRef<HTMLDialogElement>(null);
	const title = useId();
	const [format, setFormat] = useState<FormatName>("markdown");
	const [choices, setChoices] = useState<Choices>({});
	const task = useTask();
	useEffect(() => dialog.current?.showModal(), []);
	const { choice, binary } = formatOf(format);
	const close = () => {
		task.stop();
		onClose();
	};
	return (
		<dialog ref={dialog} class="surface floating export" aria-labelledby={title} onClose={close}>
			<header class="export-head">
				<h2 id={title}>{i18n.t("act.export")}</h2>
				<span class="quiet">{i18n.t("export.content", library.annotations.length)}</span>
			</header>
			<div class="export-body">
				<FormatChoice chosen={format} onChoose={setFormat} />
				{choice === "template" && <MarkdownChoice library={library} onChoose={setChoices} />}
				{choice === "style" && <StyleChoice chosen={choices.style} onChoose={(style) => setChoices({ style })} />}
			</div>
			<footer class="export-foot">
				<p class="quiet" role="status">
					{task.words}
				</p>
				{task.isLong ? (
					<button type="button" class="verb" onClick={task.stop}>
						{i18n.t("export.stop")}
					</button>
				) : (
					<>
						<button type="button" class="verb" onClick={() => dialog.current?.close()}>
							{i18n.t("act.close")}
						</button>
						<button
							type="button"
							class="verb"
							disabled={task.isBusy}
							onClick={() => task.run((progress) => print(library, choices, progress))}
						>
							{i18n.t("export.print")}
						</button>
						<button
							type="button"
							class="verb"
							disabled={task.isBusy || binary === true}
							onClick={() => task.run((progress) => copyAs(format, library, choices, progress), "copy")}
						>
							{i18n.t("act.copy")}
						</button>
						<button
							type="button"
							class="chief"
							disabled={task.isBusy}
							onClick={() => task.run((progress) => exportAs(format, library, choices, progress))}
						>
							{i18n.t("export.save")}
						</button>
					</>
				)}
			</footer>
		</dialog>
	);
}
