import { defineConfig } from "vitest/config";

const browserTests = ["e2e/**/*.test.ts", "**/*.browser.test.ts"];
/** What Firefox does not run, and why. */
const notInFirefox = [
	// Emulates themes, and a wish for no motion, by Chromium's protocol.
	"e2e/{accessible,by-keyboard}.test.ts",
	// Makes the processor slower by Chromium's protocol.
	"e2e/export-long.test.ts",
	// Allows private windows by a page of Chromium's own.
	"e2e/private-window.test.ts",
	// Two choices within a blink: the second is not seen to hold there yet.
	"e2e/density.test.ts",
];

const notOurs = ["node_modules/**", ".output/**", ".wxt/**"];

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: "unit",
					environment: "node",
					include: ["**/*.test.ts"],
					exclude: [...notOurs, ...browserTests],
					globalSetup: "scripts/glossary-for-tests.ts",
				},
			},
			browserProject("browser", {}, []),
			browserProject("firefox", { TIFA_BROWSER: "firefox" }, notInFirefox),
		],
	},
});

/** The same tests in each browser. */
function browserProject(name: string, env: Record<string, string>, left: readonly string[]) {
	return {
		test: {
			name,
			env,
			environment: "node" as const,
			include: browserTests,
			exclude: [...notOurs, ...left],
			globalSetup: "e2e/harness/build.ts",
			// A browser a file, and two cores: more at once would only make them wait for one another.
			maxWorkers: 2,
			sequence: { groupOrder: name === "browser" ? 1 : 2 },
			testTimeout: 60_000,
			hookTimeout: 60_000,
		},
	};
}
