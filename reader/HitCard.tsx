import { useEffect, useRef } from "preact/hooks";
import { TermCard } from "../components/TermCard";
import type { ReadingProps } from "./reading-props";
import type { Floating, ReaderState } from "./state";

type TermFloating = Extract<Floating, { is: "term" }>;

/** The card of the key term under the pointer, or walked to. */
export function HitCard({ state, acts, walk, backing, floating }: ReadingProps & { floating: TermFloating }) {
	const { hit, card, pinned, walked } = floating;
	const ref = useRef<HTMLDivElement>(null);
	useEffect(() => {
		// Whoever walks by keys goes on by keys: Tab, arrows, c and p are the card's.
		if (walked) ref.current?.querySelector<HTMLElement>("section")?.focus({ preventScroll: true });
	}, [walked]);
	const highlight = () => acts.highlight(hit, state.reading.value.settings.lastColour);
	return (
		<div ref={ref} class="held">
			<TermCard
				card={card}
				here={countHere(state, hit.term)}
				pinned={pinned}
				interfaceIsChinese={backing.isChinese}
				onCopy={(text) => void acts.copyText(text)}
				onHighlight={() => void highlight()}
				onNote={() => void acts.highlightAndNote(hit)}
				onOwn={backing.openTerm ? () => void acts.showOwn(hit) : undefined}
				onHide={() => void acts.hideTerm(hit.term)}
				onPrevious={() => void walk.previous()}
				onNext={() => void walk.next()}
				onPin={() => {
					state.floating.value = { ...floating, pinned: !pinned };
				}}
				onClose={() => {
					state.floating.value = null;
				}}
			/>
		</div>
	);
}

/** How often the page has a term, and how often in answers, painted or not. */
function countHere({ counted, article }: ReaderState, term: string): { mentions: number; answers: number } {
	const { speakers } = article.value;
	const hits = counted.value.filter((hit) => hit.term === term);
	return { mentions: hits.length, answers: hits.filter(({ block }) => speakers[block]?.role === "answer").length };
}
