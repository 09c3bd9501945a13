import fc from "fast-check";
import * as v from "valibot";
import { expect, it } from "vitest";
import { Annotation } from "../records/annotation";
import { DocumentRecord } from "../records/document";
import { libraries } from "./arbitrary";

it("makes records as they are kept", () => {
	fc.assert(
		fc.property(libraries, ({ documents, annotations }) => {
			expect(v.parse(v.array(DocumentRecord), documents)).toEqual(documents);
			expect(v.parse(v.array(Annotation), annotations)).toEqual(annotations);
		}),
	);
});
