/** A library as files tell it: documents in order, each with its annotations in the order of its text. */
import type { Annotation } from "../records/annotation";
import type { DocumentRecord } from "../records/document";
import { keptAnnotations, type Library } from "./library";
import { byAge, compare } from "./order";

export interface Shelf {
	/** null where the document's record is gone: that costs the reader its title, not the notes. */
	readonly document: DocumentRecord | null;
	/** The document's own note first, then its passages; never none. */
	readonly annotations: readonly Annotation[];
}

/** Every exporter walks these once, and asks for the next when it has written the last. */
export interface Shelves extends Iterable<Shelf> {
	readonly documents: number;
	readonly annotations: number;
}

/**
 * Documents that have annotations, by the date they show, the undated after them, the lost last; without what was
 * deleted. The same records give the same order whatever order they come in.
 */
export function shelvesOf(library: Library): Shelves {
	const groups = byDocument(keptAnnotations(library));
	const shelves: Shelf[] = [];
	for (const document of [...library.documents].sort(byDay)) {
		const annotations = groups.get(document.id);
		groups.delete(document.id);
		if (annotations) shelves.push({ document, annotations: annotations.sort(byPlace) });
	}
	const lost = [...groups].sort(([a], [b]) => compare(a, b));
	for (const [, annotations] of lost) shelves.push({ document: null, annotations: annotations.sort(byPlace) });
	return asShelves(shelves);
}

/** Shelves from a list of them. */
export function asShelves(list: readonly Shelf[]): Shelves {
	return {
		documents: list.length,
		annotations: list.reduce((sum, { annotations }) => sum + annotations.length, 0),
		[Symbol.iterator]: () => list[Symbol.iterator](),
	};
}

/** The same shelves; `told` hears how many annotations lie behind each time the next shelf is asked for. */
export function watchedShelves(shelves: Shelves, told: (annotations: number) => void): Shelves {
	return {
		...shelves,
		*[Symbol.iterator]() {
			let behind = 0;
			for (const shelf of shelves) {
				told(behind);
				yield shelf;
				behind += shelf.annotations.length;
			}
		},
	};
}

function byDocument(annotations: readonly Annotation[]): Map<string, Annotation[]> {
	const groups = new Map<string, Annotation[]>();
	for (const annotation of annotations) {
		const group = groups.get(annotation.document);
		if (group) group.push(annotation);
		else groups.set(annotation.document, [annotation]);
	}
	return groups;
}

function byDay(a: DocumentRecord, b: DocumentRecord): number {
	const last = "9999";
	return compare(a.shown?.day ?? last, b.shown?.day ?? last) || byAge(a, b);
}

function byPlace(a: Annotation, b: Annotation): number {
	return placeOf(a) - placeOf(b) || byAge(a, b);
}

function placeOf(annotation: Annotation): number {
	return annotation.on === "passage" ? annotation.selectors.position.start : -1;
}
