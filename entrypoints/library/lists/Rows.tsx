import type { ComponentChild } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { VList, type VListHandle } from "virtua";
import { i18n } from "#i18n";
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

/** A list of any length: what is in sight is there, one height a row, walked through by keys. */
export function Rows<T extends { readonly id: string }>(props: RowsProps<T>) {
	const { label, rows, height, current, selected, children } = props;
	const list = useRef<VListHandle>(null);
	const at = rows.findIndex(({ id }) => id === current);
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
			class="rows"
			role="grid"
			aria-label={label}
			aria-multiselectable="true"
			aria-rowcount={rows.length}
			aria-activedescendant={at < 0 ? undefined : rowId(current)}
			tabIndex={0}
			onKeyDown={onKeyDown}
		>
			<VList ref={list} data={rows} itemSize={height} bufferSize={height * 4}>
				{(row: T, index: number) => (
					// biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the list, which has the focus
					<div
						key={row.id}
						id={rowId(row.id)}
						class={row.id === current ? "line current" : "line"}
						style={{ blockSize: height }}
						role="row"
						tabIndex={-1}
						aria-rowindex={index + 1}
						aria-selected={selected.has(row.id)}
						onClick={(event) => {
							if (event.ctrlKey || event.metaKey || event.shiftKey) props.onSelect(row.id, event.shiftKey);
							else props.onOpen(row.id);
						}}
					>
						{/* biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed */}
						<div role="gridcell" class="line-check">
							<input
								type="checkbox"
								tabIndex={-1}
								aria-label={i18n.t("act.select")}
								checked={selected.has(row.id)}
								onClick={(event) => {
									event.stopPropagation();
									props.onSelect(row.id, event.shiftKey);
								}}
							/>
						</div>
						{/* biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed */}
						<div role="gridcell" class="line-cell">
							{children(row)}
						</div>
					</div>
				)}
			</VList>
		</div>
	);
}

function rowId(id: string | null): string {
	return `row-${id}`;
}
