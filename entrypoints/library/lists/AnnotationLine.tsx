import { i18n } from "#i18n";
import { useColourName } from "../../../components/colour-names";
import { Swatch } from "../../../components/Swatch";
import { colourOf } from "../../../records/colours";
import type { Entry, Heading } from "../../../storage/search/entry";
import { Marked } from "./Marked";
import { useRecord } from "./records";

interface AnnotationLineProps {
	entry: Entry;
	heading: Heading | null;
	sought: readonly string[];
}

/** Three lines are shown at most, in the widest list. */
const SHOWN = 240;

/** An annotation in the list: colour and speaker, quote, note, and the document that it stands in. */
export function AnnotationLine({ entry, heading, sought }: AnnotationLineProps) {
	const record = useRecord(entry);
	const colourName = useColourName();
	const { colour, role, speaker, lang, tags } = entry;
	const edge = colour && colourOf(colour);
	return (
		<div
			class="line-content"
			style={edge ? { "--row-edge": `light-dark(${edge.light.edge}, ${edge.dark.edge})` } : undefined}
		>
			<p class="line-head quiet">
				{colour && (
					<>
						<Swatch colour={colour} small /> {colourName(colour)}
						{role && ` · ${i18n.t(`role.${role}`)}`}
					</>
				)}
				{!colour && i18n.t("word.documentNote")}
				{speaker !== "" && (
					<>
						{" · "}
						<span lang={lang}>{speaker}</span>
					</>
				)}
				{tags.map((tag) => (
					<bdi key={tag} lang="" class="line-tag">
						#<Marked text={tag} sought={sought} />
					</bdi>
				))}
			</p>
			<div class="line-words">
				{record?.on === "passage" && (
					<p class="line-quote reading" lang={record.lang} dir="auto">
						<Marked text={record.selectors.quote.exact} sought={sought} longest={SHOWN} />
					</p>
				)}
				{record && record.note !== "" && (
					<p class="line-note reading" lang="" dir="auto">
						<Marked text={record.note} sought={sought} longest={SHOWN} />
					</p>
				)}
			</div>
			<p class="line-source quiet">
				{heading?.day && `${heading.day} · `}
				<span lang={heading?.lang} dir="auto">
					<Marked text={heading?.title || i18n.t("word.untitled")} sought={sought} />
				</span>
			</p>
		</div>
	);
}
