/** The index of the whole library, in memory: what is filtered and sorted by, and all that is searched through. */
import type { Annotation } from "../../records/annotation";
import type { DocumentRecord } from "../../records/document";
import { isLive } from "../live";
import { CHUNK, type Chunk, clearRow, emptyChunk, setRow } from "./chunk";
import { type Entry, entryOf, type Heading, headingOf, textOf } from "./entry";
import { type Key, Order, type Placed } from "./order";

/** Newest first, last changed first, or by the day that the document shows, the latest first. */
export const sorts = ["created", "modified", "day"] as const;
export type Sort = (typeof sorts)[number];

export class LibraryIndex {
	private readonly slots = new Map<string, number>();
	private readonly orders = new Map<Sort, Order>();
	/** Chunks that are not stored as they stand. */
	readonly dirty = new Set<number>();

	constructor(
		readonly headings: Map<string, Heading> = new Map(),
		readonly chunks: Chunk[] = [],
	) {
		for (const { entry, slot } of this.everything()) this.slots.set(entry.id, slot);
	}

	/** How many annotations it has. */
	get size(): number {
		return this.slots.size;
	}

	/** Slots that there are, with and without an annotation. */
	get room(): number {
		return this.chunks.length * CHUNK;
	}

	entry(id: string): Entry | null {
		const slot = this.slots.get(id);
		return slot === undefined ? null : this.at(slot);
	}

	/** All annotations in this order. */
	ordered(sort: Sort): readonly Placed[] {
		const known = this.orders.get(sort);
		if (known) return known.all;
		const order = new Order(this.keyOf(sort), [...this.everything()]);
		this.orders.set(sort, order);
		return order.all;
	}

	/** Takes an annotation in, in its place where it is there already; takes it out where it is not to be shown. */
	put(annotation: Annotation): void {
		if (!isLive(annotation)) {
			this.remove(annotation.id);
			return;
		}
		const slot = this.slots.get(annotation.id) ?? this.nextSlot();
		const before = this.at(slot);
		const entry = entryOf(annotation);
		const { chunk, row } = this.rowOf(slot);
		setRow(chunk, row, entry, textOf(annotation));
		this.slots.set(entry.id, slot);
		this.reorder(before, entry, slot);
	}

	remove(id: string): void {
		const slot = this.slots.get(id);
		if (slot === undefined) return;
		const before = this.at(slot);
		const { chunk, row } = this.rowOf(slot);
		clearRow(chunk, row);
		this.slots.delete(id);
		this.reorder(before, null, slot);
	}

	putDocument(document: DocumentRecord): void {
		const before = this.headings.get(document.id);
		const heading = headingOf(document);
		this.headings.set(document.id, heading);
		if (before?.day !== heading.day) this.orders.delete("day");
	}

	removeDocument(id: string): void {
		this.headings.delete(id);
	}

	private *everything(): Generator<Placed> {
		for (const [index, { entries }] of this.chunks.entries()) {
			for (const [row, entry] of entries.entries()) if (entry) yield { entry, slot: index * CHUNK + row };
		}
	}

	private at(slot: number): Entry | null {
		return this.chunks[Math.floor(slot / CHUNK)]?.entries[slot % CHUNK] ?? null;
	}

	private nextSlot(): number {
		const last = this.chunks.at(-1);
		if (!last || last.entries.length >= CHUNK) {
			this.chunks.push(emptyChunk());
			return (this.chunks.length - 1) * CHUNK;
		}
		return (this.chunks.length - 1) * CHUNK + last.entries.length;
	}

	private rowOf(slot: number): { chunk: Chunk; row: number } {
		const number = Math.floor(slot / CHUNK);
		this.dirty.add(number);
		// nextSlot has made the chunk of every slot that is given out.
		return { chunk: this.chunks[number] ?? emptyChunk(), row: slot % CHUNK };
	}

	private reorder(before: Entry | null, after: Entry | null, slot: number): void {
		for (const order of this.orders.values()) {
			if (before) order.remove({ entry: before, slot });
			if (after) order.add({ entry: after, slot });
		}
	}

	private keyOf(sort: Sort): Key {
		if (sort !== "day") return (entry) => entry[sort];
		// What shows no day comes last.
		return ({ document }) => Number(this.headings.get(document)?.day.replaceAll("-", "") || 0);
	}
}
