/** What ends a tag as it is typed or pasted: the comma, its two Chinese forms, a line break. */
const ends = /[,，、\n]/;

export function endsTag(text: string): boolean {
	return ends.test(text);
}

/** The tags with those of `text` added, each once, without the # that some type before them. */
export function withTags(tags: readonly string[], text: string, longest: number): string[] {
	const added = text.split(ends).map((tag) =>
		tag
			.trim()
			.replace(/^[#＃]+/, "")
			.trim()
			.slice(0, longest)
			.trim(),
	);
	return [...new Set([...tags, ...added.filter((tag) => tag !== "")])];
}
