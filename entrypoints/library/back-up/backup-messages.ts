/** What the library and its worker say to one another about a backup. */
import * as v from "valibot";

/** The worker's file; each backup writes it anew. */
export const FILE = "backup.jsonl";

export const ToWorker = v.strictObject({ now: v.number() });

export const FromWorker = v.variant("is", [
	v.strictObject({ is: v.literal("progress"), done: v.number(), all: v.number() }),
	v.strictObject({ is: v.literal("written"), annotations: v.number(), damaged: v.number() }),
	v.strictObject({ is: v.literal("failed"), why: v.string() }),
]);
export type FromWorker = v.InferOutput<typeof FromWorker>;
