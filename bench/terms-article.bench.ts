import type { Bench } from "./harness";
import { termsBench } from "./terms-material";

export const bench: Bench = termsBench("an article of 60,000 characters, 5,000 terms", 600, 5_000);
