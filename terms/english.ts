/** From an English rendering to the forms that are looked for: any number and tense, hyphen or space, with acronym. */
import { fold } from "../text/fold";
import { CAPITALS } from "./glossary";

/** Verbs of the renderings, in the infinitive; all other words take the endings of nouns. */
const verbs = new Set(
	(
		"abuse add advise appreciate ask attack bear blame build call commend condemn confuse contain contaminate correct " +
		"cut decouple defend demand denuclearize deplore discharge disrupt draw endorse eradicate establish exercise " +
		"express facilitate fan fight follow form fudge gang hollow hurt hype impose interfere intrude lecture lift lodge " +
		"make manage meddle misjudge mislead mourn note oppose overstretch pay perish play point politicize promote " +
		"protest pull push reap refer regret rein reject reserve respect resume safeguard sanction seek sever shelve shift " +
		"smear stand stop strengthen suffer summon support suppress synergize take tolerate trespass turn underestimate " +
		"uphold urge vilify visit warn welcome withdraw work"
	).split(" "),
);

/** Past forms that no ending makes. */
const irregular: Readonly<Record<string, readonly string[]>> = {
	bear: ["bore", "borne"],
	build: ["built"],
	draw: ["drew", "drawn"],
	fight: ["fought"],
	make: ["made"],
	mislead: ["misled"],
	pay: ["paid"],
	seek: ["sought"],
	stand: ["stood"],
	take: ["took", "taken"],
	uphold: ["upheld"],
	withdraw: ["withdrew", "withdrawn"],
};

/** Words that never change. */
const fixed = new Set(
	(
		"a an and are as at be been but by for from had has have in into is it its must never no nor not of off on one or " +
		"our own that the their them these this those through to two upon was were what who whole with within without"
	).split(" "),
);

/** Hyphens, which a form writes as spaces: all but one that the first two units hold (e-commerce), see `walk.ts`. */
export const afterFirst = /(?<!^.)-/g;

export interface EnglishForm {
	readonly text: string;
	readonly needs: number;
}

/** UN, G20, C+C5, AUKUS: no small letter, and so to be told from a word (who, us, las). */
const acronym = /^[A-Z0-9][A-Z0-9+&/-]+$/;

/** Every form of an English rendering as the ministry writes it, “the Shanghai Cooperation Organization (SCO)”. */
export function englishForms(rendering: string): EnglishForm[] {
	const forms: EnglishForm[] = [];
	const words = rendering.replace(/\s*\(([^)]*)\)/g, (_, inside: string) => {
		if (acronym.test(inside)) forms.push({ text: fold(inside), needs: CAPITALS });
		return "";
	});
	const bare = words
		.replace(/[“”"….]/g, "")
		.replace(/^\s*(the|an?)\s+/i, "")
		.trim();
	if (bare.length < 2) return forms;
	if (acronym.test(bare)) forms.push({ text: fold(bare).replace(afterFirst, " "), needs: CAPITALS });
	else for (const text of spellings(bare)) forms.push({ text, needs: 0 });
	return forms;
}

function spellings(words: string): string[] {
	const lists = [words];
	// The comma before “and” is a matter of taste.
	if (/, and /.test(words)) lists.push(words.replace(/, and /g, " and "));
	else if (/, .* and /.test(words)) lists.push(words.replace(/ and (?!.* and )/, ", and "));
	if (/ \+ /.test(words)) lists.push(words.replace(/ \+ /g, "+"));
	// China and Kazakhstan are comprehensive strategic partners.
	if (/ partnership\b/.test(words)) lists.push(words.replace(/ partnership\b/, " partner"));
	return lists.flatMap((list) => {
		const plain = fold(list)
			.replace(/'s\b|(?<=s)'/g, "")
			.replace(/'/g, "")
			.replace(afterFirst, " ");
		const stems = plain.split(" ").map((word) => word.replace(/^[a-z]{3,}(?=,?$)/, stem));
		const past = plain
			.split(" ")
			.flatMap((word, at) =>
				(irregular[word] ?? []).map((form) => [...stems.slice(0, at), form, ...stems.slice(at + 1)]),
			);
		return [stems, ...past].map((form) => form.join(" "));
	});
}

/** The stem and the letter of its endings, see `endings` in `glossary.ts`. */
function stem(word: string): string {
	if (fixed.has(word)) return word;
	const singular = word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.replace(/(?<![aiousy])s$/, "");
	if (singular.length < 3) return word;
	const isVerb = verbs.has(singular);
	if (singular.endsWith("e")) return singular.slice(0, -1) + (isVerb ? "E" : "B");
	if (/[^aeiou]y$/.test(singular)) return singular.slice(0, -1) + (isVerb ? "F" : "C");
	return singular + (isVerb ? "D" : "A");
}
