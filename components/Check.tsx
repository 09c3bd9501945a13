interface CheckProps {
	label: string;
	checked: boolean;
	onCheck: (on: boolean) => void;
}

/** A box to check, with its words. */
export function Check({ label, checked, onCheck }: CheckProps) {
	return (
		<label class="check">
			<input type="checkbox" checked={checked} onChange={(event) => onCheck(event.currentTarget.checked)} />
			<span>{label}</span>
		</label>
	);
}
