/** What the reader has set; few, and each has earned its place. */
import * as v from "valibot";
import { ColourName } from "./values";

export const Mentions = v.picklist(["off", "first", "all"]);
export type Mentions = v.InferOutput<typeof Mentions>;

export const Settings = v.strictObject({
	/** Which mentions of a key term are marked. */
	mentions: Mentions,
	/** Hosts on which Tifa does nothing. */
	offSites: v.array(v.string()),
	/** What `h` highlights in. */
	lastColour: ColourName,
});
export type Settings = v.InferOutput<typeof Settings>;

export const defaultSettings: Settings = { mentions: "all", offSites: [], lastColour: "yellow" };
