/** The annotations that are in sight, read as they come into it: a list of 100,000 holds a few hundred. */
import { useEffect, useState } from "preact/hooks";
import type { Annotation } from "../../../records/annotation";
import { annotationsById } from "../../../storage/annotations";
import type { Entry } from "../../../storage/search/entry";

/** Kept ready, so that scrolling back shows them at once. */
const KEPT = 500;

const kept = new Map<string, Annotation>();
const waiting = new Map<string, Set<() => void>>();

/** The annotation of an entry, or null while it is read. */
export function useRecord({ id, modified }: Entry): Annotation | null {
	const [, redraw] = useState(0);
	const known = kept.get(id);
	const isCurrent = known !== undefined && Date.parse(known.modified) === modified;
	useEffect(() => {
		return isCurrent ? undefined : ask(id, () => redraw((count) => count + 1));
	}, [id, modified, isCurrent]);
	// An older one stands until the new one has come: a row must not blink.
	return known ?? null;
}

function ask(id: string, tell: () => void): () => void {
	if (waiting.size === 0) queueMicrotask(() => void answer());
	const others = waiting.get(id) ?? new Set();
	others.add(tell);
	waiting.set(id, others);
	return () => others.delete(tell);
}

/** All rows that have come into sight at once are one question. */
async function answer(): Promise<void> {
	const asked = new Map(waiting);
	waiting.clear();
	try {
		for (const annotation of await annotationsById([...asked.keys()])) keep(annotation);
	} catch (error) {
		console.error("rows stay empty:", error);
	}
	for (const tells of asked.values()) for (const tell of tells) tell();
}

function keep(annotation: Annotation): void {
	kept.delete(annotation.id);
	kept.set(annotation.id, annotation);
	const [oldest] = kept.keys();
	if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
}
