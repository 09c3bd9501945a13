/**
 * The eight annotation colours: stored by name, chosen by the keys 1 to 8.
 *
 * Tints are the marker's colour over the page (8c = 55 %), edges serve borders, bars and note lines. All were computed
 * for contrast and for colour-blind readers (the smallest difference between two tints is 8.0 CIEDE2000 under full
 * dichromacy): change one and compute again. `file` is Zotero's hex for the same name, so that an exported annotation
 * looks alike there and people's own templates recognise it.
 */
export const colours = [
	{
		name: "yellow",
		key: "1",
		light: { tint: "#ffdd108c", edge: "#846c1b" },
		dark: { tint: "#ab95008c", edge: "#cbb267" },
		file: "#ffd400",
	},
	{
		name: "red",
		key: "2",
		light: { tint: "#fd594d8c", edge: "#92413d" },
		dark: { tint: "#ee616a8c", edge: "#f1968f" },
		file: "#ff6666",
	},
	{
		name: "green",
		key: "3",
		light: { tint: "#51ef918c", edge: "#2f7c49" },
		dark: { tint: "#03522a8c", edge: "#489460" },
		file: "#5fb236",
	},
	{
		name: "blue",
		key: "4",
		light: { tint: "#7cc1fd8c", edge: "#2f72a9" },
		dark: { tint: "#2b95dd8c", edge: "#72b4f0" },
		file: "#2ea8e5",
	},
	{
		name: "purple",
		key: "5",
		light: { tint: "#8674fb8c", edge: "#5c4f95" },
		dark: { tint: "#5924f58c", edge: "#887dc7" },
		file: "#a28ae5",
	},
	{
		name: "magenta",
		key: "6",
		light: { tint: "#c06ab28c", edge: "#814479" },
		dark: { tint: "#8b006b8c", edge: "#b06fa7" },
		file: "#e56eee",
	},
	{
		name: "orange",
		key: "7",
		light: { tint: "#ec93248c", edge: "#935714" },
		dark: { tint: "#9e5c188c", edge: "#c9884c" },
		file: "#f19837",
	},
	{
		name: "grey",
		key: "8",
		light: { tint: "#9081888c", edge: "#63575e" },
		dark: { tint: "#95929e8c", edge: "#beafb8" },
		file: "#aaaaaa",
	},
] as const;

export type Colour = (typeof colours)[number];
export type ColourName = Colour["name"];

export const colourNames = colours.map((colour) => colour.name);

/** The colour of that name. */
export function colourOf(name: ColourName): Colour {
	// Every ColourName is taken from the table itself.
	return colours.find((colour) => colour.name === name) ?? colours[0];
}
