/** The way up a page's tree. */

const own = typeof Node === "function" ? Object.getOwnPropertyDescriptor(Node.prototype, "parentNode")?.get : undefined;

/**
 * A node's parent. A form shows a field named `parentNode` in the place of its own, in our world too: whoever walked up
 * by that would walk in a circle. A DOM outside browsers has no such fields, and no `Node` on the global object.
 */
export function parentOf(node: Node): ParentNode | null {
	return own ? own.call(node) : node.parentNode;
}

/** Its parent where that is an element. */
export function parentElementOf(node: Node): Element | null {
	const parent = parentOf(node);
	// 1 is an element's nodeType, which a field may hide: then it is none to us.
	return parent?.nodeType === 1 ? (parent as Element) : null;
}
