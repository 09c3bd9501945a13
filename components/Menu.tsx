import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";

interface MenuProps {
	/** The button's name. */
	name: string;
	/** What the button shows, where that is not its name. */
	sign?: string;
	/** Elements with the role of a menu item. */
	children: ComponentChildren;
}

/** A button that opens a few more acts; the browser closes them on Escape and on a click elsewhere. */
export function Menu({ name, sign = "⋯", children }: MenuProps) {
	const id = useId();
	const anchor = `--menu-${id}`;
	// A list of thousands of rows would otherwise hold thousands of menus that nobody opens.
	const [open, setOpen] = useState(false);
	return (
		<>
			<button
				type="button"
				class="menu-button"
				popoverTarget={id}
				aria-label={name}
				aria-haspopup="menu"
				style={{ anchorName: anchor }}
			>
				{sign}
			</button>
			<div
				id={id}
				popover="auto"
				role="menu"
				tabIndex={-1}
				aria-label={name}
				class="surface floating menu-list"
				style={{ positionAnchor: anchor }}
				onBeforeToggle={(event) => setOpen(event.newState === "open")}
				onToggle={(event) => {
					if (event.newState === "open") items(event.currentTarget)[0]?.focus();
				}}
				onClick={(event) => event.currentTarget.hidePopover()}
				onKeyDown={(event) => walk(event, items(event.currentTarget))}
			>
				{open && children}
			</div>
		</>
	);
}

/** One act of a menu. */
export function MenuItem({ onChoose, children }: { onChoose: () => void; children: ComponentChildren }) {
	return (
		<button type="button" role="menuitem" onClick={onChoose}>
			{children}
		</button>
	);
}

function items(menu: HTMLElement): HTMLElement[] {
	return [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
}

function walk(event: KeyboardEvent, all: readonly HTMLElement[]): void {
	const at = all.findIndex((item) => item.matches(":focus"));
	const to: Record<string, number> = {
		ArrowDown: at + 1,
		ArrowRight: at + 1,
		ArrowUp: at - 1,
		ArrowLeft: at - 1,
		Home: 0,
		End: all.length - 1,
	};
	const next = to[event.key];
	if (next === undefined) return;
	event.preventDefault();
	all.at(next % all.length)?.focus();
}
