import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import { askPage } from "../../messages";
import { AnnotationList } from "../pages/AnnotationList";
import { Heading } from "../pages/Heading";
import type { ArticleState, PageSubject } from "../pages/subject";
import { unreadable } from "../pages/unreadable";
import { useKept } from "../pages/use-kept";
import type { Notices } from "../pages/use-notices";
import { leave } from "./leave";
import { Screen } from "./Screen";

interface ArticleProps {
	subject: PageSubject;
	state: ArticleState;
	tab: number | undefined;
	notices: Notices;
	/** The page is to be asked anew how it stands. */
	onStale: () => void;
	/** Tifa was switched off, or on, for this site. */
	onSwitched: (off: boolean) => void;
}

/** The article in the tab: what it is, its key terms, its annotations in the order of the page. */
export function Article({ subject, state, onStale, ...shared }: ArticleProps) {
	const watched = useKept(subject, state, onStale);
	if (watched.is === "waiting") return null;
	const kept = watched.is === "here" ? watched.value : null;
	const goTo = async (id: string) => {
		if (!(await askPage(subject.tab, "goTo", { id }))) return onStale();
		await browser.tabs.update(subject.tab, { active: true });
		await leave();
	};
	const placeAgain = async (id: string) => {
		if (!(await askPage(subject.tab, "placeAgain", { id }))) return onStale();
		await browser.tabs.update(subject.tab, { active: true });
		await leave();
	};
	return (
		<Screen {...shared} head={<Heading state={state} />} address={subject.address} kept={kept}>
			<div class="list">
				{subject.isPrivate && <p class="sentence">{i18n.t("state.private")}</p>}
				{watched.is === "failed" && <p class="sentence">{unreadable(watched.why)}</p>}
				{!subject.isPrivate && watched.is === "here" && (
					<AnnotationList
						kept={kept}
						state={state}
						notices={shared.notices}
						onGo={(id) => void goTo(id)}
						onPlaceAgain={(id) => void placeAgain(id)}
					/>
				)}
			</div>
		</Screen>
	);
}
