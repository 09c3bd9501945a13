import { i18n } from "#i18n";
import { Check } from "../../components/Check";
import { Mentions } from "../../components/Mentions";
import { WebLink, webAddress } from "../../components/WebLink";
import { askBackground, type PageState } from "../../messages";
import { type Density, densityOn } from "../../records/settings";
import { groups } from "../../records/term";
import { getSettings, type SettingsChange } from "../../storage/settings";
import { DensityFields } from "./DensityFields";
import { DocumentLine } from "./DocumentLine";
import { chosenOn, hasOwn, parted } from "./density";
import { useWatched } from "./use-watched";

/** What the page is, and its key terms by group with the choice of which mentions are marked. */
export function Heading({ state }: { state: Extract<PageState, { is: "article" }> }) {
	const { page, terms } = state;
	const watched = useWatched(getSettings, "");
	const settings = watched.is === "here" ? watched.value : null;
	const host = new URL(page.url).hostname;
	const choose = (change: Partial<Density>) => void set(settings ? chosenOn(settings, host, change) : change);
	const total = groups.reduce((sum, group) => sum + (terms[group] ?? 0), 0);
	const counted = groups.filter((group) => terms[group]);
	return (
		<header class="head">
			<h1 lang={page.lang} dir="auto" title={page.title}>
				{page.title || i18n.t("word.untitled")}
			</h1>
			<DocumentLine page={page}>
				<Translations translations={page.translations} />
			</DocumentLine>
			<div class="terms">
				<span>
					{i18n.t("word.keyTerms")} <b>{total}</b>
				</span>
				<Mentions
					chosen={settings ? densityOn(settings, host).mentions : state.mentions}
					onChoose={(mentions) => choose({ mentions })}
				/>
			</div>
			{counted.length > 0 && (
				<p class="quiet">{counted.map((group) => `${i18n.t(`group.${group}`)} ${terms[group]}`).join(" · ")}</p>
			)}
			{settings && (
				<details class="density">
					<summary>{i18n.t("act.chooseTerms")}</summary>
					<DensityFields density={densityOn(settings, host)} set={choose} />
					<Check
						label={i18n.t("setting.onlyHere")}
						checked={hasOwn(settings, host)}
						onCheck={(isOwn) => void set(parted(settings, host, isOwn))}
					/>
				</details>
			)}
		</header>
	);
}

function Translations({ translations }: { translations: readonly { lang: string; url: string }[] }) {
	const links = translations.filter(({ lang, url }) => lang !== "" && webAddress(url));
	if (links.length === 0) return null;
	return (
		<span class="translations">
			{` · ${i18n.t("word.otherLanguages")}`}
			{links.map(({ lang, url }) => (
				<WebLink key={url} address={url} hrefLang={lang}>
					{lang.split("-")[0]?.toUpperCase()}
				</WebLink>
			))}
		</span>
	);
}

async function set(change: SettingsChange): Promise<void> {
	const isSet = await askBackground("set", change);
	if (!isSet) console.warn("Tifa: the choice of key terms was not kept");
}
