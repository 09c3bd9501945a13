import { i18n } from "#i18n";
import type { QuestionOnPage } from "../../records/outline";

interface QuestionsProps {
	questions: readonly QuestionOnPage[];
	/** Of the page. */
	lang: string;
	/** The block of the question that the window shows. */
	current: number | null;
	onGo: (block: number) => void;
}

/** The questions in order: the table of contents that a transcript lacks. */
export function Questions({ questions, lang, current, onGo }: QuestionsProps) {
	if (questions.length === 0) return <p class="sentence">{i18n.t("state.noQuestions")}</p>;
	return (
		<ol class="questions">
			{questions.map(({ block, reporter, opening, annotations }) => (
				<li
					key={block}
					class={block === current ? "current" : ""}
					aria-current={block === current ? "location" : undefined}
				>
					<button type="button" class="question" onClick={() => onGo(block)}>
						<span class="quiet" lang={lang} dir="auto">
							{reporter}
						</span>
						<span class="quiet">{annotations > 0 && i18n.t("word.annotationCount", annotations)}</span>
						<span class="question-words" lang={lang} dir="auto">
							{opening}…
						</span>
					</button>
				</li>
			))}
		</ol>
	);
}
