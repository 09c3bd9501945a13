import { i18n } from "#i18n";
import type { TermList } from "../../../records/own-term";
import { termCounts, termLists } from "../../../storage/own-terms";
import { useWatched } from "../../pages/use-watched";
import { printAddress } from "../address";
import { count } from "../count";
import { Lines } from "../lists/Lines";
import type { RoomProps } from "../rooms";
import { go } from "../use-address";
import { BuiltInTerms } from "./BuiltInTerms";
import { ListHead } from "./ListHead";
import { ListTerms } from "./ListTerms";
import { addList } from "./use-lists";

const BUILT_IN = "built-in";

/** The reader's lists of terms, and the built-in glossary. */
export function GlossaryRoom({ address }: RoomProps) {
	const watched = useWatched(async () => ({ lists: await termLists(), counts: await termCounts() }), "");
	if (watched.is === "waiting") return null;
	if (watched.is === "failed") return <p class="sentence">{i18n.t("state.unreadable")}</p>;
	const { lists, counts } = watched.value;
	const wanted = address.path[1] ?? lists[0]?.id ?? BUILT_IN;
	const chosen = lists.find(({ id }) => id === wanted);
	return (
		<div class="glossary">
			<nav class="term-lists" aria-label={i18n.t("term.lists")}>
				<ol>
					{lists.map((list) => (
						<li key={list.id}>
							<Entry list={list} count={counts.get(list.id) ?? 0} isHere={list === chosen} />
						</li>
					))}
					<li>
						<a class="room" href={hrefOf(BUILT_IN)} aria-current={chosen ? undefined : "page"}>
							{i18n.t("term.builtIn")}
						</a>
					</li>
				</ol>
				<button
					type="button"
					class="verb"
					onClick={async () => go({ path: ["glossary", await addList(lists.length)], facts: {} })}
				>
					{i18n.t("term.newList")}
				</button>
				<a class="import-terms" href={printAddress({ path: ["back-up"], facts: {} })}>
					{i18n.t("import.title")}
				</a>
			</nav>
			<div class="term-pane">
				{chosen ? (
					<>
						<ListHead key={chosen.id} list={chosen} lists={lists} />
						<ListTerms key={`terms ${chosen.id}`} list={chosen} lists={lists} />
					</>
				) : (
					<BuiltInTerms />
				)}
			</div>
			<Lines />
		</div>
	);
}

function Entry({ list, count: terms, isHere }: { list: TermList; count: number; isHere: boolean }) {
	return (
		<a class="room" href={hrefOf(list.id)} aria-current={isHere ? "page" : undefined}>
			<span lang="" dir="auto">
				{list.name}
			</span>{" "}
			<span class="quiet">{list.on ? count(terms) : i18n.t("term.off", [count(terms)])}</span>
		</a>
	);
}

function hrefOf(list: string): string {
	return printAddress({ path: ["glossary", list], facts: {} });
}
