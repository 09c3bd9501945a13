import { i18n } from "#i18n";
import { AskLine } from "../../../components/AskLine";
import { NoticeLine } from "../../../components/NoticeLine";
import { UndoLine } from "../../../components/UndoLine";
import { count } from "../count";
import { takeBack, told, working } from "./acts";

const forget = () => {
	told.value = null;
};

/** What was done last, at the bottom left, and how to take it back. Keep it mounted. */
export function Lines() {
	const { value: last } = told;
	const { value: work } = working;
	const step = last?.step ?? null;
	const key = step && ("edit" in step ? step.edit : step.batch);
	return (
		<>
			<UndoLine
				edit={key}
				text={last?.words ?? ""}
				onUndo={() => {
					if (step) void takeBack(step);
				}}
				onGone={forget}
			/>
			<NoticeLine text={last && !last.step ? last.words : null} onGone={forget} />
			<AskLine
				text={work && i18n.t("state.changing", [count(work.done), count(work.of)])}
				act={i18n.t("act.stop")}
				onAct={() => work?.stop()}
			/>
		</>
	);
}
