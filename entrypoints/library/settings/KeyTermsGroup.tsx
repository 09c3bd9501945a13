import { Mentions } from "../../../components/Mentions";
import { DensityFields } from "../../pages/DensityFields";
import type { SettingsProps } from "./use-settings";

/** Which key terms are marked, and which mentions of them, wherever a site has no choices of its own. */
export function KeyTermsGroup({ settings, set }: SettingsProps) {
	return (
		<>
			<Mentions chosen={settings.mentions} onChoose={(mentions) => set({ mentions })} />
			<DensityFields density={settings} set={set} />
		</>
	);
}
