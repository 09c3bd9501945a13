import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { TermOnPage } from "../../records/outline";
import { groupOf, groups } from "../../records/term";
import { type TermWords, useTerms } from "./use-outline";

interface KeyTermsProps {
	terms: readonly TermOnPage[];
	/** The language whose rendering is shown. */
	lang: string;
	/** The block of the question that the window shows; null where there is none. */
	from: number | null;
	onGo: (id: string, index: number) => void;
}

/** The page's key terms by group, each with its counts; a click goes from mention to mention. */
export function KeyTerms({ terms, lang, from, onGo }: KeyTermsProps) {
	const known = useTerms(terms);
	/** Which mention each term was last gone to. */
	const [at, setAt] = useState<ReadonlyMap<string, number>>(new Map());
	const goNext = ({ id, blocks }: TermOnPage) => {
		const before = at.get(id);
		const ahead = from === null ? 0 : blocks.findIndex((block) => block >= from);
		const index = before === undefined ? Math.max(ahead, 0) : (before + 1) % blocks.length;
		setAt(new Map(at).set(id, index));
		onGo(id, index);
	};
	if (terms.length === 0) return <p class="sentence">{i18n.t("state.noTerms")}</p>;
	return groups.map((group) => {
		const own = terms.filter(({ category }) => groupOf[category] === group);
		if (own.length === 0) return null;
		return (
			<section key={group}>
				<h2 class="quiet">{i18n.t(`group.${group}`)}</h2>
				<ul class="terms-list">
					{own.map((term) => (
						<li key={term.id}>
							<TermLine
								term={term}
								known={known.get(term.id)}
								lang={lang}
								at={at.get(term.id)}
								onGo={() => goNext(term)}
							/>
						</li>
					))}
				</ul>
			</section>
		);
	});
}

interface TermLineProps {
	term: TermOnPage;
	known: TermWords | undefined;
	lang: string;
	at: number | undefined;
	onGo: () => void;
}

/** `zh · en · 3`, and who says it how often. */
function TermLine({ term: { counts, blocks }, known, lang, at, onGo }: TermLineProps) {
	if (!known) return null;
	const rendering = known.renderings.find((one) => one.lang === lang) ?? known.renderings[0];
	const roles = (["answer", "question", "narration"] as const).filter((role) => counts[role] > 0);
	const isSpoken = counts.answer + counts.question > 0;
	return (
		<button type="button" class="term-line" onClick={onGo}>
			<span class="term-words">
				<span lang={known.lang} dir="auto">
					{known.words}
				</span>
				{rendering && (
					<>
						{" · "}
						<span class="quiet-ink" lang={rendering.lang}>
							{rendering.text}
						</span>
					</>
				)}
			</span>
			<span class="term-count quiet">
				{at === undefined ? blocks.length : i18n.t("word.positionOf", [at + 1, blocks.length])}
			</span>
			{isSpoken && (
				<span class="term-roles quiet">
					{roles.map((role) => `${i18n.t(`role.${role}`)} ${counts[role]}`).join(" · ")}
				</span>
			)}
		</button>
	);
}
