import type { AnnotationChange } from "../records/annotation";

/** How long after the last key a note is saved, in milliseconds. */
export const PAUSE = 500;

/** Writes a change; null once it is durable, else the sentence that says why it is not. */
export type Save = (change: AnnotationChange) => Promise<string | null>;

export type SaveState = { is: "idle" } | { is: "changed" } | { is: "saved" } | { is: "failed"; why: string };

export interface Autosave {
	/** Takes fields that the reader changed, and saves them after a pause. */
	change(change: AnnotationChange): void;
	/** Saves at once what is not saved; true where nothing is left unsaved. */
	flush(): Promise<boolean>;
	/** Forgets the timer, not the text: call `flush` first. */
	stop(): void;
}

/**
 * Saves what is typed, after each pause. A field stays unsaved until a save of this very value has been confirmed, so
 * that neither a refusal nor an answer that comes late loses anything.
 */
export function createAutosave(save: Save, onState: (state: SaveState) => void): Autosave {
	let unsaved: AnnotationChange = {};
	let sending: { change: AnnotationChange; done: Promise<boolean> } | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;

	const send = async (change: AnnotationChange): Promise<boolean> => {
		const why = await save(change);
		// What was typed meanwhile is another value and stays.
		if (why === null) unsaved = without(unsaved, change);
		const isLast = sending?.change === change;
		if (isLast) sending = null;
		if (why === null && isEmpty(unsaved)) onState({ is: "saved" });
		else if (why !== null && isLast) onState({ is: "failed", why });
		return isEmpty(unsaved);
	};
	const flush = (): Promise<boolean> => {
		clearTimeout(timer);
		if (isEmpty(unsaved)) return Promise.resolve(true);
		if (sending && isEmpty(without(unsaved, sending.change))) return sending.done;
		const change = { ...unsaved };
		const next = { change, done: Promise.resolve(false) };
		sending = next;
		// Begun at once and not queued behind the last: at pagehide there is no later.
		next.done = send(change);
		return next.done;
	};

	return {
		change(change) {
			unsaved = { ...unsaved, ...change };
			onState({ is: "changed" });
			clearTimeout(timer);
			timer = setTimeout(() => void flush(), PAUSE);
		},
		flush,
		stop: () => clearTimeout(timer),
	};
}

function isEmpty(change: AnnotationChange): boolean {
	return Object.keys(change).length === 0;
}

/** The fields of `change` whose values are not those of `saved`. */
function without(change: AnnotationChange, saved: AnnotationChange): AnnotationChange {
	const { note, tags, colour } = change;
	return {
		...(note !== undefined && note !== saved.note && { note }),
		...(tags !== undefined && tags !== saved.tags && { tags }),
		...(colour !== undefined && colour !== saved.colour && { colour }),
	};
}
