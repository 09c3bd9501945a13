import { i18n } from "#i18n";
import { siteIn } from "../../../storage/search/find";
import { kindName } from "../../pages/kind-name";
import { Marked } from "./Marked";
import type { DocumentEntry } from "./use-list";

/** A document in the list: title, day, kind, site, and how many of its annotations fit. */
export function DocumentLine({ row: { heading, entries }, sought }: { row: DocumentEntry; sought: readonly string[] }) {
	const site = siteIn(heading?.url ?? "");
	return (
		<div class="line-content document">
			<p class="line-title" lang={heading?.lang} dir="auto">
				<Marked text={heading?.title || i18n.t("word.untitled")} sought={sought} />
			</p>
			<p class="line-source quiet">
				{heading?.day && `${heading.day} · `}
				{heading && `${i18n.t(kindName(heading.kind))} · `}
				{i18n.t("word.annotationCount", entries.length)}
				{site && ` · ${site}`}
			</p>
		</div>
	);
}
