import { i18n } from "#i18n";
import { type ColourName, colours } from "../records/colours";
import { Discs } from "./Discs";

interface ColourPickerProps {
	colour: ColourName;
	inMenu?: boolean;
	onColour: (colour: ColourName) => void;
}

/** Chooses the colour of an annotation that is already there. */
export function ColourPicker({ colour, inMenu = false, onColour }: ColourPickerProps) {
	return (
		<Discs
			colours={colours}
			chosen={colour}
			label={i18n.t("word.colour")}
			nameOf={(name) => i18n.t(`colour.${name}`)}
			inMenu={inMenu}
			onChoose={onColour}
		/>
	);
}
