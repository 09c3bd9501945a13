/**
 * Makes a fresh machine ready: packages, WXT's types, a Chromium with a Chinese font. Does only what is missing, asks
 * nothing, and needs nothing but Node.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { platform } from "node:process";
import { fileURLToPath } from "node:url";
import { findChromium, findFirefox, howToInstall } from "./browsers.mjs";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Throws with a sentence for the person where something cannot be had. */
export function setup() {
	installPackages();
	prepareTypes();
	if (!findChromium()) installChromium();
	installJudges();
}

/** Packages and types alone, for a build. */
function setupForBuild() {
	installPackages();
	prepareTypes();
}

function installPackages() {
	if (isInstalled()) return;
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

/** Whether node_modules holds what the lock names; packages of other systems are optional and left out. */
function isInstalled() {
	const written = join(root, "node_modules/.package-lock.json");
	if (!existsSync(written)) return false;
	const [installed, locked] = [written, join(root, "package-lock.json")].map(
		(file) => JSON.parse(readFileSync(file, "utf8")).packages,
	);
	return Object.entries(locked).every(
		([path, { version, optional }]) => path === "" || optional || installed[path]?.version === version,
	);
}

/** tsconfig.json extends a file that WXT writes. */
function prepareTypes() {
	if (existsSync(join(root, ".wxt/tsconfig.json"))) return;
	run(process.execPath, [join(root, "node_modules/wxt/bin/wxt.mjs"), "prepare"]);
}

function installChromium() {
	if (!tryInstall(["chromium", "fonts-noto-cjk"]) || !findChromium()) throw new Error(adviceFor());
}

/** What tests use where it is there: the second browser, and programs that judge the files we write. */
function installJudges() {
	const judges = {
		"firefox-esr": findFirefox() !== null,
		"libreoffice-writer-nogui": canRun("soffice"),
		"libreoffice-calc-nogui": canRun("soffice"),
		"libxml2-utils": canRun("xmllint"),
	};
	const packages = Object.entries(judges).flatMap(([name, isThere]) => (isThere ? [] : [name]));
	if (packages.length === 0 || platform !== "linux") return;
	if (!tryInstall(packages)) console.log(`Tests that need ${packages.join(", ")} are skipped: not installed here.`);
}

/** Whether Debian's packages could be installed without asking anybody. @param {string[]} packages */
function tryInstall(packages) {
	const prefix = isRoot() ? [] : maySudo() ? ["sudo", "-n"] : null;
	if (!existsSync("/usr/bin/apt-get") || prefix === null || !isDebian()) return false;
	console.log(`Installing ${packages.join(", ")} …`);
	const [command = "", ...args] = [...prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
	return [
		["update", "-q"],
		["install", "-y", "-q", "--no-install-recommends", ...packages],
	].every((rest) => spawnSync(command, [...args, ...rest], { stdio: ["ignore", "inherit", "inherit"] }).status === 0);
}

/** @param {string} command */
function canRun(command) {
	return spawnSync(command, ["--version"], { stdio: "ignore" }).error === undefined;
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
		if (process.argv.includes("--packages")) setupForBuild();
		else setup();
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
