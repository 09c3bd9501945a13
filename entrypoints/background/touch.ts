/** What an asker may touch: a page its own document's annotations, a frame what it was opened for, our pages all. */
import * as v from "valibot";
import type { Refusal } from "../../messages";
import { Lang, Urn } from "../../records/values";
import { annotationById } from "../../storage/annotations";
import type { Asker, NoteAsker } from "./door";
import { documentsShown } from "./page-keys";
import type { Session } from "./session";

/** Why the asker may not touch an annotation, or null where he may. */
export async function refusalFor(id: string, asker: Asker, session: Session): Promise<Refusal | null> {
	if (asker.isPrivate) return "private";
	if (asker.is === "own") return null;
	if (asker.is === "note") {
		const about = await boundTo(asker, session);
		return about?.is === "annotation" && about.id === id ? null : "gone";
	}
	const annotation = await annotationById(id);
	if (!annotation) return "gone";
	return (await documentsShown(asker, session)).has(annotation.document) ? null : "gone";
}

/** What a frame in a page is opened for. */
export const About = v.variant("is", [
	v.strictObject({ is: v.literal("annotation"), id: Urn }),
	/** A built-in term, or one of the reader's. */
	v.strictObject({ is: v.literal("term"), id: v.string() }),
	v.strictObject({ is: v.literal("newTerm"), wording: v.string(), lang: Lang }),
]);
export type About = v.InferOutput<typeof About>;

const Binding = v.strictObject({ frame: v.number(), documentId: v.string(), about: About });

export function bindingKey(tab: number): string {
	return `note-binding:${tab}`;
}

/** From now on this frame, and no other of its tab, speaks for what it was opened for. */
export async function bindFrame(about: About, { tab, frame, documentId }: NoteAsker, session: Session): Promise<void> {
	await session.set(bindingKey(tab), { frame, documentId, about });
}

/** What this frame may show and change, or null. */
export async function boundTo({ tab, frame, documentId }: NoteAsker, session: Session): Promise<About | null> {
	const binding = v.safeParse(Binding, await session.get(bindingKey(tab)));
	if (!binding.success || binding.output.frame !== frame || binding.output.documentId !== documentId) return null;
	return binding.output.about;
}
