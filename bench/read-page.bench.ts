import type { Bench } from "./harness";
import { readPageBench } from "./read-page-material";

export const bench: Bench = readPageBench("a transcript read, title to speakers, 20 times in a warm page", 3_000, 20);
