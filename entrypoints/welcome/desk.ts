/** What the sample's note asks of the welcome page that frames it. Both are ours and of one origin. */
import type { Save } from "../../components/autosave";
import type { NoteContent } from "../../messages";
import type { AnnotationChange } from "../../records/annotation";

export interface Desk {
	/** null where the annotation is gone. */
	note(id: string): NoteContent | null;
	save(id: string, change: AnnotationChange): ReturnType<Save>;
	height(height: number): void;
	done(): void;
}

const place = Symbol.for("tifa.sample");

/** Puts the desk where the frame finds it. */
export function setDesk(desk: Desk): void {
	Object.assign(globalThis, { [place]: desk });
}

/** The desk of the page that frames this one. */
export function deskOf(page: Window): Desk | undefined {
	// A global of our own page, set by the function above.
	return (page as unknown as Record<symbol, Desk | undefined>)[place];
}
