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
	onChoose: (colour: ColourName) => void;
}

/** The row of colour discs. */
export function Discs({ colours, chosen, label, nameOf, onChoose }: DiscsProps) {
	return (
		// A fieldset would bring a legend and a border that have to be undone again.
		// biome-ignore lint/a11y/useSemanticElements: see above
		<div class="discs" role="group" aria-label={label}>
			{colours.map(({ name, key }) => (
				<button
					key={name}
					type="button"
					class="disc"
					aria-label={nameOf(name)}
					aria-pressed={name === chosen}
					title={`${nameOf(name)} (${key})`}
					onClick={() => onChoose(name)}
				>
					<Swatch colour={name} />
				</button>
			))}
		</div>
	);
}
