import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { Menu, MenuItem } from "../../components/Menu";
import type { Library } from "../../exchange/library";
import { copyReference } from "./copy-source";
import { ExportDialog } from "./ExportDialog";
import { exportAs } from "./export-as";
import type { FormatName } from "./formats";

/** What goes into the file, or how it is read once a file is asked for. */
type Content = Library | { readonly content: () => Promise<Library> };

type ExportMenuProps = Content & { onRefused?: ((words: string) => void) | undefined };

/** Those that most readers want, at one click. */
const first = ["markdown", "json"] as const satisfies readonly FormatName[];

/** Export ▾: the usual formats, the document's reference, and the dialog for all else. */
export function ExportMenu({ onRefused, ...given }: ExportMenuProps) {
	const [open, setOpen] = useState<Library | null>(null);
	const [only, ...others] = "content" in given ? [] : given.documents;
	const content = async () => ("content" in given ? given.content() : given);
	/** Whatever fails is told, be it the reading or the writing. */
	const told = (act: (library: Library) => Promise<void>) => async () => {
		try {
			await act(await content());
		} catch (error) {
			console.error("Tifa: export failed", error);
			onRefused?.(i18n.t("state.exportFailed"));
		}
	};
	return (
		<>
			<Menu name={i18n.t("act.export")} sign={`${i18n.t("act.export")} ▾`}>
				{first.map((format) => (
					<MenuItem
						key={format}
						onChoose={told((library) =>
							exportAs(format, library, {}, { signal: new AbortController().signal, told: () => {} }),
						)}
					>
						{i18n.t(`format.${format}`)}
					</MenuItem>
				))}
				{only && others.length === 0 && (
					<MenuItem
						onChoose={async () => {
							if (!(await copyReference(only))) onRefused?.(i18n.t("refusal.notCopied"));
						}}
					>
						{i18n.t("export.copyReference")}
					</MenuItem>
				)}
				<MenuItem onChoose={told(async (library) => setOpen(library))}>{i18n.t("export.otherFormats")}</MenuItem>
			</Menu>
			{open && <ExportDialog library={open} onClose={() => setOpen(null)} />}
		</>
	);
}
