import type { ComponentChild } from "preact";
import { i18n } from "#i18n";
import { colourOf } from "../../../records/colours";
import { Marked } from "../lists/Marked";
import type { PlacedParagraph, PlacedPassage } from "./placed";

interface ParagraphViewProps {
	placed: PlacedParagraph;
	lang: string;
	sought: readonly string[];
	/** Somebody else spoke before. */
	isNamed: boolean;
	/** Of the passages that begin here. */
	notes: readonly ComponentChild[];
}

/** A kept paragraph with its passages marked as on the page, and what is noted beside it. */
export function ParagraphView({ placed, lang, sought, isNamed, notes }: ParagraphViewProps) {
	const { paragraph, passages } = placed;
	const { role, speaker } = paragraph;
	return (
		<section class={notes.length > 0 ? "kept noted" : "kept"}>
			<div class="kept-text">
				{isNamed && role !== "narration" && (
					<p class="quiet">
						{i18n.t(`role.${role}`)}
						{speaker && (
							<>
								{" · "}
								<span lang={lang}>{speaker}</span>
							</>
						)}
					</p>
				)}
				<p class="reading" lang={lang} dir="auto">
					{pieces(paragraph.text, passages, sought)}
				</p>
			</div>
			{notes.length > 0 && <div class="kept-notes">{notes}</div>}
		</section>
	);
}

/** Where two overlap the one that begins later is seen, as the last stroke of a marker would be. */
function pieces(text: string, passages: readonly PlacedPassage[], sought: readonly string[]): ComponentChild[] {
	const borders = [...new Set([0, text.length, ...passages.flatMap(({ span }) => [span.start, span.end])])];
	borders.sort((a, b) => a - b);
	return borders.slice(0, -1).map((start, index) => {
		const piece = <Marked key={start} text={text.slice(start, borders[index + 1])} sought={sought} />;
		const over = passages.findLast(({ span }) => span.start <= start && start < span.end);
		if (!over) return piece;
		const { light, dark } = colourOf(over.annotation.colour);
		return (
			<span
				key={start}
				class={over.annotation.note === "" ? "stroke" : "stroke noted"}
				style={{
					"--stroke": `light-dark(${light.tint}, ${dark.tint})`,
					"--stroke-edge": `light-dark(${light.edge}, ${dark.edge})`,
				}}
			>
				{piece}
			</span>
		);
	});
}
