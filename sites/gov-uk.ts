/** The United Kingdom's Foreign, Commonwealth & Development Office, on gov.uk. */
import type { Site } from "./site";

export const govUk: Site = {
	id: "gov-uk",
	hosts: { first: [], optional: ["*://www.gov.uk/*"], excluded: [] },
	bodies: [
		{ at: "#contents .govspeak, .govspeak", seen: "news, speeches and statements (DiplomaticPulse 2022)", stored: 0 },
	],
	titles: [{ at: "h1", seen: "every page of the design system", stored: 10 }],
	dates: [],
	sources: [],
	columns: [],
	translations: [],
	attachments: [],
	furniture: "header, footer, nav",
	titleSuffix: / - GOV\.UK$/,
	documentId: (url) => /^\/government\/(?:news|speeches)\/[^/]+/.exec(url.pathname)?.[0] ?? "",
	isSystem: () => false,
	langOf: () => "en",
	languageNames: {},
	kinds: [],
	speech: {
		question: /^(?:Q|Question)$/,
		answer: /^(?:A|Answer)$/,
		followUp: /^$/,
		outlet: /^(?<who>.{1,40})$/,
		official: /^(?<who>Foreign Secretary|Spokesperson)$/,
		officialInTitle: /(?!)(?<who>)/,
		announcement: /(?!)/,
	},
};
