import { describe, expect, it } from "vitest";
import { excludedHosts, firstHosts, optionalHostOf, optionalHosts, siteOf } from "./hosts";

describe("hosts", () => {
	it.each([
		["https://www.mfa.gov.cn/", "prc"],
		["https://mfa.gov.cn/", "prc"],
		["http://KZ.china-embassy.gov.cn/chn/", "prc"],
		["http://www.fmprc.gov.cn./web/", "prc"],
		["http://www.amb-chine.fr/fra/", "prc"],
		["https://www.gov.uk/government/news/x", "gov-uk"],
		["https://web.archive.org/web/2020*/x", null],
		["https://web.archive.org/web/20200101/https://www.mfa.gov.cn/", "prc"],
		["https://web.archive.org/web/20200101/https://example.org/", null],
		["https://notmfa.gov.cn/", null],
		["https://www.mfa.gov.cn.example.org/", null],
		["https://example.org/?https://www.mfa.gov.cn/", null],
		["ftp://www.mfa.gov.cn/", null],
		["about:blank", null],
		["", null],
	])("%s belongs to %s", (url, id) => {
		expect(siteOf(url)?.id ?? null).toBe(id);
	});

	it.each(excludedHosts.map((pattern) => pattern.replace("*://", "https://").replace("*", "x")))(
		"%s is never read",
		(url) => {
			expect(siteOf(url)).toBeNull();
			expect(siteOf(`https://web.archive.org/web/20200101/${url}`)).toBeNull();
		},
	);

	it("names the permission that a page needs", () => {
		expect(optionalHostOf("http://kz.chineseembassy.org/chn/x.htm")).toBe("*://*.chineseembassy.org/*");
		expect(optionalHostOf("https://web.archive.org/web/2020/http://www.mfa.gov.cn/")).toBe("*://web.archive.org/web/*");
		expect(optionalHostOf("https://www.mfa.gov.cn/")).toBeNull();
		expect(optionalHostOf("https://web.archive.org/web/2020/http://example.org/")).toBeNull();
	});

	it("asks for nothing twice", () => {
		const all = [...firstHosts, ...optionalHosts];
		expect(new Set(all).size).toBe(all.length);
	});
});
