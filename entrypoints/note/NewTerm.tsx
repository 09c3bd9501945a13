import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { TermForm } from "../../components/TermForm";
import { emptyTerm } from "../../components/term-draft";
import { askBackground } from "../../messages";
import { newUrn } from "../../reader/ids";
import { wordsIfUnsaved } from "../pages/saving";
import { FocusLine } from "./FocusLine";
import { tellDone } from "./tell";
import { useEscape } from "./use-escape";

interface NewTermProps {
	wording: string;
	lang: string;
	renderingLang: string;
	lists: readonly { readonly id: string; readonly name: string }[];
}

/** Selected words on their way to become a term of the reader's. */
export function NewTerm({ wording, lang, renderingLang, lists }: NewTermProps) {
	useEscape(tellDone);
	// One id however often it is sent: a save whose answer was lost makes no second term.
	const [draft] = useState(() => ({ ...emptyTerm(newUrn(), lists[0]?.id ?? newUrn()), wording, lang }));
	return (
		<TermForm
			draft={draft}
			renderingLang={renderingLang}
			lists={lists}
			newId={newUrn}
			brief
			act={i18n.t("act.addTerm")}
			onSave={(term, newList) => wordsIfUnsaved(askBackground("putTerm", { term, newList }))}
			onDone={tellDone}
		>
			<FocusLine id={draft.id} />
		</TermForm>
	);
}
