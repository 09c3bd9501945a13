import { i18n } from "#i18n";
import { Mentions } from "../../../components/Mentions";
import { type Category, categories, type Group, groupOf, groups, offByDefault } from "../../../records/term";
import { Check } from "./Check";
import type { SettingsProps } from "./use-settings";

/** Which key terms are marked, and which mentions of them. */
export function KeyTermsGroup({ settings, set }: SettingsProps) {
	const { mentions, categoriesOff, plain, answersOnly } = settings;
	const isOn = (some: readonly Category[]) => some.some((category) => !categoriesOff.includes(category));
	const turn = (some: readonly Category[], on: boolean) => {
		const others = categoriesOff.filter((category) => !some.includes(category));
		set({ categoriesOff: on ? others : [...others, ...some] });
	};
	return (
		<>
			<Mentions chosen={mentions} onChoose={(chosen) => set({ mentions: chosen })} />
			<div class="checks">
				{groups.map((group) => (
					<Check
						key={group}
						label={i18n.t(`group.${group}`)}
						checked={isOn(coreOf(group))}
						onCheck={(on) => turn(coreOf(group), on)}
					/>
				))}
			</div>
			<Check
				label={i18n.t("setting.titlesAndCountries")}
				checked={isOn(offByDefault)}
				onCheck={(on) => turn(offByDefault, on)}
			/>
			<Check label={i18n.t("setting.plain")} checked={plain} onCheck={(on) => set({ plain: on })} />
			<Check label={i18n.t("setting.answersOnly")} checked={answersOnly} onCheck={(on) => set({ answersOnly: on })} />
		</>
	);
}

/** Titles and countries are asked for by themselves: with them a page has twice as many marks. */
function coreOf(group: Group): Category[] {
	return categories.filter((category) => groupOf[category] === group && !offByDefault.includes(category));
}
