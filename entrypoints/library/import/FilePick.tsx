import { useRef } from "preact/hooks";
import { i18n } from "#i18n";

/** [Choose a file] or drop it here. */
export function FilePick({ disabled, onPick }: { disabled: boolean; onPick: (file: File) => void }) {
	const input = useRef<HTMLInputElement>(null);
	return (
		<p class="file-pick">
			<input
				ref={input}
				type="file"
				hidden
				onChange={(event) => {
					const [file] = event.currentTarget.files ?? [];
					if (file) onPick(file);
					// The same file chosen again is a change too.
					event.currentTarget.value = "";
				}}
			/>
			<button type="button" class="framed" disabled={disabled} onClick={() => input.current?.click()}>
				{i18n.t("import.choose")}
			</button>{" "}
			<span class="quiet">{i18n.t("import.drop")}</span>
		</p>
	);
}
