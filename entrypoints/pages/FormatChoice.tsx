import { useId } from "preact/hooks";
import { i18n } from "#i18n";
import { type FormatName, formatGroups } from "./formats";

interface FormatChoiceProps {
	chosen: FormatName;
	onChoose: (format: FormatName) => void;
}

/** One line a format: its name, and whom it is for. */
export function FormatChoice({ chosen, onChoose }: FormatChoiceProps) {
	const group = useId();
	return (
		<div class="formats">
			{formatGroups.map(({ name, formats }) => (
				<fieldset key={name}>
					<legend class="quiet">{i18n.t(`formatGroup.${name}`)}</legend>
					{formats.map((format) => (
						<label key={format}>
							<input type="radio" name={group} checked={format === chosen} onChange={() => onChoose(format)} />
							<span>{i18n.t(`format.${format}`)}</span>
							<span class="quiet">{i18n.t(`formatFor.${format}`)}</span>
						</label>
					))}
				</fieldset>
			))}
		</div>
	);
}
