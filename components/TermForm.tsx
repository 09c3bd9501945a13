import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { LINE_LENGTH, NOTE_LENGTH } from "../records/limits";
import type { OwnTermDraft } from "../records/own-term";
import { LangSelect } from "./LangSelect";
import { emptyRendering, formsIn } from "./term-draft";

interface TermFormProps {
	/** What stands in the fields at first. */
	draft: OwnTermDraft;
	/** Of the next rendering. */
	renderingLang: string;
	lists: readonly { readonly id: string; readonly name: string }[];
	newId: () => string;
	/** The fields that a term begins with. */
	brief?: boolean;
	/** The name of the button that saves. */
	act: string;
	/** Writes it, with the name of the list where that is a new one; null once it is durable, else why it is not. */
	onSave: (term: OwnTermDraft, newList: string | undefined) => Promise<string | null>;
	/** It is saved, or given up. */
	onDone: () => void;
	children?: ComponentChildren;
}

/** The fields of one own term. */
export function TermForm({
	draft,
	renderingLang,
	lists,
	newId,
	brief = false,
	act,
	onSave,
	onDone,
	children,
}: TermFormProps) {
	const [term, setTerm] = useState<OwnTermDraft>({
		...draft,
		renderings: draft.renderings.length > 0 ? draft.renderings : [emptyRendering(renderingLang)],
	});
	const [also, setAlso] = useState(draft.also.join("; "));
	const [listName, setListName] = useState("");
	const [ownList] = useState(newId);
	const [why, setWhy] = useState<string | null>(null);
	const set = (change: Partial<OwnTermDraft>) => setTerm({ ...term, ...change });
	const isNewList = !lists.some(({ id }) => id === term.list);
	const save = async () => {
		const renderings = term.renderings
			.map((rendering) => ({ ...rendering, text: rendering.text.trim() }))
			.filter(({ text }) => text !== "");
		const whole = { ...term, wording: term.wording.trim(), also: formsIn(also), renderings };
		const name = listName.trim() || i18n.t("term.firstList");
		const refused = await onSave(whole, isNewList ? name : undefined);
		if (refused === null) onDone();
		else setWhy(refused);
	};
	return (
		<form
			class="term-form"
			onSubmit={(event) => {
				event.preventDefault();
				void save();
			}}
		>
			<Row label={i18n.t("termField.wording")}>
				<input
					type="text"
					aria-label={i18n.t("termField.wording")}
					lang={term.lang}
					dir="auto"
					required
					pattern=".*\S.*"
					maxLength={LINE_LENGTH}
					spellcheck={false}
					value={term.wording}
					onInput={({ currentTarget }) => set({ wording: currentTarget.value })}
				/>
				<LangSelect label={i18n.t("termField.wordingLang")} lang={term.lang} onLang={(lang) => set({ lang })} />
			</Row>
			{term.renderings.map((rendering, index) => {
				const change = (part: Partial<typeof rendering>) =>
					set({ renderings: term.renderings.with(index, { ...rendering, ...part }) });
				return (
					// A rendering has no name but its place; rows are never reordered while they are edited.
					<Row key={index} label={i18n.t("termField.rendering")}>
						<input
							type="text"
							aria-label={i18n.t("termField.rendering")}
							lang={rendering.lang}
							dir="auto"
							maxLength={LINE_LENGTH}
							spellcheck={false}
							value={rendering.text}
							onInput={({ currentTarget }) => change({ text: currentTarget.value })}
						/>
						<LangSelect
							label={i18n.t("termField.renderingLang")}
							lang={rendering.lang}
							onLang={(lang) => change({ lang })}
						/>
					</Row>
				);
			})}
			{!brief && (
				<>
					<button
						type="button"
						class="verb term-more"
						onClick={() => set({ renderings: [...term.renderings, emptyRendering(renderingLang)] })}
					>
						{i18n.t("term.anotherRendering")}
					</button>
					<Row label={i18n.t("termField.also")}>
						<input
							type="text"
							aria-label={i18n.t("termField.also")}
							lang={term.lang}
							dir="auto"
							spellcheck={false}
							placeholder={i18n.t("term.alsoHint")}
							value={also}
							onInput={({ currentTarget }) => setAlso(currentTarget.value)}
						/>
					</Row>
					<Row label={i18n.t("termField.definition")}>
						<textarea
							aria-label={i18n.t("termField.definition")}
							lang=""
							dir="auto"
							rows={2}
							maxLength={NOTE_LENGTH}
							value={term.definition}
							onInput={({ currentTarget }) => set({ definition: currentTarget.value })}
						/>
					</Row>
				</>
			)}
			<Row label={i18n.t("termField.note")}>
				<textarea
					aria-label={i18n.t("termField.note")}
					lang=""
					dir="auto"
					rows={2}
					maxLength={NOTE_LENGTH}
					value={term.note}
					onInput={({ currentTarget }) => set({ note: currentTarget.value })}
				/>
			</Row>
			<Row label={i18n.t("term.list")}>
				{lists.length > 0 && (
					<select
						aria-label={i18n.t("term.list")}
						value={isNewList ? "" : term.list}
						onChange={({ currentTarget }) => set({ list: currentTarget.value || ownList })}
					>
						{lists.map(({ id, name }) => (
							<option key={id} value={id}>
								{name}
							</option>
						))}
						<option value="">{i18n.t("term.newList")}</option>
					</select>
				)}
				{isNewList && (
					<input
						type="text"
						lang=""
						dir="auto"
						maxLength={LINE_LENGTH}
						aria-label={i18n.t("term.listName")}
						placeholder={i18n.t("term.firstList")}
						value={listName}
						onInput={({ currentTarget }) => setListName(currentTarget.value)}
					/>
				)}
			</Row>
			{why !== null && (
				<p class="term-refused" role="alert">
					{why}
				</p>
			)}
			{children}
			<p class="term-acts">
				<button type="submit" class="chief">
					{act}
				</button>
				<button type="button" class="verb" onClick={onDone}>
					{i18n.t("act.cancel")}
				</button>
			</p>
		</form>
	);
}

/** A name over its field, or fields. */
function Row({ label, children }: { label: string; children: ComponentChildren }) {
	return (
		// biome-ignore lint/a11y/noLabelWithoutControl: the field is among the children
		<label class="term-row">
			<span class="quiet">{label}</span>
			<span class="term-fields">{children}</span>
		</label>
	);
}
