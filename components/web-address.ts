/** The address if it leads to the web, else undefined: a page may name `javascript:` as its translation. */
export function webAddress(address: string): string | undefined {
	return /^https?:\/\//i.test(address) ? address : undefined;
}
