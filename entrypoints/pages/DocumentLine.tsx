import type { ComponentChildren } from "preact";
import { i18n } from "#i18n";
import type { PageFacts } from "../../records/document";
import { kindName } from "./kind-name";

/** "2023-07-26 · Transcript", and what comes after it. */
export function DocumentLine({ page, children }: { page: PageFacts; children?: ComponentChildren }) {
	return (
		<p class="document-line quiet">
			{page.shown && `${page.shown.day} · `}
			{i18n.t(kindName(page.kind))}
			{children}
		</p>
	);
}
