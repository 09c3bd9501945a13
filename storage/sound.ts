/** Rows as they come out of the database, where a crash, an old version or a broken import may have left anything. */
import * as v from "valibot";

/** The row, or null where there is none or it fits no schema (said in the log, with its place and without its content). */
export function sound<S extends v.GenericSchema>(schema: S, row: unknown): v.InferOutput<S> | null {
	if (row === undefined) return null;
	const [good] = soundRows(schema, [row]);
	return good ?? null;
}

/** The rows that fit `schema`, in their order; the others are skipped and counted in the log. */
export function soundRows<S extends v.GenericSchema>(schema: S, rows: readonly unknown[]): v.InferOutput<S>[] {
	const good: v.InferOutput<S>[] = [];
	const places = new Set<string>();
	for (const row of rows) {
		const result = v.safeParse(schema, row, { abortEarly: true });
		if (result.success) good.push(result.output);
		else for (const issue of result.issues) places.add(v.getDotPath(issue) ?? "whole");
	}
	const skipped = rows.length - good.length;
	if (skipped > 0) console.warn(`storage: ${skipped} of ${rows.length} records skipped (${[...places].join(", ")})`);
	return good;
}
