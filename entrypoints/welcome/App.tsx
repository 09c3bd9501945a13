import { useEffect, useRef, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import { firstHosts } from "../../sites/hosts";
import { done, stepNames } from "./steps";

/** The sample, alive, and beside it what to try there and what to know. */
export function App({ article }: { article: Element }) {
	const place = useRef<HTMLDivElement>(null);
	useEffect(() => place.current?.replaceChildren(article), [article]);
	return (
		<>
			<aside class="guide">
				<h1>{i18n.t("welcome.title")}</h1>
				<ol class="steps">
					{stepNames.map((step, index) => (
						<li key={step} class={done.value.has(step) ? "done" : ""}>
							<span class="step-sign" aria-hidden="true">
								{done.value.has(step) ? "✓" : index + 1}
							</span>
							<span>
								{i18n.t(`welcome.${step}`)}
								{done.value.has(step) && <span class="unseen"> {i18n.t("welcome.done")}</span>}
							</span>
						</li>
					))}
				</ol>
				<p class="quiet">{i18n.t("welcome.forgotten")}</p>
				<hr />
				<p>
					<b>{i18n.t("welcome.stays")}</b>
				</p>
				<p>{import.meta.env.FIREFOX ? i18n.t("welcome.pinFirefox") : i18n.t("welcome.pin")}</p>
				<Withheld />
				<p>
					<a class="open-ministry" href="https://www.mfa.gov.cn/" target="_blank" rel="noreferrer">
						{i18n.t("welcome.open")}
					</a>
				</p>
				<p class="unseen" role="status">
					{done.value.size > 0 && i18n.t("word.positionOf", [done.value.size, stepNames.length])}
				</p>
			</aside>
			<div ref={place} class="sample" lang="zh-Hans" />
		</>
	);
}

/** The browser may withhold the ministry's sites, until the reader allows them by a click. */
function Withheld() {
	const [isWithheld, setWithheld] = useState(false);
	const look = async () => setWithheld(!(await browser.permissions.contains({ origins: firstHosts })));
	useEffect(() => void look(), []);
	if (!isWithheld) return null;
	return (
		<>
			<p>{i18n.t("welcome.withheld")}</p>
			<p>
				<button
					type="button"
					class="chief"
					onClick={async () => {
						await browser.permissions.request({ origins: firstHosts });
						await look();
					}}
				>
					{i18n.t("welcome.allow")}
				</button>
			</p>
		</>
	);
}
