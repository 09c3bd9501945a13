/** A list of terms as a file; the formats are loaded when one is asked for. */
import type { TermList } from "../../../records/own-term";
import { termsOf } from "../../../storage/own-terms";
import { saveBlob } from "../../pages/save-file";

export const glossaryFormats = ["csv", "omegat", "tbx3", "tbx2"] as const;
type GlossaryFormat = (typeof glossaryFormats)[number];

const endings: Readonly<Record<GlossaryFormat, string>> = {
	csv: "csv",
	omegat: "txt",
	tbx3: "tbx",
	tbx2: "tbx",
};

/** Gives the list to the reader as a file. Rejects where it cannot be read. */
export async function saveGlossary(format: GlossaryFormat, list: TermList): Promise<void> {
	const terms = await termsOf(list.id);
	const text = [...(await piecesOf(format, { list, terms }))];
	// What Windows refuses in a name.
	const name = list.name.replace(/[\p{Cc}<>:"/\\|?*]+/gu, " ").trim();
	saveBlob(`${name.slice(0, 60) || "Tifa"}.${endings[format]}`, new Blob(text, { type: "text/plain" }));
}

async function piecesOf(
	format: GlossaryFormat,
	glossary: { list: TermList; terms: Awaited<ReturnType<typeof termsOf>> },
) {
	if (format === "csv") return (await import("../../../exchange/glossary/csv-out")).glossaryCsv(glossary);
	if (format === "omegat") return (await import("../../../exchange/glossary/omegat")).omegat(glossary);
	const { tbx2, tbx3 } = await import("../../../exchange/glossary/tbx-out");
	return (format === "tbx3" ? tbx3 : tbx2)(glossary, new Date());
}
