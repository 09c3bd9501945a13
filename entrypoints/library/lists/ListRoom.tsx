import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { isComposing } from "../../../components/composing";
import type { Entry } from "../../../storage/search/entry";
import { ExportMenu } from "../../pages/ExportMenu";
import { count } from "../count";
import { DocumentView } from "../detail/DocumentView";
import type { RoomProps } from "../rooms";
import { become, go } from "../use-address";
import { AnnotationLine } from "./AnnotationLine";
import { deleteAll, doAgain, say, takeBack } from "./acts";
import { BulkBar } from "./BulkBar";
import { contentOf } from "./content";
import { DocumentLine } from "./DocumentLine";
import { IndexSentence } from "./IndexSentence";
import { Lines } from "./Lines";
import { libraryIndex } from "./library-index";
import { addressOf, type ListName, type ListPlace, placeOf } from "./list-address";
import { useMeanings } from "./meanings";
import { OrderMenu } from "./OrderMenu";
import { Rows } from "./Rows";
import { SearchHead } from "./SearchHead";
import { counted } from "./suggestions";
import { type DocumentEntry, useList } from "./use-list";
import { useSelection } from "./use-selection";

/** Head, three lines of words and source; title and source. Pixels. */
const HEIGHTS = { annotations: 126, documents: 80 } as const;

type Row = Entry | DocumentEntry;

/** A list with its search, and what is open of it beside. */
export function ListRoom({ address, list: name }: RoomProps & { list: ListName }) {
	const place = placeOf(name, address);
	const state = libraryIndex().value;
	const list = useList(state, place, useMeanings());
	const rows: readonly Row[] = (name === "documents" ? list?.documents : list?.entries) ?? [];
	const [current, setCurrent] = useState<string | null>(place.annotation ?? place.document);
	const { selected, select, selectAll, clear } = useSelection(rows, `${name} ${place.line}`);
	const idsOf = (row: Row) => ("entries" in row ? row.entries.map(({ id }) => id) : [row.id]);
	const chosen = useMemo(() => (selected.size > 0 ? rows.filter(({ id }) => selected.has(id)) : []), [rows, selected]);
	const tags = useMemo(
		() => (list && selected.size > 0 ? [...counted(list.index, "tag").keys()] : []),
		[list, selected],
	);

	const to = (change: Partial<ListPlace>, step: (next: ReturnType<typeof addressOf>) => void) =>
		step(addressOf({ ...place, ...change }));
	const open = (id: string) => {
		setCurrent(id);
		const row = rows.find((other) => other.id === id);
		if (!row) return;
		const opened = "entries" in row ? { document: id, annotation: null } : { document: row.document, annotation: id };
		to(opened, place.document === null ? go : become);
	};
	const removing = () => (chosen.length > 0 ? chosen : rows.filter(({ id }) => id === current)).flatMap(idsOf);
	useUndoKeys();

	const shown = place.document !== null && list !== null;
	return (
		<div class={shown ? "lists opened" : "lists"}>
			<section class="list-pane" aria-label={i18n.t(`word.${name}`)}>
				{list && list.index.size > 0 && (
					<SearchHead line={place.line} index={list.index} onLine={(line) => to({ line }, become)} />
				)}
				{list && list.index.size > 0 && (
					<div class="list-head">
						<span class="quiet" role="status">
							{place.line.trim() === "" ? countWords(name, rows.length) : i18n.t("word.results", rows.length)}
						</span>
						<OrderMenu place={place} onOrder={(order) => to({ order }, become)} />
						{rows.length > 0 && <ExportMenu content={() => contentOf(rows.flatMap(idsOf))} onRefused={say} />}
					</div>
				)}
				{chosen.length > 0 && (
					<BulkBar rows={chosen.length} ids={chosen.flatMap(idsOf)} knownTags={tags} onClear={clear} />
				)}
				<IndexSentence state={state} />
				{list?.index.size === 0 && <p class="sentence">{i18n.t("state.nothingKept")}</p>}
				{rows.length > 0 && list && (
					<Rows
						label={i18n.t(`word.${name}`)}
						rows={rows}
						height={HEIGHTS[name]}
						current={current}
						selected={selected}
						onCurrent={(id) => {
							setCurrent(id);
							if (place.document !== null) open(id);
						}}
						onOpen={open}
						onSelect={(id, far) => select(id, far ? current : null)}
						onSelectAll={selectAll}
						onDelete={() => void deleteAll(removing()).then(clear)}
					>
						{(row) =>
							"entries" in row ? (
								<DocumentLine row={row} sought={list.sought} />
							) : (
								<AnnotationLine
									entry={row}
									heading={list.index.headings.get(row.document) ?? null}
									sought={list.sought}
								/>
							)
						}
					</Rows>
				)}
			</section>
			{shown && place.document && (
				<aside class="detail-pane" aria-label={i18n.t("word.document")}>
					<button type="button" class="verb back" onClick={() => to({ document: null, annotation: null }, go)}>
						{i18n.t("act.back")}
					</button>
					<DocumentView id={place.document} annotation={place.annotation} sought={list.sought} />
				</aside>
			)}
			<Lines />
		</div>
	);
}

function countWords(name: ListName, rows: number): string {
	return name === "documents"
		? i18n.t("word.documentCount", rows, [count(rows)])
		: i18n.t("word.annotationCount", rows, [count(rows)]);
}

/** Ctrl+Z takes back what was done last on this page, Ctrl+Y or Ctrl+Shift+Z does it again; in fields they are the field's. */
function useUndoKeys(): void {
	const life = useRef(new AbortController());
	useEffect(() => {
		const onKeyDown = (event: KeyboardEvent) => {
			const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
			if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping || isComposing(event)) return;
			const key = event.key.toLowerCase();
			if (key === "z" && !event.shiftKey) void takeBack();
			else if (key === "y" || key === "z") void doAgain();
			else return;
			event.preventDefault();
		};
		addEventListener("keydown", onKeyDown, { signal: life.current.signal });
		return () => life.current.abort();
	}, []);
}
