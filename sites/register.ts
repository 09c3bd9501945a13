/** The ministries that Tifa reads. To add one, write its file and add its line here. */
import { govUk } from "./gov-uk";
import { prc } from "./prc";
import type { Site } from "./site";

export const sites: readonly Site[] = [prc, govUk];
