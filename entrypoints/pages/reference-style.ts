/** The style that references are in: what the reader chose last, or what is in use where the interface's language is. */
import { styleOf } from "../../exchange/library";
import { askBackground } from "../../messages";
import type { ReferenceStyle } from "../../records/reference-style";
import { getSettings } from "../../storage/settings";
import { fileLanguage } from "./file-language";

export async function chosenStyle(): Promise<ReferenceStyle> {
	const { referenceStyle } = await getSettings();
	return referenceStyle ?? styleOf({ lang: fileLanguage() });
}

export async function chooseStyle(referenceStyle: ReferenceStyle): Promise<void> {
	const isSet = await askBackground("set", { referenceStyle });
	if (!isSet) console.warn("Tifa: the style of references was not kept");
}
