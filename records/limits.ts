/**
 * Upper bounds on what is taken from outside. They exist so that a hostile page or a broken file cannot fill the disk
 * or stall the reader; each stands far above what was met on real pages or asked for by readers.
 */

/** A note: ten times the longest that a reader is expected to paste (100,000 characters must work). */
export const NOTE_LENGTH = 1_000_000;

/** One tag: a phrase, not a paragraph. */
export const TAG_LENGTH = 200;

/** Tags on one annotation. */
export const TAG_COUNT = 200;

/** A passage: the longest of 1,000 transcripts has about 20,000 characters in all. */
export const QUOTE_LENGTH = 200_000;

/** Context kept before and after a quote; 32 is what other annotation systems keep, twice that tells repeats apart. */
export const CONTEXT_LENGTH = 64;

/** Title, site name, URL and the like. */
export const LINE_LENGTH = 4_000;

/** Paragraphs kept of one document: the longest of 1,000 pages has under 300. */
export const PARAGRAPH_COUNT = 20_000;

/** Translations, attachments, keywords of one page: pages have at most five of each. */
export const LINK_COUNT = 100;

/** Links asked about on one list page: the ministry's lists have 20 to 35 a page. */
export const LIST_LENGTH = 2_000;

/** Annotations that one act changes: ten times the largest library that is measured. */
export const SELECTION_COUNT = 1_000_000;

/** Addresses remembered of one document: mirrors, renamed hosts, archives; a text was met at a dozen at most. */
export const COPY_COUNT = 200;

/** Keys of one copy: three, and one more with each change of its text or title. */
export const KEY_COUNT = 50;

/** Renderings, forms or tags of one own term: termbases seen have under twenty. */
export const RENDERING_COUNT = 200;

/** Sites with choices of their own, hidden terms: what one reader sets by hand. */
export const CHOICE_COUNT = 5_000;
