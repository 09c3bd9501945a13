/** `npm run fuzz -- --runs 100000 [--seed N] [--first N]`: inputs by chance for all that reads data from outside. */
import { parseArgs } from "node:util";
import { pagesFrom } from "./fuzz/readers";
import { fuzz } from "./fuzz/run";

const { values } = parseArgs({
	// vite-node leaves the "--" that parts its own options from ours.
	args: process.argv.slice(2).filter((word) => word !== "--"),
	options: { runs: { type: "string" }, seed: { type: "string" }, first: { type: "string" } },
});
const runs = Number(values.runs ?? 10_000);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
console.log(`${runs} inputs of seed ${seed}, over ${pagesFrom}`);
const start = Date.now();
const counts = await fuzz(runs, seed, Number(values.first ?? 0), (done) => {
	if (done % 10_000 === 0) console.log(`${done} in ${Math.round((Date.now() - start) / 1000)} s`);
});
console.log(
	`None escaped: ${Object.entries(counts)
		.map(([name, count]) => `${name} ${count}`)
		.join(", ")}`,
);
