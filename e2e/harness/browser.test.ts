import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { startBrowser } from "./browser";
import { bareUrl, serve } from "./server";
import type { BrowserOptions } from "./started";
import { waitFor } from "./wait";

const url = "http://www.mfa.gov.cn/web/page.shtml";

async function openPage(options: Partial<BrowserOptions> = {}) {
	const site = await serve(new Map([["www.mfa.gov.cn/web/page.shtml", "<title>外交</title>"]]));
	const chromium = await startBrowser({ ...options, port: site.port });
	const page = await chromium.browser.newPage();
	await page.goto(url);
	return { site, chromium, page };
}

test("pages stand under their own names, and under a host without us", async () => {
	const { site, chromium, page } = await openPage();
	expect([await page.title(), page.url()]).toEqual(["外交", url]);
	site.put(url, "<title>改</title>");
	await page.goto(bareUrl(url));
	expect(await page.title()).toBe("改");
	await chromium.close();
	await site.close();
});

test("what asks the network for more reaches nothing, and is told", async () => {
	const { site, chromium, page } = await openPage();
	const failed = await page.evaluate(() => fetch("https://leak.test/x").then(String, () => "failed"));
	expect(failed).toBe("failed");
	const asked = await chromium.close();
	expect(asked).toContainEqual({ from: "http://www.mfa.gov.cn", url: "https://leak.test/x", host: "leak.test" });
	await site.close();
});

test("downloads have their true names", async () => {
	const { site, chromium, page } = await openPage();
	// Chromium holds back what an insecure page downloads; loopback counts as secure, as extension pages do.
	const secure = `http://127.0.0.1:${site.port}/`;
	site.put(secure, "<title>here</title>");
	await page.goto(secure);
	await page.evaluate(() => {
		const link = document.createElement("a");
		link.href = URL.createObjectURL(new Blob(["提法"]));
		link.download = "批注 2026.md";
		link.click();
	});
	await waitFor(() => readdirSync(chromium.downloads).includes("批注 2026.md"), "the file");
	await chromium.close();
	await site.close();
});

test("language and scheme are as asked, and a profile outlives a crash", async () => {
	const { site, chromium, page } = await openPage({ locale: "zh-CN", dark: true });
	const seen = () => page.evaluate(() => [navigator.language, matchMedia("(prefers-color-scheme: dark)").matches]);
	expect(await seen()).toEqual(["zh-CN", true]);
	await chromium.kill();
	const again = await startBrowser({ port: site.port, profile: chromium.profile });
	const next = await again.browser.newPage();
	await next.goto(url);
	expect(await next.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)).toBe(false);
	expect(basename(again.downloads)).toBe("downloads");
	await again.close();
	await site.close();
});
