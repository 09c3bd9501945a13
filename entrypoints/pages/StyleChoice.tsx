import { i18n } from "#i18n";
import { type ReferenceStyle, referenceStyles } from "../../records/reference-style";
import { chooseStyle, chosenStyle } from "./reference-style";
import { useWatched } from "./use-watched";

interface StyleChoiceProps {
	/** What was chosen here; without it what was chosen last. */
	chosen: ReferenceStyle | undefined;
	onChoose: (style: ReferenceStyle) => void;
}

/** The style of the bibliography, which is also that of references which are copied. */
export function StyleChoice({ chosen, onChoose }: StyleChoiceProps) {
	const last = useWatched(chosenStyle, "");
	return (
		<label class="choice">
			{i18n.t("export.style")}
			<select
				value={chosen ?? (last.is === "here" ? last.value : undefined)}
				onChange={({ currentTarget }) => {
					const style = referenceStyles.find((name) => name === currentTarget.value);
					if (!style) return;
					onChoose(style);
					void chooseStyle(style);
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
