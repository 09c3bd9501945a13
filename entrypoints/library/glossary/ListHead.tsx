import { i18n } from "#i18n";
import { Check } from "../../../components/Check";
import { Menu, MenuItem } from "../../../components/Menu";
import { LINE_LENGTH } from "../../../records/limits";
import type { TermList } from "../../../records/own-term";
import { say } from "../lists/acts";
import { glossaryFormats, saveGlossary } from "./save-glossary";
import { changeList, deleteList } from "./use-lists";

/** A list's name, whether it is marked, its place among the others, and what is done with the whole of it. */
export function ListHead({ list, lists }: { list: TermList; lists: readonly TermList[] }) {
	const place = lists.indexOf(list);
	return (
		<header class="term-list-head">
			<input
				type="text"
				class="list-name"
				aria-label={i18n.t("term.listName")}
				lang=""
				dir="auto"
				maxLength={LINE_LENGTH}
				defaultValue={list.name}
				onChange={({ currentTarget }) => {
					const name = currentTarget.value.trim();
					if (name === "") currentTarget.value = list.name;
					else void changeList(list, { name });
				}}
			/>
			<Check label={i18n.t("term.marked")} checked={list.on} onCheck={(on) => void changeList(list, { on })} />
			<Menu name={i18n.t("act.export")} sign={`${i18n.t("act.export")} ▾`}>
				{glossaryFormats.map((format) => (
					<MenuItem
						key={format}
						onChoose={() => {
							saveGlossary(format, list).catch((error: unknown) => {
								console.error("Tifa: a list was not written", error);
								say(i18n.t("state.exportFailed"));
							});
						}}
					>
						{i18n.t(`termFormat.${format}`)}
					</MenuItem>
				))}
			</Menu>
			<Menu name={i18n.t("act.more")}>
				{place > 0 && (
					<MenuItem onChoose={() => void changeList(list, { rank: place - 1 })}>{i18n.t("term.earlier")}</MenuItem>
				)}
				{place < lists.length - 1 && (
					<MenuItem onChoose={() => void changeList(list, { rank: place + 1 })}>{i18n.t("term.later")}</MenuItem>
				)}
				<MenuItem onChoose={() => void deleteList(list)}>{i18n.t("act.delete")}</MenuItem>
			</Menu>
		</header>
	);
}
