import { i18n } from "#i18n";
import { styleOf } from "../../exchange/library";
import { type ReferenceStyle, referenceStyles } from "../../exchange/reference";
import { fileLanguage } from "./file-language";

interface StyleChoiceProps {
	chosen: ReferenceStyle | undefined;
	onChoose: (style: ReferenceStyle) => void;
}

/** The style of the bibliography. */
export function StyleChoice({ chosen, onChoose }: StyleChoiceProps) {
	const value = chosen ?? styleOf({ lang: fileLanguage() });
	return (
		<label class="choice">
			{i18n.t("export.style")}
			<select
				value={value}
				onChange={({ currentTarget }) => {
					const style = referenceStyles.find((name) => name === currentTarget.value);
					if (style) onChoose(style);
				}}
			>
				{referenceStyles.map((style) => (
					<option key={style} value={style}>
						{i18n.t(`style.${style}`)}
					</option>
				))}
			</select>
		</label>
	);
}
