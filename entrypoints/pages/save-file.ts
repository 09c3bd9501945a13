/** Gives the reader a file, through a link as any page would: no permission is needed. */
export function saveBlob(name: string, content: Blob): void {
	const url = URL.createObjectURL(content);
	const link = document.createElement("a");
	link.href = url;
	link.download = name;
	link.click();
	// Firefox reads the URL after the click has returned; a minute is ample and frees the text.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
