import type { Bench } from "./harness";
import { readPageBench } from "./read-page-material";

export const bench: Bench = readPageBench("a transcript read, title to speakers, once in a fresh page", 0, 1);
