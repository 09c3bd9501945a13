/** Opens a browser with the extension on the sample page, and stays until the person closes it. */
import { startChromium } from "../e2e/harness/chromium";
import { sample, samplePages } from "../e2e/harness/pages";
import { serve } from "../e2e/harness/server";

const whatToTry = `
Tifa is open on its sample page. Try:
  1  Rest the pointer on an underlined term: a card with pinyin and official English.
  2  Select a passage and press 1 to 8: it is highlighted, and there again after a reload.
  3  Select another and press n: write a note and a tag; it saves itself.
  4  Click Tifa's button (the puzzle piece in the toolbar holds it): this page's annotations; open the library, export.
  5  Go to www.mfa.gov.cn and read on. All is forgotten when you close this browser.
`;

/** `extension` is the built extension's folder. */
export async function start(extension: string): Promise<void> {
	const site = await serve(samplePages());
	const { browser, close } = await startChromium({ port: site.port, extension, forPerson: true });
	const [page = await browser.newPage()] = await browser.pages();
	await page.goto(sample.zh);
	console.log(whatToTry);
	await new Promise<void>((resolve) => {
		browser.once("disconnected", resolve);
		// On a Mac the browser outlives its last window.
		browser.on("targetdestroyed", () => {
			if (!browser.targets().some((target) => target.type() === "page")) resolve();
		});
	});
	await close();
	await site.close();
}
