import type { AnnotationChange } from "../records/annotation";

/** How long after the last key a note is saved, in milliseconds. */
export const PAUSE = 500;

/**
 * Firefox ends a frame that a page throws out without another word from it, so there each key is saved; Chromium fires
 * pagehide, and what it sends is still taken.
 */
const EACH_KEY = import.meta.env.FIREFOX;

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
 * Saves what is typed, after each pause, or with `eachKey` at once. A field stays unsaved until a save of this very value
 * has been confirmed, so that neither a refusal nor an answer that comes late loses anything. What became of a save is
 * told in the next pause: a word that came and went with each key would be read out each time.
 */
export function createAutosave(save: Save, onState: (state: SaveState) => void, eachKey = EACH_KEY): Autosave {
	let unsaved: AnnotationChange = {};
	let sending: { change: AnnotationChange; done: Promise<boolean> } | null = null;
	/** Runs while the reader types. */
	let timer: ReturnType<typeof setTimeout> | null = null;
	let told: SaveState["is"] = "idle";

	const tell = (state: SaveState) => {
		told = state.is;
		onState(state);
	};

	const send = async (change: AnnotationChange): Promise<boolean> => {
		const why = await save(change);
		// What was typed meanwhile is another value and stays.
		if (why === null) unsaved = without(unsaved, change);
		const isLast = sending?.change === change;
		if (isLast) sending = null;
		if (timer === null && why === null && isEmpty(unsaved)) tell({ is: "saved" });
		else if (timer === null && why !== null && isLast) tell({ is: "failed", why });
		return isEmpty(unsaved);
	};
	const sendAll = (): Promise<boolean> => {
		if (sending && isEmpty(without(unsaved, sending.change))) return sending.done;
		const change = { ...unsaved };
		const next = { change, done: Promise.resolve(false) };
		sending = next;
		// Begun at once and not queued behind the last: at pagehide there is no later.
		next.done = send(change);
		return next.done;
	};
	const stop = () => {
		if (timer !== null) clearTimeout(timer);
		timer = null;
	};
	const flush = (): Promise<boolean> => {
		stop();
		if (!isEmpty(unsaved)) return sendAll();
		if (told === "changed") tell({ is: "saved" });
		return Promise.resolve(true);
	};

	return {
		change(change) {
			unsaved = { ...unsaved, ...change };
			if (told !== "changed") tell({ is: "changed" });
			stop();
			timer = setTimeout(() => void flush(), PAUSE);
			if (eachKey) void sendAll();
		},
		flush,
		stop,
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
