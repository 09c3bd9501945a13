import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { UNDO_LIMIT } from "../../../storage/merge";
import { FilePick } from "./FilePick";
import { MappingStep } from "./MappingStep";
import { PreviewStep } from "./PreviewStep";
import { type ImportSteps, useImport } from "./steps";
import { ProgressLine } from "./task";
import { UnreadList } from "./UnreadList";
import { count, wordsOfDone } from "./words";

/** Files in: chosen or dropped, seen before anything is written, taken back where that was wrong. */
export function ImportPart() {
	const steps = useImport();
	const [over, setOver] = useState(false);
	const { task } = steps;
	return (
		<section
			class={over ? "part over" : "part"}
			aria-label={i18n.t("import.title")}
			onDragOver={(event) => {
				event.preventDefault();
				setOver(true);
			}}
			onDragLeave={() => setOver(false)}
			onDrop={(event) => {
				// Else the browser leaves the library and shows the file.
				event.preventDefault();
				setOver(false);
				const file = event.dataTransfer?.files[0];
				if (file && !task.running) void steps.open(file);
			}}
		>
			<h2>{i18n.t("import.title")}</h2>
			<Content steps={steps} />
			<ProgressLine
				task={task}
				words={(done, all) =>
					all > 0 ? i18n.t("import.writing", [count(done), count(all)]) : i18n.t("import.records", [count(done)])
				}
			/>
		</section>
	);
}

function Content({ steps }: { steps: ImportSteps }) {
	const { step, task } = steps;
	if (step.is === "table") return <MappingStep step={step} onRead={steps.prepare} onCancel={steps.cancel} />;
	if (step.is === "ready") return <PreviewStep step={step} busy={task.running} steps={steps} />;
	if (step.is === "done") {
		const { counts, unread, batch } = step;
		const changed = counts.annotations.added + counts.annotations.newer + counts.terms.added + counts.terms.newer;
		return (
			<>
				<div class="outcome" role="status">
					{wordsOfDone(counts, unread.length)} <UnreadList unread={unread} />
				</div>
				<p class="acts">
					{batch !== null && (
						<button type="button" class="verb" onClick={() => void steps.undo(batch)}>
							{i18n.t("import.undoable")}
						</button>
					)}
					<button type="button" class="verb" onClick={steps.cancel}>
						{i18n.t("import.again")}
					</button>
				</p>
				{batch === null && changed > UNDO_LIMIT && (
					<p class="quiet">{i18n.t("import.tooManyToUndo", [count(UNDO_LIMIT)])}</p>
				)}
			</>
		);
	}
	return (
		<>
			<p>{i18n.t("import.can")}</p>
			<FilePick disabled={task.running} onPick={(file) => void steps.open(file)} />
			<div role="status">{step.words !== null && <p>{step.words}</p>}</div>
		</>
	);
}
