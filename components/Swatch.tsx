import { type ColourName, colourOf } from "../records/colours";

/** The disc of a colour with its digit, 22 px or 16 px; decoration only, the name stands in words beside it. */
export function Swatch({ colour, small = false }: { colour: ColourName; small?: boolean }) {
	const { key, light, dark } = colourOf(colour);
	const paint = {
		"--swatch-tint": `light-dark(${light.tint}, ${dark.tint})`,
		"--swatch-edge": `light-dark(${light.edge}, ${dark.edge})`,
	};
	return <span class={small ? "swatch small" : "swatch"} style={paint} data-key={key} aria-hidden="true" />;
}
