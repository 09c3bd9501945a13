import { type Signal, signal } from "@preact/signals";

export const stepNames = ["rest", "mark", "note"] as const;
export type StepName = (typeof stepNames)[number];

/** What of the three the reader has done by now. */
export const done: Signal<ReadonlySet<StepName>> = signal(new Set());

export function tick(step: StepName): void {
	if (!done.value.has(step)) done.value = new Set([...done.value, step]);
}
