import { useEffect, useRef } from "preact/hooks";
import { TermCard } from "../components/TermCard";
import type { ReadingProps } from "./reading-props";
import type { Floating } from "./state";

type TermFloating = Extract<Floating, { is: "term" }>;

/** The card of the key term under the pointer, or walked to. */
export function HitCard({ state, acts, walk, backing, floating }: ReadingProps & { floating: TermFloating }) {
	const { hit, term, pinned, walked } = floating;
	const ref = useRef<HTMLDivElement>(null);
	useEffect(() => {
		// Whoever walks by keys goes on by keys: Tab, arrows, c and p are the card's.
		if (walked) ref.current?.querySelector<HTMLElement>("section")?.focus({ preventScroll: true });
	}, [walked]);
	const highlight = () => acts.highlight(hit, state.reading.value.settings.lastColour);
	return (
		<div ref={ref} class="held">
			<TermCard
				term={term}
				pinned={pinned}
				interfaceIsChinese={backing.isChinese}
				onCopy={(text) => void acts.copyText(text)}
				onHighlight={() => void highlight()}
				onNote={() => void acts.highlightAndNote(hit)}
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
