/** LibreOffice as a judge of files, for tests: it opens one and writes what it understood. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether it is on this machine; `describe.skipIf(!hasLibreOffice)` says so where it is not. */
export const hasLibreOffice = spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0;

/**
 * Opens `content` as a file of that ending and gives it as text of another: "html", "txt:Text (encoded):UTF8". `filter`
 * stands for what its dialog would ask a person.
 */
export function converted(content: string | Uint8Array, from: string, to: string, filter = ""): string {
	const folder = mkdtempSync(join(tmpdir(), "tifa-office-"));
	try {
		writeFileSync(join(folder, `file.${from}`), content);
		// A profile of its own: another LibreOffice that runs would take the file, and this one would end at once.
		const profile = `-env:UserInstallation=file://${folder}/profile`;
		const how = [profile, "--headless", ...(filter ? [`--infilter=${filter}`] : []), "--convert-to", to];
		execFileSync("soffice", [...how, "--outdir", folder, `file.${from}`], { cwd: folder, stdio: "ignore" });
		return readFileSync(join(folder, `file.${to.replace(/:.*/, "")}`), "utf8");
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
