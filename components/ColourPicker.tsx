import { i18n } from "#i18n";
import { type ColourName, colours } from "../records/colours";
import { useColourName } from "./colour-names";
import { Discs } from "./Discs";

interface ColourPickerProps {
	/** null where it is chosen for several. */
	colour: ColourName | null;
	inMenu?: boolean;
	onColour: (colour: ColourName) => void;
}

/** Chooses the colour of an annotation that is already there. */
export function ColourPicker({ colour, inMenu = false, onColour }: ColourPickerProps) {
	const colourName = useColourName();
	return (
		<Discs
			colours={colours}
			chosen={colour}
			label={i18n.t("word.colour")}
			nameOf={colourName}
			inMenu={inMenu}
			onChoose={onColour}
		/>
	);
}
