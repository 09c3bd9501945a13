import { i18n } from "#i18n";
import type { Card } from "../records/card";
import { groupOf, type Term } from "../records/term";
import { Pin } from "./Pin";
import { Renderings } from "./Renderings";
import { Scale } from "./Scale";
import { Step } from "./Step";
import { TermMore } from "./TermMore";

export interface TermCardProps {
	card: Card;
	/** How often the page has it, and how often in answers. */
	here: { mentions: number; answers: number };
	/** The card stays when the pointer leaves. */
	pinned: boolean;
	/** Those who read the interface in Chinese need no pinyin. */
	interfaceIsChinese: boolean;
	onCopy: (text: string) => void;
	onHighlight: () => void;
	onNote: () => void;
	/** Shows what the reader has of it; left out where nothing is kept of terms. */
	onOwn?: (() => void) | undefined;
	/** Marks it nowhere from now on. */
	onHide: () => void;
	/** To the mention before or after this one. */
	onPrevious: () => void;
	onNext: () => void;
	onPin: () => void;
	onClose: () => void;
}

/** A term of the built-in glossary: nothing of the reader's stands here, since the page can find this text. */
export function TermCard(props: TermCardProps) {
	const { card, here, pinned, interfaceIsChinese } = props;
	const { term } = card;
	return (
		<section
			lang={i18n.t("lang")}
			class="surface floating card"
			aria-label={term.zh}
			// Can be given the focus, so that its keys work, but is no stop of its own on the way.
			tabIndex={-1}
			onKeyDown={(event) => onKey(event, props)}
		>
			<div class="card-body">
				<header class="card-head">
					<h2 lang="zh-Hans">{term.zh}</h2>
					<span class="quiet">{i18n.t(`group.${groupOf[term.category]}`)}</span>
					<Pin pinned={pinned} onPin={props.onPin} />
				</header>
				{!interfaceIsChinese && (
					<p class="pinyin" lang="zh-Latn">
						{term.pinyin}
					</p>
				)}
				<Renderings renderings={term.renderings} used={card.used} onCopy={props.onCopy} />
				{term.definition && <Definition definition={term.definition} />}
				{card.scale.length > 0 && <Scale rungs={card.scale} current={term.id} />}
				<p class="quiet here">
					{hereWords(here)}
					{props.onOwn && (
						<>
							{" · "}
							<button type="button" class="verb" onClick={props.onOwn}>
								{i18n.t("act.openTerm")}
							</button>
						</>
					)}
				</p>
				<TermMore card={card} />
			</div>
			<footer class="card-foot">
				<button type="button" class="verb" onClick={props.onHighlight}>
					{i18n.t("act.highlight")}
				</button>
				<button type="button" class="verb" onClick={props.onNote}>
					{i18n.t("act.addNote")}
				</button>
				<button type="button" class="verb" onClick={props.onHide}>
					{i18n.t("act.hideTerm")}
				</button>
				<Step onPrevious={props.onPrevious} onNext={props.onNext} />
			</footer>
		</section>
	);
}

function Definition({ definition }: { definition: NonNullable<Term["definition"]> }) {
	const lang = i18n.t("lang");
	return (
		<p class="reading" lang={lang}>
			{lang.startsWith("zh") ? definition.zh : definition.en}
		</p>
	);
}

function hereWords({ mentions, answers }: TermCardProps["here"]): string {
	return answers === 0 || answers === mentions
		? i18n.t("word.here", [mentions])
		: i18n.t("word.hereInAnswers", [mentions, answers]);
}

function onKey(event: KeyboardEvent, { card, onCopy, onPin, onPrevious, onNext, onClose }: TermCardProps): void {
	if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
	const main = card.term.renderings[0];
	const act: Record<string, (() => void) | undefined> = {
		c: main && (() => onCopy(main.text)),
		p: onPin,
		ArrowLeft: onPrevious,
		ArrowRight: onNext,
		Escape: onClose,
	};
	const chosen = act[event.key];
	if (chosen === undefined) return;
	event.preventDefault();
	event.stopPropagation();
	chosen();
}
