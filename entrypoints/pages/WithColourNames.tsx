import type { ComponentChildren } from "preact";
import { ColourNames } from "../../components/colour-names";
import { defaultSettings } from "../../records/settings";
import { getSettings } from "../../storage/settings";
import { useWatched } from "./use-watched";

/** Whatever stands inside calls the colours as the reader does. */
export function WithColourNames({ children }: { children: ComponentChildren }) {
	const settings = useWatched(getSettings, "");
	const { colourNames } = settings.is === "here" ? settings.value : defaultSettings;
	return <ColourNames.Provider value={colourNames}>{children}</ColourNames.Provider>;
}
