import { i18n } from "#i18n";
import type { FileLanguage } from "../../exchange/library";

/** The language of files is that of the interface. */
export function fileLanguage(): FileLanguage {
	return i18n.t("lang").startsWith("zh") ? "zh" : "en";
}
