import { useMemo, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { useColourName } from "../../../components/colour-names";
import { Menu, MenuItem } from "../../../components/Menu";
import { SearchField } from "../../../components/SearchField";
import { filterNames } from "../../../storage/search/filters";
import type { LibraryIndex } from "../../../storage/search/library-index";
import { type Part, parseQuery, printPart } from "../../../storage/search/query";
import { withPart } from "./list-address";
import { suggestionsFor } from "./suggestions";
import { TagTools } from "./TagTools";
import { filterWord, valueWord } from "./words";

interface SearchHeadProps {
	line: string;
	index: LibraryIndex;
	onLine: (line: string) => void;
}

/** The search field, the filters of it as chips, and what could come next while a filter is typed. */
export function SearchHead({ line, index, onLine }: SearchHeadProps) {
	const field = useRef<HTMLInputElement>(null);
	const [typing, setTyping] = useState(false);
	const colourName = useColourName();
	const parts = useMemo(() => parseQuery(line), [line]);
	const suggestions = useMemo(() => (typing ? suggestionsFor(line, index) : []), [typing, line, index]);
	const take = (next: string) => {
		onLine(next);
		field.current?.focus();
	};
	return (
		<search
			class="search-head"
			onFocusCapture={() => setTyping(true)}
			onFocusOut={(event) => {
				if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
					setTyping(false);
			}}
			onKeyDown={(event) => walk(event)}
		>
			<div class="search-line">
				<SearchField label={i18n.t("word.findOne")} onSearch={onLine} value={line} field={field} />
				<Menu name={i18n.t("word.filter")} sign={`${i18n.t("word.filter")} ▾`}>
					{filterNames.map((name) => (
						<MenuItem key={name} onChoose={() => take(`${line.trim()} ${name}:`.trimStart())}>
							{filterWord(name)} <span class="quiet">{name}:</span>
						</MenuItem>
					))}
				</Menu>
			</div>
			{suggestions.length > 0 && (
				<ul class="suggestions floating" aria-label={i18n.t("word.suggestions")}>
					{suggestions.map(({ line: next, name, value, count }) => (
						<li key={next}>
							<button type="button" onClick={() => take(`${next} `)}>
								<span dir="auto">{valueWord(name, value, colourName)}</span>
								{count > 0 && <span class="quiet">{count}</span>}
							</button>
						</li>
					))}
				</ul>
			)}
			{parts.some(({ is }) => is === "filter") && (
				<ul class="chips" aria-label={i18n.t("word.filters")}>
					{parts.map((part) => {
						if (part.is !== "filter") return null;
						const text = printPart(part);
						return (
							<li key={text} class="chip">
								<span dir="auto">{chipWords(part, colourName)}</span>
								{part.name === "tag" && !part.not && <TagTools tag={part.value} index={index} onLine={onLine} />}
								<button
									type="button"
									aria-label={i18n.t("act.removeFilter", [chipWords(part, colourName)])}
									onClick={() => onLine(withPart(line, text, false))}
								>
									×
								</button>
							</li>
						);
					})}
				</ul>
			)}
		</search>
	);
}

function chipWords(part: Part & { is: "filter" }, colourName: ReturnType<typeof useColourName>): string {
	const words = `${filterWord(part.name)}: ${valueWord(part.name, part.value, colourName)}`;
	return part.not ? i18n.t("word.without", [words]) : words;
}

/** Up and down lead from the field through what is suggested. */
function walk(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
	if (event.isComposing || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
	const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("input[type=search], .suggestions button")];
	const at = event.target instanceof HTMLElement ? stops.indexOf(event.target) : -1;
	const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
	if (at < 0 || !next) return;
	event.preventDefault();
	next.focus();
}
