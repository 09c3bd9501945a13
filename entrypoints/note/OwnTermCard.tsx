import { i18n } from "#i18n";
import type { OwnTerm } from "../../records/own-term";
import { FiguresLine } from "./FiguresLine";
import { openLibrary, tellDone } from "./tell";
import { useEscape } from "./use-escape";

/** The card of one of the reader's own terms. */
export function OwnTermCard({ term, list }: { term: OwnTerm; list: string }) {
	useEscape(tellDone);
	const { id, wording, lang, pinyin, renderings, definition, note, tags } = term;
	return (
		<article class="term" aria-label={wording}>
			<header class="term-head">
				<h2 lang={lang} dir="auto">
					{wording}
				</h2>
				<span class="quiet" dir="auto">
					{list}
				</span>
			</header>
			{pinyin && (
				<p class="quiet" lang="zh-Latn">
					{pinyin}
				</p>
			)}
			{renderings.length > 0 && (
				<ul class="term-renderings">
					{renderings.map(({ lang, text }) => (
						<li key={`${lang} ${text}`} lang={lang} dir="auto">
							{text}
						</li>
					))}
				</ul>
			)}
			{[definition, note].map(
				(words) =>
					words && (
						<p key={words} class="reading term-words" lang="" dir="auto">
							{words}
						</p>
					),
			)}
			{tags.length > 0 && (
				<p class="quiet" dir="auto">
					{tags.map((tag) => `#${tag}`).join(" ")}
				</p>
			)}
			<FiguresLine id={id} />
			<footer class="term-foot">
				<button type="button" class="verb" onClick={openLibrary}>
					{i18n.t("act.openLibrary")}
				</button>
				<button type="button" class="verb" onClick={tellDone}>
					{i18n.t("act.close")}
				</button>
			</footer>
		</article>
	);
}
