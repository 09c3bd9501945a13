import type { Bench } from "./harness";
import { termsBench } from "./terms-material";

export const bench: Bench = termsBench("600,000 characters, 50,000 terms", 6_000, 50_000);
