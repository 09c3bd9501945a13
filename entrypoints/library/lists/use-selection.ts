import { useCallback, useEffect, useState } from "preact/hooks";

interface Selection {
	readonly selected: ReadonlySet<string>;
	/** Takes a row in or out; all between it and `from` in, where that is a row. */
	readonly select: (id: string, from: string | null) => void;
	readonly selectAll: () => void;
	readonly clear: () => void;
}

const none: ReadonlySet<string> = new Set();

/** The rows that are selected; none any more with another `key`. */
export function useSelection(rows: readonly { readonly id: string }[], key: string): Selection {
	const [selected, setSelected] = useState(none);
	const clear = useCallback(() => setSelected(none), []);
	useEffect(clear, [key]);
	return {
		selected,
		clear,
		selectAll: () => setSelected(new Set(rows.map(({ id }) => id))),
		select(id, from) {
			const next = new Set(selected);
			const start = rows.findIndex((row) => row.id === from);
			const end = rows.findIndex((row) => row.id === id);
			if (start >= 0 && end >= 0) {
				for (const row of rows.slice(Math.min(start, end), Math.max(start, end) + 1)) next.add(row.id);
			} else if (!next.delete(id)) next.add(id);
			setSelected(next);
		},
	};
}
