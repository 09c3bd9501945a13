/** What of a list its address says: the search, the order, and what is open beside it. */
import { parseQuery, printQuery } from "../../../storage/search/query";
import type { Address } from "../address";

export const orders = {
	annotations: ["created", "modified", "day"],
	documents: ["created", "day", "count", "title"],
} as const;

export type ListName = keyof typeof orders;
export type ListOrder<L extends ListName = ListName> = (typeof orders)[L][number];

export interface ListPlace {
	readonly list: ListName;
	/** As it is typed; what is half typed yet stands here and in no address. */
	readonly line: string;
	readonly order: ListOrder;
	/** The document that is open, and the annotation of it that is shown. */
	readonly document: string | null;
	readonly annotation: string | null;
}

export function placeOf(list: ListName, { facts }: Address): ListPlace {
	const all: readonly ListOrder[] = orders[list];
	return {
		list,
		line: facts["q"] ?? "",
		order: all.find((order) => order === facts["sort"]) ?? "created",
		document: facts["document"] || null,
		annotation: facts["annotation"] || null,
	};
}

/** The address of a place; what is as always is not said. */
export function addressOf({ list, line, order, document, annotation }: ListPlace): Address {
	return {
		path: [list],
		facts: {
			...(line !== "" && { q: line }),
			...(order !== "created" && { sort: order }),
			...(document !== null && { document }),
			...(annotation !== null && { annotation }),
		},
	};
}

/** `line` with a part added, or taken out where it stands there. */
export function withPart(line: string, part: string, isThere: boolean): string {
	const parts = parseQuery(line).map((each) => printQuery([each]));
	const others = parts.filter((other) => other !== part);
	return (isThere ? [...others, part] : others).join(" ");
}
