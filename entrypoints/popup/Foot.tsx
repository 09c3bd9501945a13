import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import { Menu, MenuItem } from "../../components/Menu";
import { askBackground } from "../../messages";
import { getSettings } from "../../storage/settings";
import { ExportMenu } from "../pages/ExportMenu";
import type { Kept } from "./kept";
import { leave } from "./leave";

interface FootProps {
	/** Of the page; "" where it is not known. */
	address?: string;
	isOff?: boolean;
	onSwitched?: (off: boolean) => void;
	/** What can be exported. */
	kept?: Kept | null;
	onRefused?: (words: string) => void;
}

/** What leads on from here. */
export function Foot({ address = "", isOff = false, onSwitched, kept = null, onRefused }: FootProps) {
	const host = URL.canParse(address) ? new URL(address).hostname : "";
	return (
		<footer class="foot">
			<button type="button" class="verb" onClick={() => void openLibrary()}>
				{i18n.t("act.openLibrary")}
			</button>
			{kept && kept.annotations.length > 0 && (
				<ExportMenu documents={[kept.document]} annotations={kept.annotations} onRefused={onRefused} />
			)}
			{host && (
				<Menu name={i18n.t("act.more")}>
					<MenuItem
						onChoose={async () => {
							await setOff(host, !isOff);
							onSwitched?.(!isOff);
						}}
					>
						{isOff ? i18n.t("act.onHere") : i18n.t("act.offHere")}
					</MenuItem>
				</Menu>
			)}
		</footer>
	);
}

async function openLibrary(): Promise<void> {
	await browser.tabs.create({ url: browser.runtime.getURL("/library.html") });
	await leave();
}

async function setOff(host: string, off: boolean): Promise<void> {
	const { offSites } = await getSettings();
	const others = offSites.filter((site) => site !== host);
	const isSet = await askBackground("set", { offSites: off ? [...others, host] : others });
	if (!isSet) console.warn("Tifa: the choice for this site was not kept");
}
