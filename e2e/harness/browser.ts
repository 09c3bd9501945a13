/** The browser that this run of tests is for; the tests are the same in each. */
import { startChromium } from "./chromium";
import { startFirefox } from "./firefox";
import type { BrowserOptions, Started } from "./started";

export const browserName = process.env["TIFA_BROWSER"] === "firefox" ? "firefox" : "chromium";

export function startBrowser(options: BrowserOptions): Promise<Started> {
	return browserName === "firefox" ? startFirefox(options) : startChromium(options);
}
