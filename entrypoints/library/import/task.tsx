/** Something that takes long: shown after a second, and stopped by its reader. */
import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";

/** Shorter waits are shown by nothing. */
const PATIENCE = 1000;

/** Between two drawings of a number that counts. */
const FRAME = 100;

type Progress = (done: number, all: number) => void;

export interface Task {
	readonly running: boolean;
	/** null for the first second. */
	readonly progress: { done: number; all: number } | null;
	/** Runs `act`, one at a time; null where its reader stopped it. */
	run<T>(act: (signal: AbortSignal, progress: Progress) => Promise<T>): Promise<T | null>;
	stop(): void;
}

export function useTask(): Task {
	const [running, setRunning] = useState(false);
	const [progress, setProgress] = useState<Task["progress"]>(null);
	const life = useRef<AbortController | null>(null);
	useEffect(() => () => life.current?.abort(), []);
	return {
		running,
		progress,
		async run(act) {
			const stop = new AbortController();
			life.current?.abort();
			life.current = stop;
			setRunning(true);
			const begun = Date.now();
			let drawn = 0;
			try {
				return await act(stop.signal, (done, all) => {
					const now = Date.now();
					if (now - begun < PATIENCE || now - drawn < FRAME) return;
					drawn = now;
					setProgress({ done, all });
				});
			} catch (error) {
				if (stop.signal.aborted) return null;
				throw error;
			} finally {
				if (life.current === stop) {
					setRunning(false);
					setProgress(null);
				}
			}
		},
		stop: () => life.current?.abort(),
	};
}

interface ProgressLineProps {
	task: Task;
	words: (done: number, all: number) => string;
}

/** "Reading 12,000 of 100,000… [Stop]"; nothing before it takes a second. */
export function ProgressLine({ task, words }: ProgressLineProps) {
	if (!task.progress) return null;
	const { done, all } = task.progress;
	return (
		<span class="progress">
			{words(done, all)}{" "}
			<button type="button" class="verb" onClick={task.stop}>
				{i18n.t("import.stop")}
			</button>
		</span>
	);
}
