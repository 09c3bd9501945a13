import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { Menu, MenuItem } from "../../components/Menu";
import type { Annotation } from "../../records/annotation";
import type { DocumentRecord } from "../../records/document";
import { copyReference } from "./copy-source";
import { ExportDialog } from "./ExportDialog";
import { exportAs } from "./export-as";
import type { FormatName } from "./formats";

interface ExportMenuProps {
	documents: readonly DocumentRecord[];
	annotations: readonly Annotation[];
	onRefused?: ((words: string) => void) | undefined;
}

/** Those that most readers want, at one click. */
const first = ["markdown", "json"] as const satisfies readonly FormatName[];

/** Export ▾: the usual formats, the document's reference, and the dialog for all else. */
export function ExportMenu({ documents, annotations, onRefused }: ExportMenuProps) {
	const [open, setOpen] = useState(false);
	const library = { documents, annotations };
	const [only, ...others] = documents;
	return (
		<>
			<Menu name={i18n.t("act.export")} sign={`${i18n.t("act.export")} ▾`}>
				{first.map((format) => (
					<MenuItem
						key={format}
						onChoose={async () => {
							try {
								await exportAs(format, library, {}, { signal: new AbortController().signal, told: () => {} });
							} catch (error) {
								console.error("Tifa: export failed", error);
								onRefused?.(i18n.t("state.exportFailed"));
							}
						}}
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
				<MenuItem onChoose={() => setOpen(true)}>{i18n.t("export.otherFormats")}</MenuItem>
			</Menu>
			{open && <ExportDialog library={library} onClose={() => setOpen(false)} />}
		</>
	);
}
