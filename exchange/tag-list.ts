/** Several tags in one cell: parted by "; ", and read back as they were. */

export function joinTags(tags: readonly string[]): string {
	return tags.map((tag) => tag.replace(/[\\;]/g, "\\$&")).join("; ");
}

/** The tags of a cell; a comma parts none, since a tag may have one. */
export function splitTags(cell: string): string[] {
	return [...cell.matchAll(/(?:\\[\s\S]|[^\\;]|\\$)+/g)]
		.map(([tag]) => tag.replace(/\\([\s\S])/g, "$1").trim())
		.filter(Boolean);
}
