/** Runs a Schematron over a file: for tests, with parsers that Node has. */
import fontoxpath from "fontoxpath";
import { type Document, parseXmlDocument } from "slimdom";

const namespaces: Readonly<Record<string, string>> = {
	"": "",
	tbx: "urn:iso:std:iso:30042:ed-2",
	s: "http://purl.oclc.org/dsdl/schematron",
};
const options = { namespaceResolver: (prefix: string) => namespaces[prefix] ?? null };

/** The assertions that fail, by their words. A node belongs to the first rule of a pattern that fits it. */
export function failedAssertions(schema: string, text: string): string[] {
	const rules = parseXmlDocument(schema.replace(/^\ufeff/, ""));
	const file = parseXmlDocument(text);
	const failed: string[] = [];
	for (const pattern of nodes("//s:pattern", rules)) {
		const met = new Set<unknown>();
		for (const rule of nodes("s:rule", pattern))
			for (const node of nodes(`//${rule.getAttribute("context")}`, file)) {
				if (met.has(node)) continue;
				met.add(node);
				for (const assertion of nodes("s:assert", rule))
					if (!fontoxpath.evaluateXPathToBoolean(assertion.getAttribute("test") ?? "", node, null, null, options))
						failed.push((assertion.textContent ?? "").trim());
			}
	}
	return failed;
}

function nodes(path: string, from: Document | Element): Element[] {
	// slimdom's nodes have what the browser's have, as far as this file asks.
	return fontoxpath.evaluateXPathToNodes(path, from, null, null, options) as Element[];
}
