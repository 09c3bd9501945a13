import type { Bench } from "./harness";
import { readPageBench } from "./read-page-material";

export const bench: Bench = readPageBench("a transcript read, title to speakers, 100 times in a warm page", 40, 100);
