import { i18n } from "#i18n";
import { Check } from "../../components/Check";
import type { Density } from "../../records/settings";
import { type Category, categories, type Group, groupOf, groups, offByDefault } from "../../records/term";

interface DensityFieldsProps {
	density: Density;
	set: (change: Partial<Density>) => void;
}

/** Which key terms are marked: groups on or off, everyday words, answers only. */
export function DensityFields({ density, set }: DensityFieldsProps) {
	const { categoriesOff, plain, answersOnly } = density;
	const isOn = (some: readonly Category[]) => some.some((category) => !categoriesOff.includes(category));
	const turn = (some: readonly Category[], on: boolean) => {
		const others = categoriesOff.filter((category) => !some.includes(category));
		set({ categoriesOff: on ? others : [...others, ...some] });
	};
	return (
		<>
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
