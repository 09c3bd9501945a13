/** Gives the reader a file, through a link as any page would: no permission is needed. */
export function saveFile(file: { name: string; mime: string; text: string }): void {
	saveBlob(file.name, new Blob([file.text], { type: file.mime }));
}

/** The same for what was put together in pieces. */
export function saveBlob(name: string, blob: Blob): void {
	const url = URL.createObjectURL(blob);
	const link = document.createElement("a");
	link.href = url;
	link.download = name;
	link.click();
	// Firefox reads the URL after the click has returned; a minute is ample and frees the text.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
