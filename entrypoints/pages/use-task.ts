import { useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Progress } from "./gather";

/** Before that nothing is shown: what is done within a second needs no words. In milliseconds. */
const LONG = 1000;

export interface Task {
	readonly isBusy: boolean;
	/** It has taken more than a second: how far it is can be read, and it can be stopped. */
	readonly isLong: boolean;
	/** How far it is, or what became of the last one. */
	readonly words: string;
	/** Begins; of a "copy" an answer of false means that nothing was copied. */
	readonly run: (work: (progress: Progress) => Promise<unknown>, kind?: "copy") => void;
	readonly stop: () => void;
}

/** One piece of long work at a time, with what the reader is told of it. */
export function useTask(): Task {
	const [isBusy, setBusy] = useState(false);
	const [isLong, setLong] = useState(false);
	const [words, setWords] = useState("");
	const life = useRef<AbortController | null>(null);
	const run: Task["run"] = async (work, kind) => {
		const control = new AbortController();
		life.current = control;
		const begun = performance.now();
		const told = (done: number, all: number) => {
			if (performance.now() - begun < LONG || control.signal.aborted) return;
			setLong(true);
			setWords(i18n.t("export.writing", [number(done), number(all)]));
		};
		setBusy(true);
		setWords("");
		try {
			const answer = await work({ signal: control.signal, told });
			if (kind === "copy") setWords(i18n.t(answer === true ? "state.copied" : "refusal.notCopied"));
			else setWords("");
		} catch (error) {
			if (!control.signal.aborted) console.error("Tifa: export failed", error);
			setWords(i18n.t(control.signal.aborted ? "export.stopped" : "state.exportFailed"));
		}
		setLong(false);
		setBusy(false);
	};
	return { isBusy, isLong, words, run, stop: () => life.current?.abort() };
}

function number(count: number): string {
	return count.toLocaleString(i18n.t("lang"));
}
