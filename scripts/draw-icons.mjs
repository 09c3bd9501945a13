/**
 * Draws the icons in assets/public/icon/ with a Chromium: a sheet of paper, 提 on it, underlined as a key term is.
 * The character is drawn as an outline from the machine's Noto Sans CJK, so the pictures are kept, not drawn at build.
 *
 *     node scripts/draw-icons.mjs
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { findChromium } from "./browsers.mjs";
import { root } from "./setup.mjs";

/** Colours of assets/look.css in light: paper, edge, ink, accent. */
const [paper, edge, ink, accent] = ["#ffffff", "#8c8a84", "#1d1d1f", "#1f6f78"];

/** Whole pixels where they count: at 16 the edge and the line would blur between two rows. */
const icons = [
	{
		size: 16,
		inset: 0.5,
		edgeWidth: 1,
		radius: 2,
		font: 10,
		baseline: 10,
		line: { left: 3, top: 12, width: 10, height: 2 },
	},
	{
		size: 32,
		inset: 1,
		edgeWidth: 2,
		radius: 4,
		font: 20,
		baseline: 20.6,
		line: { left: 6, top: 24, width: 20, height: 3 },
	},
	{
		size: 48,
		inset: 1,
		edgeWidth: 2,
		radius: 5,
		font: 31,
		baseline: 31,
		line: { left: 8, top: 36, width: 32, height: 4 },
	},
	{
		size: 128,
		inset: 2,
		edgeWidth: 4,
		radius: 12,
		font: 84,
		baseline: 83,
		line: { left: 22, top: 97, width: 84, height: 10 },
	},
];

const folder = join(root, "assets/public/icon");
mkdirSync(folder, { recursive: true });
const executablePath = findChromium();
if (!executablePath) throw new Error("no Chromium found");
const browser = await puppeteer.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
const page = await browser.newPage();
for (const { size, inset, edgeWidth, radius, font, baseline, line } of icons) {
	const side = size - 2 * inset;
	await page.setViewport({ width: size, height: size });
	await page.setContent(`<!doctype html><body style="margin: 0"><svg width="${size}" height="${size}" style="display: block">
		<rect x="${inset}" y="${inset}" width="${side}" height="${side}" rx="${radius}" fill="${paper}" stroke="${edge}" stroke-width="${edgeWidth}"/>
		<text x="${size / 2}" y="${baseline}" font-size="${font}" text-anchor="middle" fill="${ink}"
			font-family="Noto Sans CJK SC" font-weight="${size < 48 ? 500 : 400}">提</text>
		<rect x="${line.left}" y="${line.top}" width="${line.width}" height="${line.height}" fill="${accent}"/>
	</svg>`);
	await page.screenshot({ path: `${folder}/${size}.png`, omitBackground: true });
}
await browser.close();
