/**
 * Makes a fresh machine ready: packages, WXT's types, a Chromium with a Chinese font. Does only what is missing, asks
 * nothing, and needs nothing but Node.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { platform } from "node:process";
import { fileURLToPath } from "node:url";
import { findChromium, howToInstall } from "./browsers.mjs";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Throws with a sentence for the person where something cannot be had. */
export function setup() {
	installPackages();
	prepareTypes();
	if (!findChromium()) installChromium();
}

function installPackages() {
	// npm writes this file last; it is older than the lock after a pull that changed a version.
	const installed = join(root, "node_modules/.package-lock.json");
	const lock = join(root, "package-lock.json");
	if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
	console.log("Installing packages …");
	// No script of a package runs at install; none that we use needs one.
	const quiet = ["--ignore-scripts", "--no-audit", "--no-fund"];
	try {
		run(npm(), ["ci", ...quiet], { shell: platform === "win32" });
	} catch {
		// npm ci refuses a lock that lacks another system's packages, as npm writes it where a registry lacks them.
		console.log("npm ci did not work, trying npm install …");
		run(npm(), ["install", "--no-save", ...quiet], { shell: platform === "win32" });
	}
}

/** tsconfig.json extends a file that WXT writes. */
function prepareTypes() {
	if (existsSync(join(root, ".wxt/tsconfig.json"))) return;
	run(process.execPath, [join(root, "node_modules/wxt/bin/wxt.mjs"), "prepare"]);
}

function installChromium() {
	const packages = ["chromium", "fonts-noto-cjk"];
	const prefix = isRoot() ? [] : maySudo() ? ["sudo", "-n"] : null;
	if (!existsSync("/usr/bin/apt-get") || prefix === null || !isDebian()) throw new Error(adviceFor());
	console.log(`Installing ${packages.join(" and ")} …`);
	const apt = [...prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
	for (const rest of [
		["update", "-q"],
		["install", "-y", "-q", "--no-install-recommends", ...packages],
	]) {
		const [command = "", ...args] = [...apt, ...rest];
		if (spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"] }).status !== 0)
			throw new Error(adviceFor());
	}
	if (!findChromium()) throw new Error(adviceFor());
}

function isRoot() {
	return process.getuid?.() === 0;
}

function maySudo() {
	return spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0;
}

/** Ubuntu's package "chromium" is only a pointer to a snap, which cannot read a profile in /tmp. */
function isDebian() {
	const release = existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "";
	return /^ID="?debian"?$/m.test(release);
}

/** What this person has to install, in one line if the system is known. */
function adviceFor() {
	const own = { darwin: howToInstall.macos, win32: howToInstall.windows }[String(platform)];
	const lines = own
		? [own]
		: [`Debian:  ${howToInstall.debian}`, `Ubuntu:  ${howToInstall.ubuntu}`, `Fedora:  ${howToInstall.fedora}`];
	return ["Tifa's tests need a Chromium, and a font with Chinese. Install them:", ...lines]
		.concat("A browser in another place is found through the environment variable CHROMIUM.")
		.join("\n  ");
}

function npm() {
	return platform === "win32" ? "npm.cmd" : "npm";
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ shell?: boolean }} [options]
 */
function run(command, args, options = {}) {
	execFileSync(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"], ...options });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
	try {
		setup();
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
