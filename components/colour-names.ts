/** What the colours are called: by the reader where he has named them, else as the interface does. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { i18n } from "#i18n";
import type { ColourName } from "../records/colours";

/**
 * The reader's own names. Our own pages provide them; what stands in a page has none: a page must not learn the
 * reader's words.
 */
export const ColourNames = createContext<Partial<Readonly<Record<ColourName, string>>>>({});

/** Gives the word for a colour. */
export function useColourName(): (colour: ColourName) => string {
	const own = useContext(ColourNames);
	return (colour) => own[colour] || i18n.t(`colour.${colour}`);
}
