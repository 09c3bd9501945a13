/** What the frame asks the background to do for it; nothing more can be done here where that fails. */
import { askBackground } from "../../messages";

/** The reader is done with the note. */
export function tellDone(): void {
	askBackground("noteDone", undefined).catch((error: unknown) => {
		console.warn("Tifa: the page was not told that the note is done", error);
	});
}

export function openLibrary(): void {
	askBackground("openLibrary", undefined).catch((error: unknown) => {
		console.warn("Tifa: the library was not opened", error);
	});
}

/** Shows an annotation in the side panel, where no page can take the keyboard; else in the library. */
export function showInList(id: string): void {
	askBackground("showInList", { id }).catch((error: unknown) => {
		console.warn("Tifa: the side panel was not opened", error);
	});
}

/** The frame's height, by way of the background: never to the parent directly. */
export function tellHeight(height: number): void {
	askBackground("noteHeight", { height }).catch((error: unknown) => {
		console.warn("Tifa: the note's height was not taken", error);
	});
}
