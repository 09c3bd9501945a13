/** Saved HTML as a document, without a browser: parse5 reads it as browsers do, linkedom gives it a DOM. */
import { parseHTML } from "linkedom";
import { type DefaultTreeAdapterMap, html, parse } from "parse5";

type ParsedNode = DefaultTreeAdapterMap["node"];

/** The document that a browser would build from `source`, before any script of the page ran. Never throws. */
export function savedPage(source: string): Document {
	const parsed = parse(source);
	const { document } = parseHTML("");
	// linkedom's own parser is not the standard's: it nests what browsers close. Only its nodes are used.
	document.replaceChildren();
	const open: { from: ParsedNode[]; to: Node }[] = [{ from: parsed.childNodes, to: document }];
	for (let level = open.pop(); level; level = open.pop()) {
		for (const node of level.from) {
			if (node.nodeName === "#text" && "value" in node) level.to.appendChild(document.createTextNode(node.value));
			else if (node.nodeName === "#comment" && "data" in node) level.to.appendChild(document.createComment(node.data));
			else if ("tagName" in node) {
				const element =
					node.namespaceURI === html.NS.HTML
						? document.createElement(node.tagName)
						: document.createElementNS(node.namespaceURI, node.tagName);
				for (const { name, value } of node.attrs) element.setAttribute(name, value);
				level.to.appendChild(element);
				open.push({ from: node.childNodes, to: element });
			}
		}
	}
	return document;
}
