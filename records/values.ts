/** The small checked values that records are made of. */
import * as v from "valibot";
import { colourNames } from "./colours";
import { LINE_LENGTH } from "./limits";

/** `urn:uuid:` and a UUID: unique across machines, so that two libraries can be merged. */
export const Urn = v.pipe(v.string(), v.regex(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));

/** A moment in UTC: 2023-07-26T12:30:00.000Z. */
export const Moment = v.pipe(v.string(), v.isoTimestamp());

/** A calendar day as a page shows it: 2023-07-26. */
export const Day = v.pipe(v.string(), v.isoDate());

/** A BCP 47 tag; "" where the language is not known. */
export const Lang = v.pipe(v.string(), v.maxLength(35), v.regex(/^([A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*)?$/));

/** An absolute URL. */
export const Address = v.pipe(v.string(), v.url(), v.maxLength(LINE_LENGTH));

export const ColourName = v.picklist(colourNames);

/** A place in a text: UTF-16 units from its start. */
export const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Who speaks: nearly a quarter of a transcript is journalists' words. */
export const Role = v.picklist(["question", "answer", "narration"]);
export type Role = v.InferOutput<typeof Role>;
