/** What the frame was opened for, told by its address. */
import { askBackground, type NoteContent } from "../../messages";

/** `#<token>.<light or dark>`, or the token alone. */
export function readHash(hash: string): { token: string; theme: "light" | "dark" } {
	const [token = "", theme] = hash.replace(/^#/, "").split(".");
	return { token, theme: theme === "dark" ? "dark" : "light" };
}

/** Shows the token, which is good once; null where it is not, or the annotation is gone. */
export async function claim(hash: string): Promise<{ theme: "light" | "dark"; note: NoteContent | null }> {
	const { token, theme } = readHash(hash);
	try {
		return { theme, note: await askBackground("claimNote", { token }) };
	} catch (error) {
		console.warn("Tifa: the note was not given", error);
		return { theme, note: null };
	}
}
