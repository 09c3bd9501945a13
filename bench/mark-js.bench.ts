import type { Bench } from "./harness";
import { markJsBench } from "./mark-js-material";

export const bench: Bench = markJsBench(
	"an article of 60,000 characters: ours with 5,000 terms, mark.js with 500",
	600,
	5_000,
	1,
);
