import { i18n } from "#i18n";
import type { SettingsProps } from "./use-settings";

/** Sites on which Tifa is off, and those with choices of their own. */
export function SitesGroup({ settings, set }: SettingsProps) {
	const { offSites, perSite } = settings;
	const own = Object.keys(perSite);
	const turnOn = (site: string) => set({ offSites: offSites.filter((other) => other !== site) });
	const forget = (site: string) => {
		const { [site]: _, ...others } = perSite;
		set({ perSite: others });
	};
	if (offSites.length === 0 && own.length === 0) return <p class="quiet">{i18n.t("setting.noSites")}</p>;
	return (
		<ul class="sites">
			{offSites.map((site) => (
				<li key={site}>
					<bdi>{site}</bdi> <span class="quiet">{i18n.t("setting.isOff")}</span>
					<button
						type="button"
						class="verb"
						aria-label={i18n.t("setting.turnOnSite", [site])}
						onClick={() => turnOn(site)}
					>
						{i18n.t("setting.turnOn")}
					</button>
				</li>
			))}
			{own.map((site) => (
				<li key={`own ${site}`}>
					<bdi>{site}</bdi> <span class="quiet">{i18n.t("setting.hasOwn")}</span>
					<button
						type="button"
						class="verb"
						aria-label={i18n.t("setting.asElsewhereFor", [site])}
						onClick={() => forget(site)}
					>
						{i18n.t("setting.asElsewhere")}
					</button>
				</li>
			))}
		</ul>
	);
}
