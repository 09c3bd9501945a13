/** Which annotations an asker may touch: a page its own document's, a note frame the one it shows, our pages all. */
import * as v from "valibot";
import type { Refusal } from "../../messages";
import { Urn } from "../../records/values";
import { annotationById } from "../../storage/annotations";
import type { Asker, NoteAsker } from "./door";
import { documentsShown } from "./page-keys";
import type { Session } from "./session";

/** Why the asker may not touch an annotation, or null where he may. */
export async function refusalFor(id: string, asker: Asker, session: Session): Promise<Refusal | null> {
	if (asker.isPrivate) return "private";
	if (asker.is === "own") return null;
	if (asker.is === "note") return (await boundAnnotation(asker, session)) === id ? null : "gone";
	const annotation = await annotationById(id);
	if (!annotation) return "gone";
	return (await documentsShown(asker, session)).has(annotation.document) ? null : "gone";
}

const Binding = v.strictObject({ frame: v.number(), documentId: v.string(), annotation: Urn });

export function bindingKey(tab: number): string {
	return `note-binding:${tab}`;
}

/** From now on this frame, and no other of its tab, speaks for this annotation. */
export async function bindNote(
	annotation: string,
	{ tab, frame, documentId }: NoteAsker,
	session: Session,
): Promise<void> {
	await session.set(bindingKey(tab), { frame, documentId, annotation });
}

/** The annotation that this frame may show and change, or null. */
export async function boundAnnotation({ tab, frame, documentId }: NoteAsker, session: Session): Promise<string | null> {
	const binding = v.safeParse(Binding, await session.get(bindingKey(tab)));
	if (!binding.success || binding.output.frame !== frame || binding.output.documentId !== documentId) return null;
	return binding.output.annotation;
}
