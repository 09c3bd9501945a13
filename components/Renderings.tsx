import { i18n } from "#i18n";
import type { Rendering } from "../records/term";
import { WebLink } from "./WebLink";

/** How a term is rendered: the main one large with Copy, the others below; what nobody could confirm says so. */
export function Renderings({
	renderings,
	used,
	onCopy,
}: {
	renderings: readonly Rendering[];
	/** Which of them the page uses at this mention. */
	used: number | null;
	onCopy: (text: string) => void;
}) {
	return (
		<ul class="renderings">
			{renderings.map((rendering, index) => (
				<li key={`${rendering.lang} ${rendering.text}`} class={index === 0 ? "main" : ""}>
					<span class="rendering">
						<span lang={rendering.lang}>{rendering.text}</span> <Evidence rendering={rendering} used={index === used} />
					</span>
					{index === 0 && (
						<button type="button" class="verb" onClick={() => onCopy(rendering.text)}>
							{i18n.t("act.copy")}
						</button>
					)}
				</li>
			))}
		</ul>
	);
}

function Evidence({ rendering, used }: { rendering: Rendering; used: boolean }) {
	return (
		<span class="evidence quiet">
			{used && `${i18n.t("word.usedHere")} `}
			{rendering.years !== undefined && `${rendering.years} `}
			{rendering.confidence === "low" && `${i18n.t("word.unconfirmed")} `}
			{rendering.source !== null && (
				<WebLink address={rendering.source} title={rendering.source}>
					{i18n.t("word.source")}
				</WebLink>
			)}
		</span>
	);
}
