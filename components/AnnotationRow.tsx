import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Annotation, PassageAnnotation } from "../records/annotation";
import { type ColourName, colourOf } from "../records/colours";
import type { LostReason, PassageState } from "../records/outline";
import type { Save } from "./autosave";
import { ColourPicker } from "./ColourPicker";
import { useColourName } from "./colour-names";
import { isTaken, leaveRow } from "./list-keys";
import { Menu, MenuItem } from "./Menu";
import { NoteEditor } from "./NoteEditor";
import { Swatch } from "./Swatch";

export interface AnnotationRowProps {
	annotation: Annotation;
	/** How its passage stands in the text of the page in front; absent where that is not known. */
	state?: PassageState | undefined;
	/** Why its passage is not found, where it is not. */
	lost?: LostReason | undefined;
	/** What the window shows now. */
	current?: boolean;
	/** Has the reader select a lost passage in its page. */
	onPlaceAgain?: (() => void) | undefined;
	knownTags: readonly string[];
	/** Absent where there is no passage to go to. */
	onGo?: (() => void) | undefined;
	onSave: Save;
	onColour: (colour: ColourName) => void;
	/** With where it was said, or with the document's reference. */
	onCopy: (passage: PassageAnnotation, withReference: boolean) => void;
	onDelete: () => void;
	/** The passage is shown beside, and the note is shown whole. */
	withoutQuote?: boolean;
	/** Stands under the note. */
	children?: ComponentChildren;
}

/** Two lines are shown; the rest of a passage or note of 100,000 characters is not laid out for them. */
const SHOWN = 400;

/** An annotation in a list: colour and speaker, quote, note and tags. The whole row leads to its passage. */
export function AnnotationRow(props: AnnotationRowProps) {
	const { annotation, state, lost, current = false, knownTags, onGo, onSave, onPlaceAgain } = props;
	const { withoutQuote = false } = props;
	const [editing, setEditing] = useState(false);
	const about = useId();
	const edge = annotation.on === "passage" ? colourOf(annotation.colour) : null;
	return (
		<article
			class={current ? "row current" : "row"}
			aria-current={current ? "location" : undefined}
			data-annotation={annotation.id}
			onKeyDown={(event) => {
				if (event.key !== "Delete" || isTaken(event)) return;
				event.preventDefault();
				leaveRow(event.currentTarget, ".row");
				props.onDelete();
			}}
			style={edge ? { "--row-edge": `light-dark(${edge.light.edge}, ${edge.dark.edge})` } : {}}
		>
			{onGo && !editing && (
				<button
					type="button"
					class="row-go"
					aria-label={i18n.t("act.goToPassage")}
					aria-describedby={withoutQuote ? undefined : about}
					onClick={onGo}
				/>
			)}
			<div class="row-head">
				<Origin annotation={annotation} />
				{!editing && <Acts {...props} onEdit={() => setEditing(true)} />}
			</div>
			{annotation.on === "passage" && !withoutQuote && (
				<p id={about} class="row-quote reading" lang={annotation.lang} dir="auto">
					{annotation.selectors.quote.exact.slice(0, SHOWN)}
				</p>
			)}
			{(state === "moved" || state === "changed") && <p class="quiet">{i18n.t(`state.${state}`)}</p>}
			{lost && <Lost why={lost} onPlaceAgain={onPlaceAgain} />}
			{editing ? (
				<NoteEditor
					note={annotation.note}
					tags={annotation.tags}
					colour={annotation.on === "passage" ? annotation.colour : null}
					knownTags={knownTags}
					onSave={onSave}
					onDone={() => setEditing(false)}
				/>
			) : (
				<Words annotation={annotation} isWhole={withoutQuote} />
			)}
			{props.children}
		</article>
	);
}

/** "① yellow · Answer · 毛宁", or that it is the document's note. */
function Origin({ annotation }: { annotation: Annotation }) {
	const colourName = useColourName();
	if (annotation.on === "document") return <p class="row-origin quiet">{i18n.t("word.documentNote")}</p>;
	const { colour, role, speaker, lang } = annotation;
	return (
		<p class="row-origin quiet">
			<Swatch colour={colour} small /> {colourName(colour)} · {i18n.t(`role.${role}`)}
			{speaker !== "" && (
				<>
					{" · "}
					<span lang={lang}>{speaker}</span>
				</>
			)}
		</p>
	);
}

/** That the passage is not there, why, and the way to place it again. */
function Lost({ why, onPlaceAgain }: { why: LostReason; onPlaceAgain: (() => void) | undefined }) {
	return (
		<p class="quiet row-lost">
			{i18n.t("state.notFound")} {why !== "gone" && i18n.t(`lost.${why}`)}{" "}
			{onPlaceAgain && (
				<button type="button" class="verb" onClick={onPlaceAgain}>
					{i18n.t("act.placeAgain")}
				</button>
			)}
		</p>
	);
}

function Words({ annotation: { note, tags }, isWhole }: { annotation: Annotation; isWhole: boolean }) {
	if (note === "" && tags.length === 0) return null;
	return (
		<div class="row-words">
			{note !== "" && (
				<p class={isWhole ? "row-note whole reading" : "row-note reading"} lang="" dir="auto">
					{isWhole ? note : note.slice(0, SHOWN)}
				</p>
			)}
			{tags.length > 0 && (
				<p class="row-tags">
					{tags.map((tag) => (
						<bdi key={tag} lang="">
							#{tag}
						</bdi>
					))}
				</p>
			)}
		</div>
	);
}

function Acts({ annotation, onColour, onCopy, onDelete, onEdit }: AnnotationRowProps & { onEdit: () => void }) {
	return (
		<div class="row-acts">
			<Menu name={i18n.t("act.more")}>
				<MenuItem onChoose={onEdit}>{annotation.note === "" ? i18n.t("act.addNote") : i18n.t("act.editNote")}</MenuItem>
				{annotation.on === "passage" && (
					<>
						<ColourPicker colour={annotation.colour} inMenu onColour={onColour} />
						<MenuItem onChoose={() => onCopy(annotation, false)}>{i18n.t("act.copyWithSource")}</MenuItem>
						<MenuItem onChoose={() => onCopy(annotation, true)}>{i18n.t("act.copyWithReference")}</MenuItem>
					</>
				)}
				<MenuItem onChoose={onDelete}>{i18n.t("act.delete")}</MenuItem>
			</Menu>
		</div>
	);
}
