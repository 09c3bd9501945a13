import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import { Sentence } from "./Sentence";
import { setOff } from "./set-off";
import type { PageSubject, Subject } from "./subject";

interface StandingProps {
	subject: Exclude<Subject, { is: "elsewhere" }>;
	/** The tab is to be looked at again. */
	onAgain: () => void;
}

/** How Tifa stands to a tab that shows no article that it reads: what is so, then what to do. */
export function Standing({ subject, onAgain }: StandingProps) {
	switch (subject.is) {
		case "withheld":
			return (
				<Sentence
					words={i18n.t("state.withheld")}
					act={i18n.t("act.readSite")}
					onAct={async () => {
						if (await browser.permissions.request({ origins: subject.origins })) onAgain();
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
						onAgain();
					}}
				/>
			);
		case "page":
			return <OtherPage subject={subject} onAgain={onAgain} />;
	}
}

function OtherPage({ subject: { state, address }, onAgain }: { subject: PageSubject; onAgain: () => void }) {
	if (state.is === "article") return null;
	const words = i18n.t(`state.${state.is}`);
	if (state.is !== "off" || !URL.canParse(address)) return <Sentence words={words} />;
	return (
		<Sentence
			words={words}
			act={i18n.t("act.onHere")}
			onAct={async () => {
				await setOff(new URL(address).hostname, false);
				onAgain();
			}}
		/>
	);
}
