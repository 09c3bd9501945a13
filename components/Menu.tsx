import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";

interface MenuProps {
	/** The button's name. */
	name: string;
	/** What the button shows, where that is not its name. */
	children: ComponentChildren;
	sign?: string;
}

/** A button that opens a few more buttons; the browser closes them on Escape and on a click elsewhere. */
export function Menu({ name, sign = "⋯", children }: MenuProps) {
	const id = useId();
	const anchor = `--menu-${id}`;
	// A list of thousands of rows would otherwise hold thousands of menus that nobody opens.
	const [open, setOpen] = useState(false);
	return (
		<>
			<button type="button" class="menu-button" popoverTarget={id} aria-label={name} style={{ anchorName: anchor }}>
				{sign}
			</button>
			{/* biome-ignore lint/a11y/useKeyWithClickEvents: the buttons inside are pressed, this hears of it */}
			{/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
			<div
				id={id}
				popover="auto"
				class="surface floating menu-list"
				style={{ positionAnchor: anchor }}
				onBeforeToggle={(event) => setOpen(event.newState === "open")}
				onClick={(event) => event.currentTarget.hidePopover()}
			>
				{open && children}
			</div>
		</>
	);
}
