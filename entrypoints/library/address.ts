/**
 * Every state of the library has an address that can be bookmarked: `library.html#annotations?q=tag%3A表态&sort=day`.
 * A path of names, the room's first, and facts of that room.
 */
export interface Address {
	readonly path: readonly string[];
	readonly facts: Readonly<Record<string, string>>;
}

/** Reads what stands behind the address's #; whatever it says is an address. */
export function parseAddress(hash: string): Address {
	const line = hash.replace(/^#/, "");
	// Until there were rooms, a document's address was `#document=<id>`.
	if (line.startsWith("document=")) return parseAddress(`documents?${line}`);
	const [path = "", facts] = splitOnce(line, "?");
	return {
		path: path.split("/").filter(Boolean).map(decoded),
		facts: Object.fromEntries(new URLSearchParams(facts ?? "")),
	};
}

/** The address with its #; exact inverse of reading, where no name of the path is empty. */
export function printAddress({ path, facts }: Address): string {
	const line = path.map(encodeURIComponent).join("/");
	const all = new URLSearchParams(Object.entries(facts)).toString();
	return all === "" ? `#${line}` : `#${line}?${all}`;
}

function splitOnce(line: string, sign: string): [string, string | undefined] {
	const at = line.indexOf(sign);
	return at < 0 ? [line, undefined] : [line.slice(0, at), line.slice(at + 1)];
}

/** Somebody may have cut or typed it. */
function decoded(name: string): string {
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}
