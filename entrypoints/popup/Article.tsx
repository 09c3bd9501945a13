import { useEffect } from "preact/hooks";
import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import { askPage, type PageState } from "../../messages";
import { AnnotationItem } from "../pages/AnnotationItem";
import { useNotices } from "../pages/use-notices";
import { useWatched } from "../pages/use-watched";
import { DocumentNote } from "./DocumentNote";
import { Foot } from "./Foot";
import { Heading } from "./Heading";
import { type Kept, keptOf } from "./kept";
import { leave } from "./leave";
import type { Subject } from "./subject";

type PageSubject = Extract<Subject, { is: "page" }>;
type ArticleState = Extract<PageState, { is: "article" }>;

interface ArticleProps {
	subject: PageSubject;
	state: ArticleState;
	/** The page is to be asked anew how it stands. */
	onStale: () => void;
	/** Tifa was switched off, or on, for this site. */
	onSwitched: (off: boolean) => void;
}

/** How often the page is asked anew while it has not yet heard of an annotation, in milliseconds. */
const ASKING = 200;

/** The article in the tab: what it is, its key terms, its annotations in the order of the page. */
export function Article({ subject, state, onStale, onSwitched }: ArticleProps) {
	const { keys } = subject;
	const watched = useWatched(() => keptOf({ url: state.page.url, keys }), [state.page.url, ...keys].join("\n"));
	const notices = useNotices();
	const kept = watched.is === "here" ? watched.value : null;
	const known = new Set([...state.passages, ...state.lost].map(({ id }) => id));
	const unheard = kept?.annotations.some(({ on, id }) => on === "passage" && !known.has(id));
	useEffect(() => {
		if (!unheard) return;
		const timer = setTimeout(onStale, ASKING);
		return () => clearTimeout(timer);
	});

	if (watched.is === "waiting") return null;
	const goTo = async (id: string) => {
		if (!(await askPage(subject.tab, "goTo", { id }))) return onStale();
		await browser.tabs.update(subject.tab, { active: true });
		await leave();
	};
	return (
		<>
			<Heading state={state} />
			<div class="list">
				{subject.isPrivate && <p class="sentence">{i18n.t("state.private")}</p>}
				{watched.is === "failed" && <p class="sentence">{i18n.t("state.unreadable")}</p>}
				{!subject.isPrivate && watched.is === "here" && (
					<Annotations kept={kept} state={state} onGo={(id) => void goTo(id)} notices={notices} />
				)}
			</div>
			<Foot address={subject.address} isOff={false} onSwitched={onSwitched} kept={kept} onRefused={notices.onRefused} />
			{notices.lines}
		</>
	);
}

interface AnnotationsProps {
	kept: Kept | null;
	state: ArticleState;
	onGo: (id: string) => void;
	notices: ReturnType<typeof useNotices>;
}

function Annotations({ kept, state, onGo, notices }: AnnotationsProps) {
	const annotations = kept?.annotations ?? [];
	const passages = annotations.filter(({ on }) => on === "passage");
	const places = new Map(state.passages.map(({ id }, index) => [id, index]));
	const place = ({ id }: { id: string }) => places.get(id) ?? Number.MAX_VALUE;
	const lostIds = new Set(state.lost.map(({ id }) => id));
	const found = passages.filter(({ id }) => !lostIds.has(id)).toSorted((a, b) => place(a) - place(b));
	const lost = passages.filter(({ id }) => lostIds.has(id));
	const shared = kept && { document: kept.document, knownTags: kept.knownTags, ...notices };
	return (
		<>
			<DocumentNote page={state.page} kept={kept} notices={notices} />
			{passages.length === 0 && <p class="sentence">{i18n.t("state.nothingMarked")}</p>}
			{shared &&
				found.map((annotation) => (
					<AnnotationItem key={annotation.id} annotation={annotation} {...shared} onGo={() => onGo(annotation.id)} />
				))}
			{lost.length > 0 && <h2 class="quiet">{i18n.t("word.lostCount", [lost.length])}</h2>}
			{shared &&
				lost.map((annotation) => <AnnotationItem key={annotation.id} annotation={annotation} lost {...shared} />)}
		</>
	);
}
