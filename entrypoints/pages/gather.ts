/** Long work in pieces, so that a screen stays alive and the reader can stop it. */

export interface Progress {
	readonly signal: AbortSignal;
	/** Annotations written, of so many. */
	readonly told: (done: number, all: number) => void;
}

/** How long the screen may stand still at once, in milliseconds: longer is felt as a stutter. */
const TURN = 40;

/** A part of a Blob is made of about so many characters: one for each piece would cost more than the text. */
const PART = 1 << 16;

/** All pieces, as parts of a Blob. Rejects with the signal's reason once it aborts. */
export async function gather(
	pieces: Iterable<string | ArrayBuffer> | AsyncIterable<string>,
	signal: AbortSignal,
): Promise<(string | ArrayBuffer)[]> {
	const parts: (string | ArrayBuffer)[] = [];
	let text = "";
	let turn = performance.now();
	for await (const piece of pieces) {
		if (typeof piece === "string") text += piece;
		else parts.push(piece);
		if (text.length >= PART) {
			parts.push(text);
			text = "";
		}
		if (performance.now() - turn < TURN) continue;
		await new Promise((resolve) => setTimeout(resolve));
		signal.throwIfAborted();
		turn = performance.now();
	}
	signal.throwIfAborted();
	if (text !== "") parts.push(text);
	return parts;
}
