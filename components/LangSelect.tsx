import { i18n } from "#i18n";

/** The languages that foreign ministries publish in most, and none. */
const LANGS = ["zh-Hans", "zh-Hant", "en", "fr", "ru", "es", "ar", "de", "ja", "ko", "pt", ""] as const;

interface LangSelectProps {
	label: string;
	lang: string;
	onLang: (lang: string) => void;
}

/** The language of one text; one that is not in the list stands there as long as it is chosen. */
export function LangSelect({ label, lang, onLang }: LangSelectProps) {
	const all: readonly string[] = (LANGS as readonly string[]).includes(lang) ? LANGS : [lang, ...LANGS];
	return (
		<select
			class="lang-select"
			aria-label={label}
			value={lang}
			onChange={({ currentTarget }) => onLang(currentTarget.value)}
		>
			{all.map((each) => (
				<option key={each} value={each}>
					{nameOf(each)}
				</option>
			))}
		</select>
	);
}

function nameOf(lang: string): string {
	if (lang === "") return i18n.t("import.noLang");
	return new Intl.DisplayNames([i18n.t("lang")], { type: "language" }).of(lang) ?? lang;
}
