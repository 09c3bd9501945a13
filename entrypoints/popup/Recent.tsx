import { i18n } from "#i18n";
import { WebLink } from "../../components/WebLink";
import { recentDocuments } from "../../storage/documents";
import { DocumentLine } from "../pages/DocumentLine";
import { useWatched } from "../pages/use-watched";
import { Foot } from "./Foot";

/** As many as fit the popup without scrolling. */
const SHOWN = 6;

/** Away from the ministries' pages: the documents annotated last. */
export function Recent() {
	const recent = useWatched(() => recentDocuments(SHOWN), "");
	if (recent.is === "waiting") return null;
	return (
		<>
			{recent.is === "failed" && <p class="sentence">{i18n.t("state.unreadable")}</p>}
			{recent.is === "here" && recent.value.length === 0 && <p class="sentence">{i18n.t("state.nothingKept")}</p>}
			{recent.is === "here" && recent.value.length > 0 && (
				<>
					<header class="head">
						<h1>{i18n.t("word.recentDocuments")}</h1>
					</header>
					<ul class="list recent">
						{recent.value.map(({ document, annotations }) => (
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
				</>
			)}
			<Foot />
		</>
	);
}
