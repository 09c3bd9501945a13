import { i18n } from "#i18n";
import type { MergeCounts } from "../../../storage/merge";
import { UNDO_LIMIT } from "../../../storage/merge";
import type { ImportSteps, Step } from "./steps";
import { UnreadList } from "./UnreadList";
import { count, wordsOfPlan } from "./words";

interface PreviewStepProps {
	step: Extract<Step, { is: "ready" }>;
	busy: boolean;
	steps: ImportSteps;
}

const kinds = ["documents", "annotations", "terms", "settings"] as const satisfies readonly (keyof MergeCounts)[];

/** What would happen, and what could not be read; then Import. */
export function PreviewStep({ step: { name, incoming, counts, skipped }, busy, steps }: PreviewStepProps) {
	const changes = kinds.reduce((sum, kind) => sum + counts[kind].added + counts[kind].newer, 0);
	const toUndo = counts.annotations.added + counts.annotations.newer + counts.terms.added + counts.terms.newer;
	return (
		<>
			<p class="file-name" dir="auto">
				{name}
			</p>
			<dl class="plan">
				{kinds.map((kind) => {
					const words = wordsOfPlan(counts[kind]);
					return (
						words !== "" && (
							<div key={kind}>
								<dt>{i18n.t(`import.${kind}`)}</dt>
								<dd>{words}</dd>
							</div>
						)
					);
				})}
			</dl>
			{changes === 0 && <p>{i18n.t("import.nothing") + i18n.t("import.period")}</p>}
			{incoming.unread.length > 0 && (
				<div class="outcome">
					{i18n.t("import.notRead", [count(incoming.unread.length)]) + i18n.t("import.period")}{" "}
					<UnreadList unread={incoming.unread} />
				</div>
			)}
			{incoming.cutOff && <p class="caution">{i18n.t("import.cutOff")}</p>}
			{skipped.size > 0 && (
				<p class="quiet">
					{i18n.t("import.skipped", [
						count([...skipped.values()].reduce((sum, times) => sum + times, 0)),
						[...skipped.keys()].join(i18n.t("import.comma")),
					])}
				</p>
			)}
			{toUndo > UNDO_LIMIT && <p class="quiet">{i18n.t("import.tooManyToUndo", [count(UNDO_LIMIT)])}</p>}
			<p class="acts">
				{changes > 0 && (
					<button type="button" class="framed" disabled={busy} onClick={() => void steps.write(incoming)}>
						{i18n.t("import.act")}
					</button>
				)}
				<button type="button" class="verb" disabled={busy} onClick={steps.cancel}>
					{i18n.t("import.cancel")}
				</button>
			</p>
		</>
	);
}
