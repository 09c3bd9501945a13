/** Browsers' match patterns, as far as Tifa uses them: `*://host/*`, where a host may begin with `*.`. */

/** Whether `url` is an http or https address that fits `pattern`. `*.x` also fits the bare `x`. */
export function fitsPattern(pattern: string, url: URL): boolean {
	const slash = pattern.indexOf("/", "*://".length);
	if (!pattern.startsWith("*://") || !pattern.endsWith("*") || slash < 0)
		throw new TypeError(`not a match pattern Tifa uses: ${pattern}`);
	if (url.protocol !== "http:" && url.protocol !== "https:") return false;
	const host = pattern.slice("*://".length, slash);
	const name = url.hostname.replace(/\.$/, "");
	const isHost = host.startsWith("*.") ? `.${name}`.endsWith(host.slice(1)) : name === host;
	return isHost && url.pathname.startsWith(pattern.slice(slash, -1));
}
