import { i18n } from "#i18n";
import { askPage } from "../../messages";
import { AnnotationList } from "../pages/AnnotationList";
import { Heading } from "../pages/Heading";
import type { ArticleState, PageSubject } from "../pages/subject";
import { useKept } from "../pages/use-kept";
import { useNotices } from "../pages/use-notices";

interface ArticleProps {
	subject: PageSubject;
	state: ArticleState;
	onStale: () => void;
}

/** The article in front: what it is, and its lists. */
export function Article({ subject, state, onStale }: ArticleProps) {
	const watched = useKept(subject, state, onStale);
	const notices = useNotices();
	if (watched.is === "waiting") return null;
	const kept = watched.is === "here" ? watched.value : null;
	const goTo = async (id: string) => {
		if (!(await askPage(subject.tab, "goTo", { id }))) onStale();
	};
	return (
		<>
			<Heading state={state} />
			<div class="list">
				{subject.isPrivate && <p class="sentence">{i18n.t("state.private")}</p>}
				{watched.is === "failed" && <p class="sentence">{i18n.t("state.unreadable")}</p>}
				{!subject.isPrivate && watched.is === "here" && (
					<AnnotationList kept={kept} state={state} onGo={(id) => void goTo(id)} notices={notices} />
				)}
			</div>
			{notices.lines}
		</>
	);
}
