import type { Bench } from "./harness";
import { byDomAnchor, byHypothesis, byOurs, type Quote, showQuotes } from "./quotes-material";

let quotes: Quote[] = [];

/** @public the harness takes it by its name. */
export const bench: Bench = {
	title: "40 quotes with one character changed, found again in 60,000 characters",
	prepare() {
		quotes = showQuotes(40, true);
	},
	cases: {
		ours: () => byOurs(quotes),
		"Hypothesis' method": () => byHypothesis(quotes),
		"dom-anchor-text-quote": () => byDomAnchor(quotes),
	},
};
