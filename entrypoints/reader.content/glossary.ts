/** The glossary as it ships with the page's script: forms and ids; the cards' texts stay in the background. */
import shipped from "../../assets/glossary/built/matcher.json";
import type { Glossary } from "../../terms/glossary";
import { loadGlossary } from "../../terms/load";

/** The built-in glossary, or null where its file cannot be read: annotations work without key terms. */
export function readGlossary(): Glossary | null {
	try {
		return loadGlossary(shipped);
	} catch (error) {
		console.error("Tifa: key terms are not marked,", error);
		return null;
	}
}
