import { i18n } from "#i18n";
import { Sentence } from "../pages/Sentence";
import { Standing } from "../pages/Standing";
import type { Subject } from "../pages/subject";
import { Article } from "./Article";
import { useFront } from "./use-front";

/** The page in front: its lists, or a sentence that says what is so and what to do. */
export function App({ first }: { first: Subject }) {
	const { subject, askAnew } = useFront(first);
	if (subject.is === "elsewhere") return <Sentence words={i18n.t("state.elsewhere")} />;
	if (subject.is === "page" && subject.state.is === "article") {
		return <Article key={subject.state.page.url} subject={subject} state={subject.state} onStale={askAnew} />;
	}
	return <Standing subject={subject} onAgain={askAnew} />;
}
