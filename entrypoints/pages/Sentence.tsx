interface SentenceProps {
	words: string;
	act?: string;
	onAct?: () => Promise<void>;
}

/** What is so, then what to do about it. */
export function Sentence({ words, act, onAct }: SentenceProps) {
	return (
		<section class="sentence">
			<p>{words}</p>
			{act && (
				<button type="button" class="chief" onClick={() => void onAct?.()}>
					{act}
				</button>
			)}
		</section>
	);
}
