import { i18n } from "#i18n";
import { Swatch } from "../../../components/Swatch";
import { type ColourName, colours } from "../../../records/colours";
import { LINE_LENGTH } from "../../../records/limits";
import type { SettingsProps } from "./use-settings";

/** What each colour stands for, in the reader's words; empty, it has its own name. */
export function ColourGroup({ settings, set }: SettingsProps) {
	const rename = (colour: ColourName, text: string) => {
		const { [colour]: _, ...others } = settings.colourNames;
		const name = text.trim();
		if (name !== (settings.colourNames[colour] ?? ""))
			set({ colourNames: name ? { ...others, [colour]: name } : others });
	};
	return (
		<>
			<p class="quiet">{i18n.t("setting.coloursHint")}</p>
			<ul class="colour-names">
				{colours.map(({ name }) => (
					<li key={name}>
						<label>
							<Swatch colour={name} />
							<input
								type="text"
								aria-label={i18n.t("setting.nameOf", [i18n.t(`colour.${name}`)])}
								placeholder={i18n.t(`colour.${name}`)}
								defaultValue={settings.colourNames[name] ?? ""}
								maxLength={LINE_LENGTH}
								lang=""
								dir="auto"
								onChange={(event) => rename(name, event.currentTarget.value)}
							/>
						</label>
					</li>
				))}
			</ul>
		</>
	);
}
