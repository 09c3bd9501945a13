import { useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { ColourPicker } from "../../../components/ColourPicker";
import { Menu } from "../../../components/Menu";
import { TagsField } from "../../../components/TagsField";
import { withTags } from "../../../components/tags";
import { TAG_LENGTH } from "../../../records/limits";
import { ExportMenu } from "../../pages/ExportMenu";
import { count } from "../count";
import { changeAll, deleteAll, say } from "./acts";
import { contentOf } from "./content";

interface BulkBarProps {
	/** Rows, and the annotations that they stand for. */
	rows: number;
	ids: readonly string[];
	knownTags: readonly string[];
	onClear: () => void;
}

/** What can be done with all that is selected; there only while something is. */
export function BulkBar({ rows, ids, knownTags, onClear }: BulkBarProps) {
	const [tagging, setTagging] = useState(false);
	return (
		<div class="bulk" role="toolbar" aria-label={i18n.t("word.selected", [count(rows)])}>
			<span>{i18n.t("word.selected", [count(rows)])}</span>
			<button type="button" class="verb" aria-expanded={tagging} onClick={() => setTagging(!tagging)}>
				{i18n.t("act.tag")}
			</button>
			<Menu name={i18n.t("word.colour")} sign={`${i18n.t("word.colour")} ▾`}>
				<ColourPicker colour={null} inMenu onColour={(colour) => void changeAll(ids, { change: { colour } })} />
			</Menu>
			<ExportMenu content={() => contentOf(ids)} onRefused={say} />
			<button type="button" class="verb danger" onClick={() => void deleteAll(ids)}>
				{i18n.t("act.delete")}
			</button>
			<button type="button" class="verb" onClick={onClear}>
				{i18n.t("act.clear")}
			</button>
			{tagging && <TagBar ids={ids} knownTags={knownTags} />}
		</div>
	);
}

/** Tags given to all and taken from all; each is one act. */
function TagBar({ ids, knownTags }: { ids: readonly string[]; knownTags: readonly string[] }) {
	const [given, setGiven] = useState<readonly string[]>([]);
	const input = useRef<HTMLInputElement>(null);
	const take = () => {
		const next = withTags(given, input.current?.value ?? "", TAG_LENGTH);
		const added = next.filter((tag) => !given.includes(tag));
		if (input.current) input.current.value = "";
		setGiven(next);
		if (added.length > 0) void changeAll(ids, { addTags: added });
	};
	return (
		<TagsField
			tags={given}
			known={knownTags}
			input={input}
			onTake={take}
			onTags={(next) => {
				const removed = given.filter((tag) => !next.includes(tag));
				setGiven(next);
				if (removed.length > 0) void changeAll(ids, { removeTags: removed });
			}}
		/>
	);
}
