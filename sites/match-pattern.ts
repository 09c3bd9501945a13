/** Browsers' match patterns, as far as Tifa uses them: `*://host/*`, where a host may begin with `*.`. */

/** Whether `url` is an http or https address that fits `pattern`. `*.x` also fits the bare `x`. */
export function fitsPattern(pattern: string, url: URL): boolean {
	if (url.protocol !== "http:" && url.protocol !== "https:") return false;
	const parts = /^\*:\/\/(\*\.)?([^/*]+)(\/.*)$/.exec(pattern);
	if (!parts) throw new TypeError(`not a match pattern Tifa uses: ${pattern}`);
	const [, wild, host = "", path = ""] = parts;
	const name = url.hostname.toLowerCase().replace(/\.$/, "");
	if (name !== host && !(wild && name.endsWith(`.${host}`))) return false;
	return path === "/*" || (path.endsWith("*") && url.pathname.startsWith(path.slice(0, -1)));
}
