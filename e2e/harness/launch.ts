/**
 * The built extension in a real Chromium, on pages that stand on loopback under their own names.
 *
 *     const tifa = await launch();
 *     const page = await tifa.open(sample.zh);
 *     await select(page, "一个中国原则");
 *     await page.keyboard.press("1");
 *     await waitFor(async () => (await highlights(page, "tifa-mark-yellow")).length === 1, "the passage painted");
 *     await tifa.close();
 *
 * One `launch` a test file, in `beforeAll`; `close` in `afterAll`. A page's own helpers are in `reading.ts`.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { startTifa, type Tifa, type TifaOptions } from "./tifa";

export type { Tifa } from "./tifa";

/** Starts with the build that this run of tests made, unless another is named. */
export function launch(options: Partial<TifaOptions> = {}): Promise<Tifa> {
	return startTifa({ ...options, extension: options.extension ?? builtExtension() });
}

function builtExtension(): string {
	const build = inject("build");
	if (build.failed !== null) throw new Error(`the extension was not built:\n${build.failed}`);
	if (!existsSync(join(build.folder, "manifest.json"))) throw new Error(`no built extension in ${build.folder}`);
	return build.folder;
}
