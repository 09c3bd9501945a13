/** The interface's words for filters and their values. */
import { i18n } from "#i18n";
import { type ColourName, colourNames } from "../../../records/colours";
import { DocumentKind } from "../../../records/document";
import type { FilterName } from "../../../storage/search/filters";
import { kindName } from "../../pages/kind-name";

export function filterWord(name: FilterName): string {
	return i18n.t(`filter.${name}`);
}

/** A value as readers know it; what the reader wrote himself stays. */
export function valueWord(name: FilterName, value: string, colourName: (colour: ColourName) => string): string {
	if (name === "colour") {
		const colour = colourNames.find((known) => known === value);
		return colour ? colourName(colour) : value;
	}
	if (name === "kind") {
		const kind = DocumentKind.options.find((known) => known === value);
		return kind ? i18n.t(kindName(kind)) : value;
	}
	if (name === "role" && (value === "question" || value === "answer" || value === "narration")) {
		return i18n.t(`role.${value}`);
	}
	if (name === "has" && value === "note") return i18n.t("word.note");
	if (name === "has" && value === "tag") return i18n.t("word.tags");
	if (name === "lang") return languageName(value);
	return value;
}

/** zh as "Chinese", where the browser knows the language. */
export function languageName(lang: string): string {
	try {
		return new Intl.DisplayNames([i18n.t("lang")], { type: "language" }).of(lang) ?? lang;
	} catch {
		return lang;
	}
}
