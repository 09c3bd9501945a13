/**
 * The browser's keyboard commands, all to be changed by the reader: the manifest asks for these, the background hears them,
 * the help lists them. Chrome suggests keys for four at most. No Alt+Shift and no Ctrl+Shift: Windows switches input
 * methods with them.
 */
export const commands = [
	{ name: "highlight", key: "Alt+J", words: "commandHighlight" },
	{ name: "note", key: "Alt+N", words: "commandNote" },
	{ name: "walk", key: "Alt+K", words: "commandWalk" },
	{ name: "panel", key: "Alt+L", words: "commandPanel" },
	{ name: "walkBack", key: null, words: "commandWalkBack" },
	{ name: "nextAnnotation", key: null, words: "commandNextAnnotation" },
	{ name: "previousAnnotation", key: null, words: "commandPreviousAnnotation" },
	{ name: "library", key: null, words: "commandLibrary" },
] as const;
