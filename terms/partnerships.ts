/** The record of partnerships; for the background, as the cards are. */
import * as v from "valibot";
import { Partnership } from "../records/partnership";

let records: Promise<readonly Partnership[]> | undefined;

/** What China's relations were last called. Rejects where the shipped file fits no schema. */
export function partnerships(): Promise<readonly Partnership[]> {
	records ??= import("../assets/glossary/built/partnerships.json").then((module) =>
		v.parse(v.array(Partnership), module.default),
	);
	return records;
}
