/** Every key of ours, in one table: the help and the settings show it. */
import { i18n } from "#i18n";
import { commands } from "../../records/commands";

export interface KeyRow {
	/** As they stand on a keyboard; several are alternatives. */
	readonly keys: readonly string[];
	readonly words: string;
}

export interface KeyGroup {
	readonly title: string;
	readonly rows: readonly KeyRow[];
}

/** The keys by place. `bound` are the browser's commands with the keys that they have now. */
export function keyGroups(bound: ReadonlyMap<string, string>): KeyGroup[] {
	return [
		{
			title: i18n.t("keys.commands"),
			rows: commands.map(({ name, words }) => ({ keys: [bound.get(name) ?? ""], words: i18n.t(words) })),
		},
		{
			title: i18n.t("keys.selection"),
			rows: [
				{ keys: ["h"], words: i18n.t("keys.highlight") },
				{ keys: ["1", "…", "8"], words: i18n.t("keys.highlightIn") },
				{ keys: ["n"], words: i18n.t("act.addNote") },
				{ keys: ["Esc"], words: i18n.t("act.close") },
			],
		},
		{
			title: i18n.t("keys.card"),
			rows: [
				{ keys: ["Tab"], words: i18n.t("keys.intoCard") },
				{ keys: ["←", "→"], words: i18n.t("keys.otherTerm") },
				{ keys: ["c"], words: i18n.t("act.copy") },
				{ keys: ["p"], words: i18n.t("act.pin") },
			],
		},
		{
			title: i18n.t("keys.lists"),
			rows: [
				{ keys: ["↑", "↓"], words: i18n.t("keys.walk") },
				{ keys: ["Enter"], words: i18n.t("keys.open") },
				{ keys: [i18n.t("keys.space")], words: i18n.t("act.select") },
				{ keys: ["Delete"], words: i18n.t("act.delete") },
				{ keys: ["Ctrl+Z"], words: i18n.t("act.undo") },
				{ keys: ["Ctrl+Y"], words: i18n.t("keys.redo") },
				{ keys: ["/"], words: i18n.t("keys.search") },
				{ keys: ["?"], words: i18n.t("keys.help") },
			],
		},
	];
}
