import { Toolbar } from "../components/Toolbar";
import { rectsOf } from "../marks/hit";
import { colours } from "../records/colours";
import type { Span } from "../text/page-text";
import { floatingPassage } from "./acts";
import { Float } from "./Float";
import { Handles } from "./Handles";
import { HitCard } from "./HitCard";
import { NoteFrame } from "./NoteFrame";
import { Notices } from "./Notices";
import { PassageCard } from "./PassageCard";
import type { ReadingProps } from "./reading-props";
import { spanToMark } from "./selection";
import { type Floating, passageOf, type ReaderState } from "./state";

/** All that stands in the page: what floats by the words, and the line at the bottom left. */
export function App(props: ReadingProps) {
	const { page, state, acts, stretch } = props;
	const floating = state.floating.value;
	const span = floating && spanUnder(state, floating);
	const passage = floating?.is === "annotation" ? floatingPassage(state) : undefined;
	const stretched = state.stretching.value;
	const close = () => {
		state.floating.value = null;
	};
	return (
		<>
			{passage && (
				<Handles
					page={page}
					state={state}
					stretch={stretch}
					id={passage.mark.id}
					span={stretched?.span ?? passage.span}
				/>
			)}
			{/* A card would lie over the words that an end is dragged to. */}
			{floating && span && !stretched?.isHeld && (
				<Float
					// A new place is a new float: it appears there, it does not travel. A passage keeps its own, and so does
					// a frame, which can be loaded once.
					key={passage?.mark.id ?? ("token" in floating ? floating.token : `${floating.is} ${span.start} ${span.end}`)}
					rects={() => rectsOf(state.article.value.text, span)}
					context={state.article.value.body}
					side={floating.is === "toolbar" && !isTouch() ? "top" : "bottom"}
					sheet={floating.is !== "toolbar"}
					onHidden={floating.is === "note" || floating.is === "termForm" ? undefined : close}
				>
					<Content {...props} floating={floating} />
				</Float>
			)}
			<Notices
				state={state}
				onUndo={(edit) => void acts.undo(edit)}
				onMarkAgain={(term) => void acts.markTermAgain(term)}
			/>
		</>
	);
}

function Content(props: ReadingProps & { floating: Floating }) {
	const { floating, page, state, acts, backing } = props;
	switch (floating.is) {
		case "toolbar": {
			const span = () => spanToMark(page, state.article.value.text, floating.span);
			return (
				<Toolbar
					colours={colours}
					last={state.reading.value.settings.lastColour}
					onHighlight={(colour) => void acts.highlight(span(), colour)}
					onNote={() => void acts.highlightAndNote(span())}
					onCopy={() => void acts.copyWithSource(span())}
					onCopyLink={() => void acts.copyLink(span())}
					onAddTerm={backing.openTermForm ? () => void acts.addTerm(span()) : undefined}
				/>
			);
		}
		case "term":
			return <HitCard {...props} floating={floating} />;
		case "annotation":
			return <PassageCard {...props} floating={floating} />;
		case "note":
		case "termFrame":
		case "termForm":
			return <NoteFrame state={state} url={backing.noteUrl} token={floating.token} />;
	}
}

/** The words that something floats by; null where they have gone from the page. */
function spanUnder(state: ReaderState, floating: Floating): Span | null {
	switch (floating.is) {
		case "toolbar":
		case "termForm":
			return floating.span;
		case "term":
		case "termFrame":
			return floating.hit;
		case "annotation":
			return passageOf(state, floating.ids[floating.index] ?? "")?.span ?? null;
		case "note":
			return passageOf(state, floating.id)?.span ?? null;
	}
}

/** The browser's own menu stands above a touch selection. */
function isTouch(): boolean {
	return matchMedia("(pointer: coarse)").matches;
}
