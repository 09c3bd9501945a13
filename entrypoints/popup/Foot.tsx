import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import { Menu, MenuItem } from "../../components/Menu";
import { ExportMenu } from "../pages/ExportMenu";
import type { Kept } from "../pages/kept";
import { openPanel } from "../pages/open-panel";
import { setOff } from "../pages/set-off";
import { leave } from "./leave";

export interface FootProps {
	/** The tab that the popup is about. */
	tab: number | undefined;
	/** Of the page in it; "" where it is not known. */
	address?: string;
	isOff?: boolean;
	onSwitched?: (off: boolean) => void;
	/** What can be exported. */
	kept?: Kept | null;
	onRefused?: (words: string) => void;
}

/** What leads on from here. */
export function Foot({ tab, address = "", isOff = false, onSwitched, kept = null, onRefused }: FootProps) {
	const host = URL.canParse(address) ? new URL(address).hostname : "";
	const openPanelThere = async () => {
		if (tab !== undefined && (await openPanel(tab))) return leave();
		onRefused?.(i18n.t("refusal.noPanel"));
	};
	return (
		<footer class="foot">
			<button type="button" class="verb" onClick={() => void openPanelThere()}>
				{i18n.t("act.openPanel")}
			</button>
			<button type="button" class="verb" onClick={() => void openLibrary("")}>
				{i18n.t("act.openLibrary")}
			</button>
			{kept && kept.annotations.length > 0 && (
				<ExportMenu documents={[kept.document]} annotations={kept.annotations} onRefused={onRefused} />
			)}
			<Menu name={i18n.t("act.more")}>
				{host && (
					<MenuItem
						onChoose={async () => {
							await setOff(host, !isOff);
							onSwitched?.(!isOff);
						}}
					>
						{isOff ? i18n.t("act.onHere") : i18n.t("act.offHere")}
					</MenuItem>
				)}
				<MenuItem onChoose={() => openLibrary("#settings")}>{i18n.t("act.settings")}</MenuItem>
				<MenuItem onChoose={() => openLibrary("#settings/keyboard")}>{i18n.t("act.keyboard")}</MenuItem>
				<MenuItem onChoose={() => openLibrary("#back-up")}>{i18n.t("act.backUp")}</MenuItem>
			</Menu>
		</footer>
	);
}

/** `place` is an address within the library: "#settings". */
async function openLibrary(place: `#${string}` | ""): Promise<void> {
	await browser.tabs.create({ url: browser.runtime.getURL("/library.html") + place });
	await leave();
}
