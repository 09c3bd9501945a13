import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { Sentence } from "../pages/Sentence";
import { Standing } from "../pages/Standing";
import type { Subject } from "../pages/subject";
import { Article } from "./Article";
import type { TabName } from "./Tabs";
import { useFront } from "./use-front";

/** The page in front: its lists, or a sentence that says what is so and what to do. */
export function App({ first }: { first: Subject }) {
	const front = useFront(first);
	const [tab, setTab] = useState<TabName>("annotations");
	const { subject } = front;
	if (subject.is === "elsewhere") return <Sentence words={i18n.t("state.elsewhere")} />;
	if (subject.is === "page" && subject.state.is === "article") {
		// Another page begins anew: what was just deleted there, or gone to, is not about this one.
		const key = `${subject.tab} ${subject.state.page.url}`;
		return <Article key={key} front={front} subject={subject} state={subject.state} tab={tab} onTab={setTab} />;
	}
	return <Standing subject={subject} onAgain={front.askAnew} />;
}
