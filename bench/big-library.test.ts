import * as v from "valibot";
import { expect, test } from "vitest";
import { Annotation } from "../records/annotation";
import { DocumentRecord } from "../records/document";
import { bigLibrary, rareWord } from "./big-library";

test("a big library is made of sound records, the same ones each time", () => {
	const library = bigLibrary(1000);
	expect(library.annotations).toHaveLength(1000);
	expect(library.documents).toHaveLength(50);
	expect(library.documents.every((document) => v.is(DocumentRecord, document))).toBe(true);
	expect(library.annotations.every((annotation) => v.is(Annotation, annotation))).toBe(true);
	expect(bigLibrary(1000)).toEqual(library);
	const rare = library.annotations.filter((annotation) => JSON.stringify(annotation).includes(rareWord));
	expect(rare.length).toBeGreaterThan(10);
	expect(rare.length).toBeLessThan(40);
});
