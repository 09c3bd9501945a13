import { useState } from "preact/hooks";
import type { Browser } from "wxt/browser";
import { i18n } from "#i18n";
import { Standing } from "../pages/Standing";
import { type Subject, subjectOf, subjectOnceOff } from "../pages/subject";
import { useNotices } from "../pages/use-notices";
import { Article } from "./Article";
import { leave } from "./leave";
import { Recent } from "./Recent";
import { Screen } from "./Screen";

/** One of the popup's states: the article in the tab, the documents annotated last, or a sentence on what to do. */
export function App({ tab, subject: first }: { tab: Browser.tabs.Tab | undefined; subject: Subject }) {
	const [subject, setSubject] = useState(first);
	const notices = useNotices();
	const askAnew = async () => setSubject(await subjectOf(tab));
	const shared = {
		tab: tab?.id,
		notices,
		onSwitched: async (off: boolean) => setSubject(await subjectOnceOff(tab, off)),
	};

	if (subject.is === "elsewhere") return <Recent {...shared} />;
	if (subject.is === "page" && subject.state.is === "article") {
		return <Article subject={subject} state={subject.state} onStale={() => void askAnew()} {...shared} />;
	}
	const address = subject.is === "page" ? subject.address : "";
	const isOff = subject.is === "page" && subject.state.is === "off";
	const onAgain = () => void (subject.is === "stale" ? leave() : askAnew());
	return (
		<Screen {...shared} address={address} isOff={isOff}>
			<h1 class="unseen">{i18n.t("extName")}</h1>
			<Standing subject={subject} onAgain={onAgain} />
		</Screen>
	);
}
