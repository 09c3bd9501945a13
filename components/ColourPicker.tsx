import { i18n } from "#i18n";
import { type ColourName, colours } from "../records/colours";
import { Discs } from "./Discs";

/** Chooses the colour of an annotation that is already there. */
export function ColourPicker({ colour, onColour }: { colour: ColourName; onColour: (colour: ColourName) => void }) {
	return (
		<Discs
			colours={colours}
			chosen={colour}
			label={i18n.t("word.colour")}
			nameOf={(name) => i18n.t(`colour.${name}`)}
			onChoose={onColour}
		/>
	);
}
