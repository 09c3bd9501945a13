/** The rooms of the library, in the order of its menu. To add one: its folder, its line here, its name in `locales/`. */
import type { ComponentType } from "preact";
import { i18n } from "#i18n";
import type { Address } from "./address";

export interface RoomProps {
	/** Beginning with the room's own name. */
	readonly address: Address;
}

export interface Room {
	/** The first name of its addresses: never changed, since readers bookmark it. */
	readonly name: string;
	readonly title: () => string;
	/** Loaded when it is first entered. */
	readonly load: () => Promise<ComponentType<RoomProps>>;
	/** Stands in the lower part of the menu. */
	readonly lower?: true;
}

const annotations: Room = {
	name: "annotations",
	title: () => i18n.t("word.annotations"),
	load: async () => (await import("./lists/AnnotationsRoom")).AnnotationsRoom,
};

export const rooms: readonly Room[] = [
	annotations,
	{
		name: "documents",
		title: () => i18n.t("word.documents"),
		load: async () => (await import("./lists/DocumentsRoom")).DocumentsRoom,
	},
	{
		name: "glossary",
		title: () => i18n.t("term.glossary"),
		load: async () => (await import("./glossary/GlossaryRoom")).GlossaryRoom,
	},
	{
		name: "settings",
		title: () => i18n.t("act.settings"),
		load: async () => (await import("./settings/SettingsRoom")).SettingsRoom,
		lower: true,
	},
	{
		name: "back-up",
		title: () => i18n.t("act.backUp"),
		load: async () => (await import("./back-up/BackUpRoom")).BackUpRoom,
		lower: true,
	},
];

/** The room of an address; the annotations where it names none. */
export function roomOf({ path: [name] }: Address): Room {
	return rooms.find((room) => room.name === name) ?? annotations;
}
