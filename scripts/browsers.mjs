/** Finds a Chromium of the person's own, and says how to get one. Node built-ins only: it runs before any install. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { env, platform } from "node:process";

const names = [
	"chromium",
	"chromium-browser",
	"google-chrome-stable",
	"google-chrome",
	"microsoft-edge",
	"brave-browser",
];

const macApps = ["Chromium", "Google Chrome", "Microsoft Edge", "Brave Browser"];

const windowsFiles = [
	"Chromium\\Application\\chrome.exe",
	"Google\\Chrome\\Application\\chrome.exe",
	"Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * The path of a Chromium-based browser: the environment's CHROMIUM first, then where each system keeps it.
 *
 * @returns {string | null}
 */
export function findChromium() {
	return candidates().find((path) => existsSync(path)) ?? null;
}

/**
 * The path of a Firefox: the environment's FIREFOX first. Release channels below the manifest's floor are found too; the
 * tests say what they miss.
 *
 * @returns {string | null}
 */
export function findFirefox() {
	if (env["FIREFOX"]) return env["FIREFOX"];
	const files =
		{
			darwin: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
			win32: [join(env["ProgramFiles"] ?? "", "Mozilla Firefox\\firefox.exe")],
		}[String(platform)] ??
		(env["PATH"] ?? "")
			.split(delimiter)
			.flatMap((folder) => ["firefox-esr", "firefox"].map((name) => join(folder, name)));
	return files.find((path) => existsSync(path)) ?? null;
}

/** What a person types on Debian to get a Firefox for the tests. */
export const howToInstallFirefox = "sudo apt-get update && sudo apt-get install -y firefox-esr fonts-noto-cjk";

/** Whether a window can be shown here: on Linux only a desktop's session has a display. */
export function hasDisplay() {
	return platform !== "linux" || Boolean(env["DISPLAY"] || env["WAYLAND_DISPLAY"]);
}

/** @returns {string[]} */
function candidates() {
	if (env["CHROMIUM"]) return [env["CHROMIUM"]];
	if (platform === "darwin")
		return ["/Applications", join(env["HOME"] ?? "", "Applications")].flatMap((folder) =>
			macApps.map((app) => join(folder, `${app}.app`, "Contents/MacOS", app)),
		);
	if (platform === "win32")
		return ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].flatMap((folder) =>
			windowsFiles.map((file) => join(env[folder] ?? "", file)),
		);
	return (env["PATH"] ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
}

/** What a person types or opens to get what the tests need. */
export const howToInstall = {
	debian: "sudo apt-get update && sudo apt-get install -y chromium fonts-noto-cjk",
	ubuntu: "install Google Chrome from https://www.google.com/chrome/ and run: sudo apt-get install -y fonts-noto-cjk",
	fedora: "sudo dnf install -y chromium google-noto-sans-cjk-fonts",
	macos: "brew install --cask chromium   (or install Google Chrome from https://www.google.com/chrome/)",
	windows: "winget install --id Google.Chrome   (Microsoft Edge, which Windows brings, does too)",
};
