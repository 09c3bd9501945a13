/** The United Kingdom's Foreign, Commonwealth & Development Office, whose pages stand on gov.uk among all others. */
import type { Site } from "./site";

const system = "GOV.UK design system, as DiplomaticPulse (2022) and the components' own documentation have it";

export const govUk: Site = {
	id: "gov-uk",
	hosts: { first: [], optional: ["*://www.gov.uk/*"], excluded: [] },
	mark: 'a[href*="/government/organisations/foreign-"], a[href*="/world/"][rel=author]',
	bodies: [{ at: ".govspeak", seen: system, stored: 0 }],
	titles: [
		{ at: "main h1", seen: system, stored: 0 },
		{ at: "h1", seen: system, stored: 10, loose: true },
	],
	dates: [
		{ at: ".gem-c-metadata__definition", seen: "Published, in the block below the title", stored: 0 },
		{ at: ".gem-c-published-dates", seen: "below the text", stored: 0 },
		{ at: "time[datetime]", seen: "older pages", stored: 0 },
	],
	sources: [],
	columns: [
		{ at: ".gem-c-title__context, .gem-c-heading__context", seen: "the kind of page above its title", stored: 0 },
	],
	translations: [{ at: ".gem-c-translation-nav a[hreflang]", seen: system, stored: 0 }],
	attachments: [{ at: ".gem-c-attachment__title a", seen: system, stored: 0 }],
	furniture: "header, footer, nav, .gem-c-breadcrumbs, .gem-c-related-navigation, .gem-c-contextual-sidebar",
	furnitureLines: /^(?:Share this page|Print this page)$/,
	titleSuffix: / - GOV\.UK$/,
	ownName: /^GOV\.UK$/,
	documentId: (url) => {
		const path = /^\/government\/(?:news|speeches|publications)\/[a-z0-9-]+(?:\.[a-z]{2}(?:-[a-z]+)?)?(?=\/|$)/.exec(
			url.pathname,
		);
		return path?.[0] ?? "";
	},
	isSystem: (_, title) => /^(?:Page not found|Sorry)/.test(title),
	langOf: (url) => /\.([a-z]{2})(?:-[a-z]+)?$/.exec(url.pathname)?.[1] ?? "en",
	languageNames: {},
	kinds: [
		{ kind: "communique", title: /joint (?:statement|declaration|communiqu)/i },
		{ kind: "transcript", title: /press conference/i },
		{ kind: "interview", title: /interview/i },
		{ kind: "readout", title: /\b(?:meets?|call with|meeting with|visits?)\b|readout/i },
		{ kind: "speech", path: /^\/government\/speeches\// },
		{ kind: "statement", title: /statement|response/i },
	],
	officials: {
		names: [],
		inTitle: [{ near: "", form: /(?:Foreign Secretary|Minister|Ambassador) (\p{Lu}\p{L}+ \p{Lu}\p{L}+)/u }],
		rank: /Foreign Secretary|Prime Minister|Minister|Ambassador|High Commissioner|Spokesperson|FCDO/,
	},
};
