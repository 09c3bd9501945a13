/** What the reader has set; few, and each has earned its place. */
import * as v from "valibot";
import { colourNames } from "./colours";
import { CHOICE_COUNT, LINE_LENGTH, NOTE_LENGTH } from "./limits";
import { ReferenceStyle } from "./reference-style";
import { Category, offByDefault } from "./term";
import { ColourName, Lang, Moment } from "./values";

export const Mentions = v.picklist(["off", "first", "all"]);
export type Mentions = v.InferOutput<typeof Mentions>;

const Name = v.pipe(v.string(), v.maxLength(LINE_LENGTH));

/** Which key terms are marked. */
export const Density = v.strictObject({
	mentions: Mentions,
	categoriesOff: v.array(Category),
	/** Everyday words too: 支持, 反对. */
	plain: v.boolean(),
	/** Only what is said in answers, on pages where somebody answers. */
	answersOnly: v.boolean(),
});
export type Density = v.InferOutput<typeof Density>;

export const Settings = v.strictObject({
	...Density.entries,
	/** What a site has of its own; the rest is as everywhere. By host. */
	perSite: v.pipe(v.record(Name, v.partial(Density)), v.maxEntries(CHOICE_COUNT)),
	/** Hosts on which Tifa does nothing. */
	offSites: v.pipe(v.array(Name), v.maxLength(CHOICE_COUNT)),
	/** Built-in terms that the reader does not want to see, by id. */
	hiddenTerms: v.pipe(v.array(Name), v.maxLength(CHOICE_COUNT)),
	/** Languages whose renderings cards show, the first leading. */
	renderingLangs: v.pipe(v.array(Lang), v.minLength(1), v.maxLength(20)),
	/** What `h` highlights in. */
	lastColour: ColourName,
	/** What the reader calls the colours; a colour without a name has its own. */
	colourNames: v.record(v.picklist(colourNames), v.pipe(Name, v.trim())),
	/** Markdown as the reader wants it; null is ours. */
	markdownTemplate: v.nullable(v.pipe(v.string(), v.maxLength(NOTE_LENGTH))),
	/** The style of references; null is that in use where the interface's language is. */
	referenceStyle: v.nullable(ReferenceStyle),
	/** When the last backup was written. */
	lastBackup: v.nullable(Moment),
});
export type Settings = v.InferOutput<typeof Settings>;

export const defaultSettings: Settings = {
	mentions: "all",
	categoriesOff: [...offByDefault],
	plain: false,
	answersOnly: false,
	perSite: {},
	offSites: [],
	hiddenTerms: [],
	renderingLangs: ["en"],
	lastColour: "yellow",
	colourNames: {},
	markdownTemplate: null,
	referenceStyle: null,
	lastBackup: null,
};

/** The density on one site: its own choices over those for everywhere. */
export function densityOn(settings: Settings, host: string): Density {
	const { mentions, categoriesOff, plain, answersOnly } = settings;
	const own = Object.hasOwn(settings.perSite, host) ? settings.perSite[host] : undefined;
	return {
		mentions: own?.mentions ?? mentions,
		categoriesOff: own?.categoriesOff ?? categoriesOff,
		plain: own?.plain ?? plain,
		answersOnly: own?.answersOnly ?? answersOnly,
	};
}
