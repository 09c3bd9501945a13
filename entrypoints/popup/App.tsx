import { useState } from "preact/hooks";
import { type Browser, browser } from "wxt/browser";
import { i18n } from "#i18n";
import { Article } from "./Article";
import { Foot } from "./Foot";
import { Recent } from "./Recent";
import { type Subject, subjectOf, subjectOnceOff } from "./subject";

/** One of the popup's states: the article in the tab, or a sentence that says what is so and what to do. */
export function App({ tab, subject: first }: { tab: Browser.tabs.Tab | undefined; subject: Subject }) {
	const [subject, setSubject] = useState(first);
	const askAnew = async () => setSubject(await subjectOf(tab));
	const onSwitched = async (off: boolean) => setSubject(await subjectOnceOff(tab, off));

	switch (subject.is) {
		case "elsewhere":
			return <Recent />;
		case "withheld":
			return (
				<Sentence
					words={i18n.t("state.withheld")}
					act={i18n.t("act.readSite")}
					onAct={async () => {
						if (await browser.permissions.request({ origins: subject.origins })) await askAnew();
					}}
				/>
			);
		case "stale":
			return (
				<Sentence
					words={i18n.t("state.reloadOnce")}
					act={i18n.t("act.reload")}
					onAct={async () => {
						await browser.tabs.reload(subject.tab);
						close();
					}}
				/>
			);
		case "page":
			break;
	}
	const { state, address } = subject;
	switch (state.is) {
		case "list":
		case "other":
		case "off":
		case "translated":
			return (
				<>
					<Sentence words={i18n.t(`state.${state.is}`)} />
					<Foot address={address} isOff={state.is === "off"} onSwitched={(off) => void onSwitched(off)} />
				</>
			);
		case "article":
			return (
				<Article
					subject={subject}
					state={state}
					onStale={() => void askAnew()}
					onSwitched={(off) => void onSwitched(off)}
				/>
			);
	}
}

function Sentence({ words, act, onAct }: { words: string; act?: string; onAct?: () => Promise<void> }) {
	return (
		<section class="sentence">
			<p>{words}</p>
			{act && (
				<button type="button" class="chief" onClick={() => void onAct?.()}>
					{act}
				</button>
			)}
		</section>
	);
}
