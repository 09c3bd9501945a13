import { i18n } from "#i18n";
import type { Card, TermName } from "../records/card";
import type { PartnershipHint } from "../records/partnership";
import { WebLink } from "./WebLink";

/** What is less often wanted, folded away: the record of the relation, and the terms to read beside this one. */
export function TermMore({ card }: { card: Card }) {
	const { partnership, broader, narrower, opposites, confused } = card;
	const isEmpty = !partnership && [broader, narrower, opposites, confused].every((names) => names.length === 0);
	if (isEmpty) return null;
	return (
		// Where the label differs from the record, or something looks alike, that is what a reader would miss.
		<details class="more" open={partnership !== null || confused.length > 0}>
			<summary>{i18n.t("act.more")}</summary>
			<dl>
				{partnership && <Record hint={partnership} />}
				<Names what={i18n.t("word.confusedWith")} names={confused} />
				<Names what={i18n.t("word.broader")} names={broader} />
				<Names what={i18n.t("word.narrower")} names={narrower} />
				<Names what={i18n.t("word.opposite")} names={opposites} />
			</dl>
		</details>
	);
}

function Names({ what, names }: { what: string; names: readonly TermName[] }) {
	if (names.length === 0) return null;
	return (
		<div>
			<dt>{what}</dt>
			{names.map(({ id, zh, en }) => (
				<dd key={id}>
					<span lang="zh-Hans">{zh}</span> <span lang="en">{en}</span>
				</dd>
			))}
		</div>
	);
}

/** What the relation with the country of the sentence was last called, and whether this page says the same. */
function Record({ hint: { record, says } }: { hint: PartnershipHint }) {
	const isChinese = i18n.t("lang").startsWith("zh");
	return (
		<div>
			<dt>{i18n.t("word.recordOf", [isChinese ? record.country : record.en])}</dt>
			<dd>
				<span lang="zh-Hans">{record.label}</span> {record.since}{" "}
				{record.source !== null && (
					<WebLink address={record.source} title={record.source}>
						{i18n.t("word.source")}
					</WebLink>
				)}
				{says !== "same" && <p class="caution">{i18n.t(`record.${says}`)}</p>}
			</dd>
		</div>
	);
}
