import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { closeDatabase } from "../../storage/database";
import { getSettings, setSettings } from "../../storage/settings";
import { cardOf, hideTerm } from "./cards";
import type { PageAsker } from "./door";

vi.spyOn(console, "warn").mockImplementation(() => {});

const asker: PageAsker = {
	is: "page",
	url: "https://www.mfa.gov.cn/a.shtml",
	tab: 1,
	documentId: "",
	isPrivate: false,
	hand: "1",
};
const chinese = (words: string, sentence = `中方坚持${words}。`) => ({ words, sentence, day: "2024-04-03" });

beforeEach(async () => {
	closeDatabase();
	await new Promise((resolve) => {
		indexedDB.deleteDatabase("tifa").onsuccess = resolve;
	});
});

describe("a card", () => {
	it("names the rungs of its scale and the terms to read beside it", async () => {
		const card = await cardOf("坚决反对", chinese("坚决反对"));
		expect(card?.scale.map(({ zh }) => zh)).toEqual(["不赞成", "反对", "坚决反对", "强烈反对", "绝不接受", "绝不容忍"]);
		const principle = await cardOf("一个中国原则", chinese("一个中国原则"));
		expect(principle?.confused.map(({ zh }) => zh)).toContain("一个中国政策");
	});

	it("tells which rendering an English page uses", async () => {
		const card = await cardOf("反对", { words: "opposes", sentence: "China opposes it.", day: null });
		expect(card?.term.renderings[card.used ?? -1]?.text).toBe("oppose");
		expect((await cardOf("反对", chinese("反对")))?.used).toBeNull();
	});

	it("sets a label beside the record of the country in its sentence", async () => {
		const said = (label: string) => cardOf(label, chinese(label, `中国和巴基斯坦是${label}。`));
		expect((await said("全天候战略合作伙伴关系"))?.partnership?.says).toBe("same");
		expect((await said("全面战略伙伴关系"))?.partnership?.says).toBe("differs");
	});

	it("leads with the reader's language, and shows all renderings where there is none in it", async () => {
		await setSettings({ renderingLangs: ["fr", "en"] });
		const langs = async (id: string) => (await cardOf(id, chinese(id)))?.term.renderings.map(({ lang }) => lang);
		expect(await langs("反对")).toEqual(["en"]);
		await setSettings({ renderingLangs: ["ru"] });
		expect(await langs("反对")).toEqual(["en"]);
	});

	it("is none where the glossary has no such term", async () => {
		expect(await cardOf("没有这个提法", chinese("没有"))).toBeNull();
	});
});

describe("hiding a term", () => {
	it("is kept and taken back", async () => {
		expect(await hideTerm("反对", true, asker)).toBe(true);
		expect(await hideTerm("反对", true, asker)).toBe(true);
		expect((await getSettings()).hiddenTerms).toEqual(["反对"]);
		expect(await hideTerm("反对", false, asker)).toBe(true);
		expect((await getSettings()).hiddenTerms).toEqual([]);
	});

	it("is refused in a private window, and of what is no term", async () => {
		expect(await hideTerm("反对", true, { ...asker, isPrivate: true })).toBe(false);
		expect(await hideTerm("页面的话", true, asker)).toBe(false);
	});
});
