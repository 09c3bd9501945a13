/** XML by the browser's own parser, which fetches nothing. */
import type { ParseXml } from "../../../exchange/glossary/tbx-text";
import { ImportFailure } from "../../../exchange/in/incoming";

export const parseXml: ParseXml = (text) => {
	const parsed = new DOMParser().parseFromString(text, "application/xml");
	// Where it cannot go on the browser puts this element in; Chromium with the line in its text, Firefox too.
	const fault = parsed.getElementsByTagName("parsererror")[0];
	if (fault) throw new ImportFailure("xml", /line(?: number:?)? (\d+)/i.exec(fault.textContent ?? "")?.[1] ?? "");
	return parsed.documentElement;
};
