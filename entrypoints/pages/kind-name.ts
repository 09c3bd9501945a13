import type { DocumentKind } from "../../records/document";

/** The key of a kind's word in `locales/`: message names take no hyphen. */
export function kindName(kind: DocumentKind) {
	return kind === "q-and-a" ? "kind.qAndA" : (`kind.${kind}` as const);
}
