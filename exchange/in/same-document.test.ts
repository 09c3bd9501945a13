import { expect, it } from "vitest";
import { type Copy, type DocumentRecord, keysOfCopies } from "../../records/document";
import { transcript } from "../sample";
import { isSameDocument } from "./same-document";

const ministry = "https://www.mfa.gov.cn/web/fyrbt_673021/202601/t20260105_11800001.shtml";

function met(copies: Copy[], apart: string[] = []): DocumentRecord {
	return { ...transcript, copies, keys: keysOfCopies(copies), apart };
}

it.each<[string, boolean, DocumentRecord, DocumentRecord]>([
	[
		"one number",
		true,
		met([{ url: ministry, keys: ["prc:t1"] }]),
		met([{ url: "http://a.example/", keys: ["prc:t1"] }]),
	],
	["nothing in common", false, met([{ url: ministry, keys: ["prc:t1"] }]), met([{ url: ministry, keys: ["prc:t2"] }])],
	[
		"a title alone, on somebody's host",
		false,
		met([{ url: ministry, keys: ["prc:zh|2026-01-05|title"] }]),
		met([{ url: "https://lapsed.example/", keys: ["prc:zh|2026-01-05|title"] }]),
	],
	[
		"parted here",
		false,
		met([{ url: ministry, keys: ["prc:t1", "prc:zh|2026-01-05|title"] }], ["prc:t2"]),
		met([{ url: `${ministry}?`, keys: ["prc:t2", "prc:zh|2026-01-05|title"] }]),
	],
])("two records with %s: %s, whichever is asked first", (_, same, one, other) => {
	expect(isSameDocument(one, other)).toBe(same);
	expect(isSameDocument(other, one)).toBe(same);
});
