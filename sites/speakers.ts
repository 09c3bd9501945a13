/** Who speaks in each paragraph. */
import type { Role } from "../records/values";
import type { ReadText } from "../text/read-text";
import { boldBlocks } from "./bold";
import type { SpeechForms } from "./site";

export interface Speaker {
	readonly role: Role;
	/** Outlet or official as the page names them; "" where nobody is named. */
	readonly speaker: string;
	/** The number of the question that this asks or answers, from 1; null outside. */
	readonly question: number | null;
}

const label = /^(?<label>[^。！？；\n:：]{1,60}?)\s*[:：]/u;

/** One entry a block of `text`. */
export function readSpeakers(text: ReadText, forms: SpeechForms, isTalk: boolean): Speaker[] {
	const bold = boldBlocks(text);
	const speakers: Speaker[] = [];
	let current: Speaker = { role: "narration", speaker: "", question: null };
	let asked = 0;
	text.blocks.forEach((block, index) => {
		const words = text.plain.slice(block.start, block.end);
		const name = label.exec(words)?.groups?.["label"]?.trim() ?? "";
		const isBold = bold[index] === true;
		const official = name ? forms.official.exec(name)?.groups?.["who"] : undefined;
		if (isTalk && name && !isBold && (official || forms.answer.test(name)))
			current = { role: "answer", speaker: official ?? "", question: asked || null };
		else if (isTalk && name && (isBold || forms.question.test(name))) {
			asked += 1;
			const who = forms.question.test(name) ? "" : (forms.outlet.exec(name)?.groups?.["who"] ?? name);
			current = { role: "question", speaker: who, question: asked };
		} else if (current.role === "question" && !isBold) current = { ...current, role: "answer", speaker: "" };
		speakers.push(current);
	});
	return speakers;
}
