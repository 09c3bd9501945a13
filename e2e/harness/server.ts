/** Serves pages on loopback under the host names they are written for. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** Pages by address: "www.mfa.gov.cn/web/….shtml" -> what stands there. */
export type Pages = ReadonlyMap<string, Buffer | string>;

export interface Site {
	readonly port: number;
	/** Puts a page in place, or another one under an address that had one. */
	put(url: string, body: string): void;
	close(): Promise<void>;
}

/** A host that Tifa is not for. Under it every page is served as it is without us. */
const bareHost = "bare.example";

/** Where the page of `url` is served as it is without us. */
export function bareUrl(url: string): string {
	return `http://${bareHost}/${addressOf(url)}`;
}

/** The name a page is kept under: host and path. */
export function addressOf(url: string): string {
	const { hostname, pathname } = new URL(url);
	return hostname + pathname;
}

const types: Readonly<Record<string, string>> = {
	css: "text/css; charset=utf-8",
	js: "text/javascript; charset=utf-8",
	png: "image/png",
};

/** Begins to serve `pages` on a free port of 127.0.0.1. An address without a page gets 404. */
export async function serve(pages: Pages): Promise<Site> {
	const kept = new Map(pages);
	const answer = (request: IncomingMessage, response: ServerResponse) => {
		const asked = addressOf(new URL(request.url ?? "/", `http://${request.headers.host ?? bareHost}`).href);
		const address = asked.startsWith(`${bareHost}/`) ? asked.slice(bareHost.length + 1) : asked;
		const body = kept.get(address);
		const type = types[address.slice(address.lastIndexOf(".") + 1)] ?? "text/html; charset=utf-8";
		response.writeHead(body === undefined ? 404 : 200, { "content-type": type, "cache-control": "no-store" });
		response.end(body ?? "");
	};
	const server = createServer(answer);
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const place = server.address();
	if (place === null || typeof place === "string") throw new Error("the server has no port");
	return {
		port: place.port,
		put: (url, body) => void kept.set(addressOf(url), body),
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
