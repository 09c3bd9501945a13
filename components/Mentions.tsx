import { useId } from "preact/hooks";
import { i18n } from "#i18n";
import type { Mentions as Choice } from "../records/settings";

const choices: readonly Choice[] = ["off", "first", "all"];

/** Which mentions of key terms are marked: one radio group. */
export function Mentions({ chosen, onChoose }: { chosen: Choice; onChoose: (choice: Choice) => void }) {
	const name = useId();
	return (
		<div class="mentions" role="radiogroup" aria-label={i18n.t("word.keyTerms")}>
			{choices.map((choice) => (
				<label key={choice}>
					<input type="radio" name={name} checked={choice === chosen} onChange={() => onChoose(choice)} />
					<span>{i18n.t(`mentions.${choice}`)}</span>
				</label>
			))}
		</div>
	);
}
