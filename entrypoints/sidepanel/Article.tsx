import { useRef } from "preact/hooks";
import { i18n } from "#i18n";
import { askPage } from "../../messages";
import { getSettings } from "../../storage/settings";
import { AnnotationList } from "../pages/AnnotationList";
import { ExportMenu } from "../pages/ExportMenu";
import { Heading } from "../pages/Heading";
import { ListKeys } from "../pages/ListKeys";
import type { ArticleState, PageSubject } from "../pages/subject";
import { unreadable } from "../pages/unreadable";
import { useKept } from "../pages/use-kept";
import { useNotices } from "../pages/use-notices";
import { useWatched } from "../pages/use-watched";
import { KeyTerms } from "./KeyTerms";
import { Questions } from "./Questions";
import { panelId, type TabName, Tabs } from "./Tabs";
import { useFollowing } from "./use-following";
import type { Front } from "./use-front";
import { useOutline } from "./use-outline";
import { useWanted } from "./use-wanted";

interface ArticleProps {
	front: Front;
	subject: PageSubject;
	state: ArticleState;
	tab: TabName;
	onTab: (name: TabName) => void;
}

/** The article in front: what it is, and its lists, which follow where it is read. */
export function Article({ front, subject, state, tab, onTab }: ArticleProps) {
	const { place, changes, askAnew } = front;
	const watched = useKept(subject, state, askAnew);
	const settings = useWatched(getSettings, "");
	const outline = useOutline(subject.tab, changes);
	const notices = useNotices();
	const list = useRef<HTMLDivElement>(null);
	useFollowing(list, `${tab} ${place.annotation} ${place.question}`);
	useWanted(subject.tab, list, () => onTab("annotations"));

	if (watched.is === "waiting") return null;
	const kept = watched.is === "here" ? watched.value : null;
	/** What the page could not do is out of date here. */
	const orAnew = async (asked: Promise<boolean>) => {
		const isDone = await asked.catch(() => false);
		if (!isDone) askAnew();
	};
	const lists = {
		annotations: () => (
			<>
				{subject.isPrivate && <p class="sentence">{i18n.t("state.private")}</p>}
				{watched.is === "failed" && <p class="sentence">{unreadable(watched.why)}</p>}
				{!subject.isPrivate && watched.is === "here" && (
					<AnnotationList
						kept={kept}
						state={state}
						notices={notices}
						current={place.annotation}
						onGo={(id) => void orAnew(askPage(subject.tab, "goTo", { id }))}
						onPlaceAgain={(id) => void orAnew(askPage(subject.tab, "placeAgain", { id }))}
					/>
				)}
			</>
		),
		keyTerms: () => (
			<KeyTerms
				terms={outline.terms}
				lang={(settings.is === "here" && settings.value.renderingLangs[0]) || "en"}
				from={place.question}
				onGo={(id, index) => void orAnew(askPage(subject.tab, "goToTerm", { id, index }))}
			/>
		),
		questions: () => (
			<Questions
				questions={outline.questions}
				lang={state.page.lang}
				current={place.question}
				onGo={(block) => void orAnew(askPage(subject.tab, "goToQuestion", { block }))}
			/>
		),
	};
	return (
		<>
			<Heading state={state} />
			<Tabs chosen={tab} onChoose={onTab} />
			<div ref={list} class="list" role="tabpanel" id={panelId} aria-labelledby={`tab-${tab}`}>
				{lists[tab]()}
			</div>
			{kept && kept.annotations.length > 0 && (
				<footer class="foot">
					<ExportMenu documents={[kept.document]} annotations={kept.annotations} onRefused={notices.onRefused} />
				</footer>
			)}
			{notices.lines}
			<ListKeys />
		</>
	);
}
