import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "./fold";

describe("fold", () => {
	it.each([
		["中国＋中亚五国", "中国+中亚五国"],
		["中国—东盟", "中国-东盟"],
		["中国－东盟", "中国-东盟"],
		["“一带一路”", "‘一带一路’"],
		["「一带一路」", "“一带一路”"],
		["特列乌别尔季·穆赫塔尔", "特列乌别尔季•穆赫塔尔"],
		["構建人類命運共同體", "构建人类命运共同体"],
		["communiqué", "communique"],
		["Ren’ai Jiao", "ren'ai jiao"],
		["２０２３年", "2023年"],
		["阿人主导，阿人所有", "阿人主导,阿人所有"],
		["Ｃ\u00a0Ｃ5", "c\u3000c5"],
	])("makes %s and %s alike", (one, other) => {
		expect(fold(one)).toBe(fold(other));
	});

	it.each([
		["、", "，"],
		["й", "и"],
		["十", "千"],
	])("keeps %s and %s apart", (one, other) => {
		expect(fold(one)).not.toBe(fold(other));
	});

	it("keeps every place: the folded text is as long, and folds unit by unit", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => {
				const folded = fold(text);
				expect(folded).toHaveLength(text.length);
				for (let i = 0; i < text.length; i += 1) expect(folded[i]).toBe(fold(text[i] ?? ""));
			}),
		);
	});

	it("folds no further a second time", () => {
		const every = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).join("");
		expect(fold(fold(every)) === fold(every)).toBe(true);
	});

	it("takes texts longer than one slice", () => {
		const long = "國".repeat(20_000);
		expect(fold(long)).toBe("国".repeat(20_000));
		expect(fold(`${long}\ud800`)).toBe(`${"国".repeat(20_000)}\ud800`);
	});
});
