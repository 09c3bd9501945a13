/**
 * W3C Web Annotations (JSON-LD, Recommendation of 2017). What is written passes every MUST of the W3C's own tests.
 *
 * Up to a thousand annotations are one AnnotationCollection with its page inside. More are an array: the collection,
 * then its pages, each complete in itself.
 */
import type { Annotation, PassageAnnotation } from "../records/annotation";
import { colourOf } from "../records/colours";
import { placesIn, type Stretch } from "./code-points";
import { localDay } from "./dates";
import { labels } from "./labels";
import type { ExportOptions } from "./library";
import type { Shelves } from "./shelves";
import { soundText } from "./sound-text";

const CONTEXT = "http://www.w3.org/ns/anno.jsonld";

/** Annotations on one page of a collection. */
export const PAGE_LENGTH = 1000;

export interface WebAnnotationOptions extends ExportOptions {
	/** An IRI for the collection, such as a new `urn:uuid:`. */
	readonly id: string;
}

/** The file's text in pieces, one an annotation. */
export function* webAnnotations(shelves: Shelves, options: WebAnnotationOptions, now: Date): Iterable<string> {
	const { id, lang } = options;
	const total = shelves.annotations;
	const label = labels[lang].exported(localDay(now));
	const pages = Math.ceil(total / PAGE_LENGTH);
	const pageId = (number: number) => `${id}#page-${number + 1}`;
	const about = { "@context": CONTEXT, id, type: "AnnotationCollection", label, total, created: now.toISOString() };
	const page = (number: number) => ({ id: pageId(number), type: "AnnotationPage", startIndex: number * PAGE_LENGTH });
	if (total === 0) {
		yield `${JSON.stringify(about)}\n`;
		return;
	}
	if (pages === 1) {
		yield opened({ ...about, last: pageId(0) }, `"first":${opened(page(0), '"items":[\n')}`);
		let parting = "";
		for (const item of items(shelves)) {
			yield parting + JSON.stringify(item);
			parting = ",\n";
		}
		yield "\n]}}\n";
		return;
	}
	yield `[\n${JSON.stringify({ ...about, first: pageId(0), last: pageId(pages - 1) })}`;
	let at = 0;
	for (const item of items(shelves)) {
		const number = at / PAGE_LENGTH;
		if (Number.isInteger(number)) {
			const around = {
				"@context": CONTEXT,
				...page(number),
				partOf: { id, label, total },
				...(number > 0 && { prev: pageId(number - 1) }),
				...(number + 1 < pages && { next: pageId(number + 1) }),
			};
			yield `${number > 0 ? "\n]}" : ""},\n${opened(around, '"items":[\n')}`;
		} else yield ",\n";
		yield JSON.stringify(item);
		at += 1;
	}
	yield "\n]}\n]\n";
}

/** An object's JSON with its end left open for one more property. */
function opened(object: object, property: string): string {
	return `${JSON.stringify(object).slice(0, -1)},${property}`;
}

function* items(shelves: Shelves): Iterable<object> {
	for (const { document, annotations } of shelves) {
		const placeOf = placesIn(document);
		for (const annotation of annotations)
			yield webAnnotation(annotation, annotation.on === "passage" ? placeOf(annotation) : null);
	}
}

/** One annotation. `place` counts code points; without it the quote alone says where the passage is. */
function webAnnotation(annotation: Annotation, place: Stretch | null): object {
	const { id, created, modified, note, tags } = annotation;
	const bodies = [
		...(note === "" ? [] : [textualBody("commenting", note)]),
		...tags.map((tag) => textualBody("tagging", tag)),
	];
	return {
		"@context": CONTEXT,
		id,
		type: "Annotation",
		motivation: motivationOf(annotation),
		created,
		modified,
		...(annotation.on === "passage" && { stylesheet: stylesheetOf(annotation) }),
		// No body is right for a plain highlight; an empty list of them is not.
		...(bodies.length > 0 && { body: bodies }),
		target: annotation.on === "passage" ? passageTarget(annotation, place) : iriOf(annotation.page),
	};
}

function motivationOf({ on, note, tags }: Annotation): string {
	if (note !== "") return "commenting";
	return on === "document" && tags.length > 0 ? "tagging" : "highlighting";
}

function textualBody(purpose: "commenting" | "tagging", value: string): object {
	return { type: "TextualBody", purpose, value: soundText(value), format: "text/plain" };
}

function passageTarget({ page, colour, selectors: { quote } }: PassageAnnotation, place: Stretch | null): object {
	const { exact, prefix, suffix } = quote;
	return {
		source: iriOf(page),
		styleClass: `tifa-${colour}`,
		selector: [
			{ type: "TextQuoteSelector", exact: soundText(exact), prefix: soundText(prefix), suffix: soundText(suffix) },
			...(place ? [{ type: "TextPositionSelector", ...place }] : []),
		],
	};
}

/** A style class without the stylesheet that has it is an error to the W3C. */
function stylesheetOf({ colour }: PassageAnnotation): object {
	return { type: "CssStylesheet", value: `.tifa-${colour} { background-color: ${colourOf(colour).file} }` };
}

/** The address as an IRI, in which the few signs that browsers leave as they are may not stand. */
function iriOf(address: string): string {
	return soundText(address).replace(/[\s<>"{}|\\^`]/g, encodeURIComponent);
}
