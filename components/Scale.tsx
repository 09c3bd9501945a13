import { i18n } from "#i18n";
import type { TermName } from "../records/card";

interface ScaleProps {
	/** From the mildest up. */
	rungs: readonly TermName[];
	/** The term's id. */
	current: string;
}

/** The term's rung with its neighbours. A convention of readers, which is said each time: no number, no guess at intent. */
export function Scale({ rungs, current }: ScaleProps) {
	const at = rungs.findIndex(({ id }) => id === current);
	const near = rungs.slice(Math.max(0, at - 1), at + 2);
	return (
		<div class="scale">
			<ol aria-label={i18n.t("word.scale")}>
				{at > 1 && <Further />}
				{near.map(({ id, zh, en }) => (
					<li key={id} aria-current={id === current} title={en}>
						<span lang="zh-Hans">{zh}</span>
					</li>
				))}
				{at + 2 < rungs.length && <Further />}
			</ol>
			<p class="quiet">{i18n.t("state.scaleIsConvention")}</p>
		</div>
	);
}

/** The scale goes on there. */
function Further() {
	return (
		<li class="further" aria-hidden="true">
			…
		</li>
	);
}
