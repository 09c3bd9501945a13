import { describe, expect, it } from "vitest";
import type { Copy } from "../records/document";
import { documentOfPage } from "./joining";

const number = "prc:t20210519_8940449";
const otherNumber = "prc:t20210520_9137567";
const title = "prc:zh|2021-05-19|外交部发言人就青原国选举答记者问";
const hash = "prc:sha256:ab12";

const ministry = "https://www.mfa.gov.cn/web/fyrbt/202105/t20210519_8940449.shtml";
const embassy = "http://kz.china-embassy.gov.cn/chn/sgxx/202105/t20210520_9137567.htm";
const lapsed = "http://kz.chineseembassy.org/chn/sgxx/index.htm";
const archived = `https://web.archive.org/web/20220101000000/${embassy}`;

function document(name: string, copies: Copy[], apart: string[] = []) {
	return { name, copies, apart, created: `2026-01-0${name.length}T00:00:00.000Z` };
}
const kept = document("a", [{ url: ministry, keys: [number, title, hash] }]);

/** The name of the document that a page at `url` with these keys joins. */
function joined(known: readonly ReturnType<typeof document>[], url: string, ...keys: string[]): string | null {
	return documentOfPage(known, { url, keys })?.name ?? null;
}

describe("a page joins", () => {
	it.each([ministry, embassy, lapsed, archived])("by the ministry's number at %s", (url) => {
		expect(joined([kept], url, number)).toBe("a");
	});

	it.each([
		["the ministry's own host", embassy, "a"],
		["a granted host", lapsed, null],
		["an archive, even of the ministry's own host", archived, null],
		["a granted host with a number of its own", "http://kz.chineseembassy.org/t20210520_9137567.htm", null],
		["what looks like the ministry's host", "https://www.mfa.gov.cn.example/", null],
	])("by a title or a text on %s: %s", (_, url, name) => {
		expect(joined([kept], url, otherNumber, title)).toBe(name);
		expect(joined([kept], url, otherNumber, hash)).toBe(name);
		expect(joined([kept], url, otherNumber, title, hash)).toBe(name);
	});

	it("no document that has the title from a granted host alone", () => {
		const strange = document("a", [{ url: lapsed, keys: [title] }]);
		expect(joined([strange], ministry, number, title)).toBeNull();
		const mixed = document("a", [
			{ url: ministry, keys: [number] },
			{ url: lapsed, keys: [title] },
		]);
		expect(joined([mixed], embassy, otherNumber, title)).toBeNull();
	});

	it("the document that it was a copy of before, also by a title on a granted host", () => {
		const own = document("bb", [{ url: lapsed, keys: [title] }]);
		expect(joined([kept, own], lapsed, title, hash)).toBe("bb");
		expect(joined([kept, own], ministry, number, title, hash)).toBe("a");
		// An index shows other articles at the same address later.
		expect(joined([kept, own], lapsed, "prc:zh|2021-06-01|外交部发言人就北泽国大选答记者问")).toBeNull();
	});

	it("by its most trusted key, then the older document", () => {
		const other = document("bb", [{ url: embassy, keys: [otherNumber, title] }]);
		const third = "https://www.fmprc.gov.cn/web/index.htm";
		expect(joined([kept, other], third, otherNumber, title)).toBe("bb");
		expect(joined([other, kept], third, title)).toBe("a");
	});

	it("none by no key", () => {
		expect(joined([kept], ministry)).toBeNull();
		expect(joined([], ministry, number)).toBeNull();
	});
});

describe("parted documents", () => {
	const one = document("a", [{ url: ministry, keys: [number, title] }], [otherNumber, title]);
	const other = document("bb", [{ url: embassy, keys: [otherNumber, title] }], [number, title]);
	const known = [one, other];
	const third = "https://www.fmprc.gov.cn/web/index.htm";

	it("are found again, each at its own address", () => {
		expect(joined(known, ministry, number, title)).toBe("a");
		expect(joined(known, embassy, otherNumber, title)).toBe("bb");
	});

	it("are found by what only one of them has, wherever it stands", () => {
		expect(joined(known, third, number, title)).toBe("a");
		expect(joined(known, third, otherNumber, title)).toBe("bb");
	});

	it("are not joined by what both have", () => {
		expect(joined(known, third, title)).toBeNull();
	});

	it("refuse one another's pages whatever these bring later", () => {
		expect(joined([one], embassy, otherNumber, title)).toBeNull();
		const later = document("a", [{ url: ministry, keys: [number, title, hash] }], [otherNumber, title]);
		expect(joined([later], embassy, otherNumber, hash)).toBeNull();
	});

	it("that share the ministry's number are told by their address alone", () => {
		const half = document("a", [{ url: ministry, keys: [number] }], [number]);
		const rest = document("bb", [{ url: archived, keys: [number] }], [number]);
		expect(joined([half, rest], ministry, number)).toBe("a");
		expect(joined([half, rest], archived, number)).toBe("bb");
		expect(joined([half, rest], third, number)).toBeNull();
	});
});
