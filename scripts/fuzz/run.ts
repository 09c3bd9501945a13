/** Feeds the readers of outside data so many inputs, and tells the first that breaks one. */
import { Worker } from "node:worker_threads";
import { chanceOf } from "./mutate";
import { readers, shares } from "./readers";

/** One input has its own seed, so that it is found again without those before it. */
export const seedOf = (seed: number, run: number) => Math.imul(seed, 0x9e37_79b1) + run;

/** How long one input may take before it counts as endless; the slowest seen took a tenth of a second. */
const ENDLESS_S = 30;

/** Ends the process from another thread where one input takes for ever: this one would never come to look. */
const watcher = `
	const { workerData } = require("node:worker_threads");
	let last = -1;
	setInterval(() => {
		const now = Atomics.load(workerData, 0);
		if (now === last) {
			console.error("input " + now + " does not end");
			process.kill(process.pid, "SIGKILL");
		}
		last = now;
	}, ${ENDLESS_S * 1000});
`;

/** Runs `runs` inputs of `seed` from the `first` on. Throws an Error that names the input that broke a reader. */
export async function fuzz(
	runs: number,
	seed: number,
	first = 0,
	told?: (run: number) => void,
): Promise<Record<string, number>> {
	const at = new Int32Array(new SharedArrayBuffer(4));
	const watch = new Worker(watcher, { eval: true, workerData: at });
	watch.unref();
	const counts: Record<string, number> = {};
	try {
		for (let run = first; run < first + runs; run += 1) {
			Atomics.store(at, 0, run);
			const chance = chanceOf(seedOf(seed, run));
			const name = chance.oneOf(shares);
			try {
				await readers[name](chance);
			} catch (error) {
				throw new Error(`${name}: input ${run} of seed ${seed} escapes`, { cause: error });
			}
			counts[name] = (counts[name] ?? 0) + 1;
			told?.(run + 1 - first);
		}
	} finally {
		await watch.terminate();
	}
	return counts;
}
