import { i18n } from "#i18n";
import { Menu, MenuItem } from "../../components/Menu";
import type { Annotation } from "../../records/annotation";
import type { DocumentRecord } from "../../records/document";
import { exportAs, formats } from "./export-as";

interface ExportMenuProps {
	documents: readonly DocumentRecord[];
	annotations: readonly Annotation[];
	onRefused?: ((words: string) => void) | undefined;
}

/** Export ▾: one line a format. */
export function ExportMenu({ documents, annotations, onRefused }: ExportMenuProps) {
	return (
		<Menu name={i18n.t("act.export")} sign={`${i18n.t("act.export")} ▾`}>
			{formats.map((format) => (
				<MenuItem
					key={format}
					onChoose={() => {
						try {
							exportAs(format, { documents, annotations });
						} catch (error) {
							console.error("Tifa: export failed", error);
							onRefused?.(i18n.t("state.exportFailed"));
						}
					}}
				>
					{i18n.t(`format.${format}`)}
				</MenuItem>
			))}
		</Menu>
	);
}
