import { i18n } from "#i18n";

export const tabNames = ["annotations", "keyTerms", "questions"] as const;
export type TabName = (typeof tabNames)[number];

export const panelId = "tab-panel";

/** The three lists, one at a time: arrows walk, as in any tab list. */
export function Tabs({ chosen, onChoose }: { chosen: TabName; onChoose: (name: TabName) => void }) {
	const walk = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
		const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
		if (!by) return;
		event.preventDefault();
		const next = tabNames.at((tabNames.indexOf(chosen) + by) % tabNames.length) ?? chosen;
		onChoose(next);
		event.currentTarget.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
	};
	return (
		<div class="tabs" role="tablist" onKeyDown={walk}>
			{tabNames.map((name) => (
				<button
					key={name}
					id={`tab-${name}`}
					type="button"
					role="tab"
					aria-selected={name === chosen}
					aria-controls={panelId}
					tabIndex={name === chosen ? 0 : -1}
					onClick={() => onChoose(name)}
				>
					{i18n.t(`word.${name}`)}
				</button>
			))}
		</div>
	);
}
