/** What the frame was opened for, told by its address. */
import { askBackground, type FrameContent } from "../../messages";

/** `#<token>.<light or dark>`, or the token alone. */
export function readHash(hash: string): { token: string; theme: "light" | "dark" } {
	const [token = "", theme] = hash.replace(/^#/, "").split(".");
	return { token, theme: theme === "dark" ? "dark" : "light" };
}

/** Shows the token, which is good once; null where it is not, or what it was for is gone. */
export async function claim(hash: string): Promise<{ theme: "light" | "dark"; content: FrameContent | null }> {
	const { token, theme } = readHash(hash);
	try {
		return { theme, content: await askBackground("claimNote", { token }) };
	} catch (error) {
		console.warn("Tifa: the note was not given", error);
		return { theme, content: null };
	}
}
