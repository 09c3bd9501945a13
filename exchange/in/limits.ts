/** How much is read in. Beyond it a file is refused before it fills the memory. */

/** A backup, which is read in pieces: half a million annotations with their documents, five times the largest tried. */
export const BACKUP_BYTES = 400_000_000;

/** One line of a backup. The longest of 1,000 transcripts is 20,000 characters, a note at most a million. */
export const LINE_CHARACTERS = 16_000_000;

/** Other files, which are read whole and parsed into some ten times their size. */
export const WHOLE_BYTES = 64_000_000;
