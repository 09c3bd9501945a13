import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { AnnotationCard } from "../components/AnnotationCard";
import type { Term } from "../records/term";
import type { Span } from "../text/page-text";
import type { ReadingProps } from "./reading-props";
import { type Floating, hitAt, passageOf, type ReaderState } from "./state";

type AnnotationFloating = Extract<Floating, { is: "annotation" }>;

/** The card of the annotations under a click, one at a time, with the key term there as its last line. */
export function PassageCard({ state, acts, backing, floating }: ReadingProps & { floating: AnnotationFloating }) {
	const { ids, index, at, made, walked = false } = floating;
	const ref = useRef<HTMLDivElement>(null);
	const passage = passageOf(state, ids[index] ?? "");
	const hit = passage && hitAt(state, at);
	const [term, setTerm] = useState<Term | null>(null);
	useEffect(() => {
		setTerm(null);
		if (!hit || hit.category === "own") return;
		let isWanted = true;
		backing.term(hit.term).then(
			(found) => {
				if (isWanted) setTerm(found);
			},
			(error: unknown) => console.warn("Tifa: a key term's card was not given", error),
		);
		return () => {
			isWanted = false;
		};
	}, [hit?.term, backing]);
	const shown = passage?.mark.id;
	useEffect(() => {
		// Whoever came by keys goes on by keys.
		if (walked) ref.current?.querySelector<HTMLElement>("section")?.focus({ preventScroll: true });
	}, [walked, shown]);
	if (!passage) return null;

	const { id, colour, noted, selectors } = passage.mark;
	const { facts, text } = state.article.value;
	const now = text.plain.slice(passage.span.start, passage.span.end);
	const turn = (by: number) => () => {
		state.floating.value = { ...floating, index: (index + by + ids.length) % ids.length, made: null };
	};
	const onOpen = () => void (hit && acts.showTerm(hit, true));
	return (
		<div ref={ref} class="held">
			<AnnotationCard
				key={id}
				colour={colour}
				noted={noted}
				state={passage.state}
				words={passage.state === "changed" ? { kept: selectors.quote.exact, now, lang: facts.lang } : undefined}
				index={index}
				count={ids.length}
				term={hit && (hit.category === "own" ? ownLine(state, hit, onOpen) : term ? lineOf(term, onOpen) : undefined)}
				onColour={(chosen) => void acts.recolour(id, chosen)}
				onNote={() => void acts.note(id)}
				onCopy={() => void acts.copyWithSource(passage.span)}
				onCopyLink={() => void acts.copyLink(passage.span)}
				onShowInList={() => void acts.showInList(id)}
				onDelete={() => void acts.remove(id)}
				onUndo={made ? () => void acts.undo(made) : undefined}
				onPrevious={turn(-1)}
				onNext={turn(1)}
				onClose={() => {
					state.floating.value = null;
				}}
			/>
		</div>
	);
}

function lineOf({ zh, renderings }: Term, onOpen: () => void) {
	const [rendering] = renderings;
	return { words: zh, wordsLang: "zh-Hans", gloss: rendering?.text ?? "", glossLang: rendering?.lang ?? "", onOpen };
}

/** The page's own words, and whose term they are: the rest of it stands in the frame alone. */
function ownLine({ article }: ReaderState, { start, end }: Span, onOpen: () => void) {
	const { facts, text } = article.value;
	return {
		words: text.plain.slice(start, end),
		wordsLang: facts.lang,
		gloss: i18n.t("word.myTerm"),
		glossLang: i18n.t("lang"),
		onOpen,
	};
}
