import type { Bench } from "./harness";
import { byApache, byDomAnchor, byHypothesis, byOurs, type Quote, showQuotes } from "./quotes-material";

let quotes: Quote[] = [];

/** @public the harness takes it by its name. */
export const bench: Bench = {
	title: "200 quotes unchanged, found again in 60,000 characters",
	prepare() {
		quotes = showQuotes(200, false);
	},
	cases: {
		ours: () => byOurs(quotes),
		"Hypothesis' method": () => byHypothesis(quotes),
		"dom-anchor-text-quote": () => byDomAnchor(quotes),
		"Apache Annotator's method": () => byApache(quotes),
	},
};
