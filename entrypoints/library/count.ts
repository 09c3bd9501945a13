import { i18n } from "#i18n";

/** A number as the interface's language writes it: 12,000. */
export function count(number: number): string {
	return number.toLocaleString(i18n.t("lang"));
}
