import { useEffect, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import { useNotices } from "../../pages/use-notices";
import type { RoomProps } from "../rooms";
import { ColourGroup } from "./ColourGroup";
import { KeyboardGroup } from "./KeyboardGroup";
import { KeyTermsGroup } from "./KeyTermsGroup";
import { LanguageGroup } from "./LanguageGroup";
import { SitesGroup } from "./SitesGroup";
import { StorageGroup } from "./StorageGroup";
import { type SettingsProps, useSettings } from "./use-settings";

/** The six groups, with the name that each has in its address: no group more without taking one out. */
const groups = [
	{ name: "colours", title: () => i18n.t("setting.colours"), content: ColourGroup },
	{ name: "key-terms", title: () => i18n.t("word.keyTerms"), content: KeyTermsGroup },
	{ name: "sites", title: () => i18n.t("setting.sites"), content: SitesGroup },
	{ name: "language", title: () => i18n.t("setting.language"), content: LanguageGroup },
	{ name: "storage", title: () => i18n.t("setting.storage"), content: StorageGroup },
	{ name: "keyboard", title: () => i18n.t("act.keyboard"), content: KeyboardGroup },
] as const;

/** All settings on one page; `#settings/keyboard` leads to that group. */
export function SettingsRoom({ address }: RoomProps) {
	const notices = useNotices();
	const shown = useSettings(notices.onRefused);
	if (shown === null) return null;
	return (
		<div class="settings">
			<h2 class="settings-title">{i18n.t("act.settings")}</h2>
			{shown === "failed" ? (
				<p class="sentence">{i18n.t("state.unreadable")}</p>
			) : (
				<Groups {...shown} wanted={address.path[1]} />
			)}
			{notices.lines}
		</div>
	);
}

function Groups({ wanted, ...shown }: SettingsProps & { wanted: string | undefined }) {
	const page = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (wanted) page.current?.querySelector(`#settings-${CSS.escape(wanted)}`)?.scrollIntoView();
	}, [wanted]);
	return (
		<div ref={page}>
			{groups.map(({ name, title, content: Content }) => (
				<section key={name} id={`settings-${name}`} class="settings-group" aria-labelledby={`title-${name}`}>
					<h3 id={`title-${name}`}>{title()}</h3>
					<div>
						<Content {...shown} />
					</div>
				</section>
			))}
		</div>
	);
}
