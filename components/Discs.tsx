import type { Colour, ColourName } from "../records/colours";
import { Swatch } from "./Swatch";

interface DiscsProps {
	colours: readonly Colour[];
	/** The one that wears the ring; null where none does. */
	chosen: ColourName | null;
	/** What the whole row is called. */
	label: string;
	/** What pressing one does, in words. */
	nameOf: (colour: ColourName) => string;
	/** Items of a menu, where they stand in one. */
	inMenu?: boolean;
	onChoose: (colour: ColourName) => void;
}

/** The row of colour discs. */
export function Discs({ colours, chosen, label, nameOf, inMenu = false, onChoose }: DiscsProps) {
	return (
		// A fieldset would bring a legend and a border that have to be undone again.
		// biome-ignore lint/a11y/useSemanticElements: see above
		<div class="discs" role="group" aria-label={label}>
			{colours.map(({ name, key }) => (
				<button
					key={name}
					type="button"
					class="disc"
					{...(inMenu
						? { role: "menuitemradio" as const, "aria-checked": name === chosen }
						: { "aria-pressed": name === chosen })}
					aria-label={nameOf(name)}
					title={`${nameOf(name)} (${key})`}
					onClick={() => onChoose(name)}
				>
					<Swatch colour={name} />
				</button>
			))}
		</div>
	);
}
