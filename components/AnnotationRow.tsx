import { useId, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Annotation } from "../records/annotation";
import { type ColourName, colourOf } from "../records/colours";
import type { Save } from "./autosave";
import { ColourPicker } from "./ColourPicker";
import { Menu, MenuItem } from "./Menu";
import { NoteEditor } from "./NoteEditor";
import { Swatch } from "./Swatch";

export interface AnnotationRowProps {
	annotation: Annotation;
	/** Its passage is not in the text. */
	lost?: boolean;
	knownTags: readonly string[];
	/** Absent where there is no passage to go to. */
	onGo?: (() => void) | undefined;
	onSave: Save;
	onColour: (colour: ColourName) => void;
	onCopy: () => void;
	onDelete: () => void;
}

/** Two lines are shown; the rest of a passage or note of 100,000 characters is not laid out for them. */
const SHOWN = 400;

/** An annotation in a list: colour and speaker, quote, note and tags. The whole row leads to its passage. */
export function AnnotationRow(props: AnnotationRowProps) {
	const { annotation, lost = false, knownTags, onGo, onSave } = props;
	const [editing, setEditing] = useState(false);
	const about = useId();
	const edge = annotation.on === "passage" ? colourOf(annotation.colour) : null;
	return (
		<article class="row" style={edge ? { "--row-edge": `light-dark(${edge.light.edge}, ${edge.dark.edge})` } : {}}>
			{onGo && !editing && (
				<button
					type="button"
					class="row-go"
					aria-label={i18n.t("act.goToPassage")}
					aria-describedby={about}
					onClick={onGo}
				/>
			)}
			<div class="row-head">
				<Origin annotation={annotation} />
				{!editing && <Acts {...props} onEdit={() => setEditing(true)} />}
			</div>
			{annotation.on === "passage" && (
				<p id={about} class="row-quote reading" lang={annotation.lang} dir="auto">
					{annotation.selectors.quote.exact.slice(0, SHOWN)}
				</p>
			)}
			{lost && <p class="quiet">{i18n.t("state.notFound")}</p>}
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
				<Words annotation={annotation} />
			)}
		</article>
	);
}

/** "① yellow · Answer · 毛宁", or that it is the document's note. */
function Origin({ annotation }: { annotation: Annotation }) {
	if (annotation.on === "document") return <p class="row-origin quiet">{i18n.t("word.documentNote")}</p>;
	const { colour, role, speaker, lang } = annotation;
	return (
		<p class="row-origin quiet">
			<Swatch colour={colour} small /> {i18n.t(`colour.${colour}`)} · {i18n.t(`role.${role}`)}
			{speaker !== "" && (
				<>
					{" · "}
					<span lang={lang}>{speaker}</span>
				</>
			)}
		</p>
	);
}

function Words({ annotation: { note, tags } }: { annotation: Annotation }) {
	if (note === "" && tags.length === 0) return null;
	return (
		<div class="row-words">
			{note !== "" && (
				<p class="row-note reading" lang="" dir="auto">
					{note.slice(0, SHOWN)}
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
						<MenuItem onChoose={onCopy}>{i18n.t("act.copyWithSource")}</MenuItem>
					</>
				)}
				<MenuItem onChoose={onDelete}>{i18n.t("act.delete")}</MenuItem>
			</Menu>
		</div>
	);
}
