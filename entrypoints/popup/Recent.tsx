import { i18n } from "#i18n";
import { WebLink } from "../../components/WebLink";
import { recentDocuments } from "../../storage/documents";
import { DocumentLine } from "../pages/DocumentLine";
import { unreadable } from "../pages/unreadable";
import type { Notices } from "../pages/use-notices";
import { useWatched } from "../pages/use-watched";
import { Screen } from "./Screen";

/** As many as fit the popup without scrolling. */
const SHOWN = 6;

/** Away from the ministries' pages: the documents annotated last. */
export function Recent(shared: { tab: number | undefined; notices: Notices }) {
	const recent = useWatched(() => recentDocuments(SHOWN), "");
	if (recent.is === "waiting") return null;
	const documents = recent.is === "here" ? recent.value : [];
	const head = (
		<header class="head">
			<h1>{i18n.t("word.recentDocuments")}</h1>
		</header>
	);
	return (
		<Screen {...shared} head={documents.length > 0 && head}>
			{recent.is === "failed" && <p class="sentence">{unreadable(recent.why)}</p>}
			{recent.is === "here" && documents.length === 0 && <p class="sentence">{i18n.t("state.nothingKept")}</p>}
			{documents.length > 0 && (
				<ul class="list recent">
					{documents.map(({ document, annotations }) => (
						<li key={document.id}>
							<WebLink address={document.url}>
								<span lang={document.lang} dir="auto">
									{document.title || i18n.t("word.untitled")}
								</span>
							</WebLink>
							<DocumentLine page={document}>{` · ${i18n.t("word.annotationCount", annotations)}`}</DocumentLine>
						</li>
					))}
				</ul>
			)}
		</Screen>
	);
}
