import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { ColourName } from "../records/colours";
import type { PassageState } from "../records/outline";
import { ColourPicker } from "./ColourPicker";
import { Compare } from "./Compare";
import { Menu, MenuItem } from "./Menu";
import { Step } from "./Step";

interface CardTerm {
	readonly words: string;
	readonly wordsLang: string;
	/** Its rendering; of an own term, which the page must not learn, that it is one. */
	readonly gloss: string;
	readonly glossLang: string;
	readonly onOpen: () => void;
}

export interface AnnotationCardProps {
	colour: ColourName;
	/** Whether there is a note; what it says never comes into the page. */
	noted: boolean;
	/** Which of the annotations that lie here, counted from 0, and how many. */
	index: number;
	count: number;
	/** How the passage stands in the page. */
	state: PassageState;
	/** The passage as it was marked and as it stands now, where that is to be compared. */
	words?: { kept: string; now: string; lang: string } | undefined;
	/** A key term that lies here too, opened by the last line. */
	term?: CardTerm | undefined;
	onColour: (colour: ColourName) => void;
	onNote: () => void;
	onCopy: () => void;
	onCopyLink: () => void;
	onShowInList: () => void;
	onDelete: () => void;
	/** Only right after it was made: takes the highlight back. */
	onUndo?: (() => void) | undefined;
	onPrevious?: (() => void) | undefined;
	onNext?: (() => void) | undefined;
	onClose: () => void;
}

/** What can be done with an annotation in the page: colours and verbs, none of the reader's words. */
export function AnnotationCard(props: AnnotationCardProps) {
	const { colour, noted, index, count, term } = props;
	return (
		<section
			lang={i18n.t("lang")}
			class="surface floating card annotation-card"
			tabIndex={-1}
			aria-label={i18n.t("word.annotation")}
			onKeyDown={(event) => {
				if (event.key !== "Escape" || event.isComposing) return;
				event.preventDefault();
				event.stopPropagation();
				props.onClose();
			}}
		>
			<div class="card-row">
				<ColourPicker colour={colour} onColour={props.onColour} />
				{count > 1 && (
					<Step
						onPrevious={props.onPrevious}
						onNext={props.onNext}
						place={i18n.t("word.positionOf", [index + 1, count])}
					/>
				)}
			</div>
			<Standing {...props} />
			<div class="card-foot">
				<button type="button" class="verb" onClick={props.onNote}>
					{noted ? i18n.t("act.editNote") : i18n.t("act.addNote")}
				</button>
				<button type="button" class="verb" onClick={props.onCopy}>
					{i18n.t("act.copyWithSource")}
				</button>
				{props.onUndo ? (
					<button type="button" class="verb" onClick={props.onUndo}>
						{i18n.t("act.undo")}
					</button>
				) : (
					<button type="button" class="verb" onClick={props.onDelete}>
						{i18n.t("act.delete")}
					</button>
				)}
				<span class="card-more">
					<Menu name={i18n.t("act.more")}>
						<MenuItem onChoose={props.onCopyLink}>{i18n.t("act.copyLink")}</MenuItem>
						<MenuItem onChoose={props.onShowInList}>{i18n.t("act.showInList")}</MenuItem>
					</Menu>
				</span>
			</div>
			{term && (
				<button type="button" class="card-term" onClick={term.onOpen}>
					<span lang={term.wordsLang}>{term.words}</span> <span lang={term.glossLang}>{term.gloss}</span> ›
				</button>
			)}
		</section>
	);
}

/** That the passage is not as it was marked, and the words of then and now on request. */
function Standing({ state, words }: AnnotationCardProps) {
	const [compared, setCompared] = useState(false);
	if (state === "anchored") return null;
	return (
		<div class="card-standing">
			<p class="quiet">
				{i18n.t(`state.${state}`)}{" "}
				{words && (
					<button type="button" class="verb" aria-expanded={compared} onClick={() => setCompared(!compared)}>
						{i18n.t("act.compare")}
					</button>
				)}
			</p>
			{words && compared && <Compare {...words} />}
		</div>
	);
}
