import { i18n } from "#i18n";

interface StepProps {
	onPrevious?: (() => void) | undefined;
	onNext?: (() => void) | undefined;
	/** Where one stands, such as "1 of 2". */
	place?: string | undefined;
}

/** ‹ › after where one stands. */
export function Step({ onPrevious, onNext, place }: StepProps) {
	return (
		<span class="step">
			{place !== undefined && <span class="quiet">{place}</span>}
			<button
				type="button"
				class="verb"
				aria-label={i18n.t("act.previous")}
				title={i18n.t("act.previous")}
				disabled={onPrevious === undefined}
				onClick={onPrevious}
			>
				‹
			</button>
			<button
				type="button"
				class="verb"
				aria-label={i18n.t("act.next")}
				title={i18n.t("act.next")}
				disabled={onNext === undefined}
				onClick={onNext}
			>
				›
			</button>
		</span>
	);
}
