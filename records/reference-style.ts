/** The styles that references are written in. */
import * as v from "valibot";

export const referenceStyles = ["gbt2025", "gbt2015", "chicago", "apa", "mla"] as const;
export const ReferenceStyle = v.picklist(referenceStyles);
export type ReferenceStyle = v.InferOutput<typeof ReferenceStyle>;
