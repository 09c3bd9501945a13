import { i18n } from "#i18n";
import { Check } from "../../../components/Check";
import { languageName } from "../lists/words";
import type { SettingsProps } from "./use-settings";

/** The languages that the built-in glossary has renderings in. */
const offered = ["en", "fr", "ru", "es", "ar"];

/** Languages whose renderings cards show; the first leads. */
export function LanguageGroup({ settings: { renderingLangs }, set }: SettingsProps) {
	const others = offered.filter((lang) => !renderingLangs.includes(lang));
	const lead = (lang: string) => set({ renderingLangs: [lang, ...renderingLangs.filter((other) => other !== lang)] });
	const show = (lang: string, on: boolean) =>
		set({ renderingLangs: on ? [...renderingLangs, lang] : renderingLangs.filter((other) => other !== lang) });
	return (
		<>
			<label class="lead">
				<span>{i18n.t("setting.leading")}</span>
				<select value={renderingLangs[0]} onChange={(event) => lead(event.currentTarget.value)}>
					{[...renderingLangs, ...others].map((lang) => (
						<option key={lang} value={lang}>
							{languageName(lang)}
						</option>
					))}
				</select>
			</label>
			<div class="checks">
				{[...renderingLangs.slice(1), ...others].map((lang) => (
					<Check
						key={lang}
						label={i18n.t("setting.alsoIn", [languageName(lang)])}
						checked={renderingLangs.includes(lang)}
						onCheck={(on) => show(lang, on)}
					/>
				))}
			</div>
		</>
	);
}
