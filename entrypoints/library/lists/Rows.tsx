import type { ComponentChild } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { VList, type VListHandle } from "virtua";
import { isComposing } from "../../../components/composing";

interface RowsProps<T extends { readonly id: string }> {
	label: string;
	rows: readonly T[];
	/** Pixels; every row of a list has one height. */
	height: number;
	/** The row that keys are about. */
	current: string | null;
	selected: ReadonlySet<string>;
	onCurrent: (id: string) => void;
	onOpen: (id: string) => void;
	/** The rows up to this one too, where `far` is true. */
	onSelect: (id: string, far: boolean) => void;
	onSelectAll: () => void;
	onDelete: () => void;
	children: (row: T) => ComponentChild;
}

/** So many rows are there as a whole, and the browser's own search finds them. */
const WHOLE = 100;

/** Pixels beyond the window that are drawn of a longer list. */
const AHEAD = 250;

/** A list of any length: what is in sight is there, one height a row, walked through by keys. */
export function Rows<T extends { readonly id: string }>(props: RowsProps<T>) {
	const { label, rows, height, current, selected, children } = props;
	const list = useRef<VListHandle>(null);
	const at = current === null ? -1 : rows.findIndex(({ id }) => id === current);
	useEffect(() => {
		if (at >= 0) list.current?.scrollToIndex(at, { align: "nearest" });
	}, [current]);

	const onKeyDown = (event: KeyboardEvent) => {
		if (isComposing(event) || event.altKey || event.target !== event.currentTarget) return;
		const page = Math.max(1, Math.floor((list.current?.viewportSize ?? height) / height) - 1);
		const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
		const ends: Record<string, number> = { Home: 0, End: rows.length - 1 };
		const step = steps[event.key];
		const to = step === undefined ? ends[event.key] : Math.min(rows.length - 1, Math.max(0, at + step));
		const next = to === undefined ? undefined : rows[to];
		const control = event.ctrlKey || event.metaKey;
		if (next && !control) {
			if (event.shiftKey) props.onSelect(next.id, true);
			props.onCurrent(next.id);
		} else if (event.key === "Enter" && current) props.onOpen(current);
		else if (event.key === " " && current) props.onSelect(current, event.shiftKey);
		else if (event.key === "a" && control) props.onSelectAll();
		else if (event.key === "Delete") props.onDelete();
		else return;
		event.preventDefault();
	};
	return (
		<div
			class={selected.size > 0 ? "rows selecting" : "rows"}
			role="listbox"
			aria-label={label}
			aria-multiselectable="true"
			aria-activedescendant={at < 0 ? undefined : rowId(current)}
			tabIndex={0}
			onKeyDown={onKeyDown}
		>
			<VList ref={list} data={rows} itemSize={height} bufferSize={rows.length > WHOLE ? AHEAD : WHOLE * height}>
				{(row: T, index: number) => (
					// biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the list, which has the focus
					<div
						key={row.id}
						id={rowId(row.id)}
						class={row.id === current ? "line current" : "line"}
						style={{ blockSize: height }}
						role="option"
						tabIndex={-1}
						aria-setsize={rows.length}
						aria-posinset={index + 1}
						aria-selected={selected.has(row.id)}
						onClick={(event) => {
							const isBox = event.target instanceof HTMLElement && event.target.classList.contains("line-check");
							if (isBox || event.ctrlKey || event.metaKey || event.shiftKey) props.onSelect(row.id, event.shiftKey);
							else props.onOpen(row.id);
						}}
					>
						<span class="line-check" />
						{children(row)}
					</div>
				)}
			</VList>
		</div>
	);
}

function rowId(id: string | null): string {
	return `row-${id}`;
}
