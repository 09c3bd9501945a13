/** Which elements cut the text into blocks, and which hold none of it. By tag: computed styles cost a layout. */

/** Elements whose start and end part blocks, as browsers' default styles show them. */
const blockTags = new Set(
	(
		"ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER " +
		"FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LEGEND LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH " +
		"THEAD TR UL"
	).split(" "),
);

/** Elements whose text no reader sees, or types himself. */
const skippedTags = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA SELECT IFRAME OBJECT AUDIO VIDEO SVG".split(" "));

export function isBlock(element: Element): boolean {
	return blockTags.has(element.tagName);
}

/** SVG elements have lower-case tag names in HTML documents. */
export function isSkipped(element: Element): boolean {
	return skippedTags.has(element.tagName) || element.tagName === "svg";
}
