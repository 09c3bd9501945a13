import type { Bench } from "./harness";
import { readPageBench } from "./read-page-material";

/** So many that one collection of garbage, which comes where the page was idle before, does not tell the figure. */
const TIMES = 400;

export const bench: Bench = readPageBench(
	`a transcript read, title to speakers, ${TIMES} times in a warm page`,
	10,
	TIMES,
);
