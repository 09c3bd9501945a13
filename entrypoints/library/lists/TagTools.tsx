import { useId, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { isComposing } from "../../../components/composing";
import { TAG_LENGTH } from "../../../records/limits";
import type { LibraryIndex } from "../../../storage/search/library-index";
import { printPart } from "../../../storage/search/query";
import { mergeTags } from "./acts";
import { counted } from "./suggestions";

interface TagToolsProps {
	tag: string;
	index: LibraryIndex;
	/** The search is for the new name from then on. */
	onLine: (line: string) => void;
}

/** Gives a tag another name everywhere; with a name that is there already the two become one. */
export function TagTools({ tag, index, onLine }: TagToolsProps) {
	const [open, setOpen] = useState(false);
	const field = useRef<HTMLInputElement>(null);
	const known = useId();
	if (!open) {
		return (
			<button type="button" class="verb" onClick={() => setOpen(true)}>
				{i18n.t("act.rename")}
			</button>
		);
	}
	const rename = async () => {
		const to = (field.current?.value ?? "").trim().replace(/^#/, "").slice(0, TAG_LENGTH);
		setOpen(false);
		if (to === "" || to === tag) return;
		await mergeTags([tag], to);
		onLine(printPart({ is: "filter", name: "tag", value: to, not: false }));
	};
	return (
		<form
			class="tag-tools"
			onSubmit={(event) => {
				event.preventDefault();
				void rename();
			}}
			onKeyDown={(event) => {
				if (event.key !== "Escape" || isComposing(event)) return;
				event.stopPropagation();
				setOpen(false);
			}}
		>
			<input
				ref={(element) => {
					field.current = element;
					element?.focus();
				}}
				type="text"
				aria-label={i18n.t("word.newName")}
				placeholder={i18n.t("word.newName")}
				lang=""
				dir="auto"
				defaultValue={tag}
				list={known}
			/>
			<datalist id={known}>
				{[...counted(index, "tag").keys()].map((other) => (
					<option key={other} value={other} />
				))}
			</datalist>
			<button type="submit" class="verb">
				{i18n.t("act.rename")}
			</button>
		</form>
	);
}
