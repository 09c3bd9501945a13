import { expect, test } from "vitest";
import { type DocumentRecord, keysOfCopies } from "../../../records/document";
import { facts, moment, urn } from "../../../storage/sample";
import { relatedOf } from "./related";

function document(number: number, keys: string[], apart: string[] = []): DocumentRecord {
	const copies = [{ url: facts.url, keys }];
	const times = { read: moment(0), created: moment(0), modified: moment(0) };
	return { id: urn(number), keys: keysOfCopies(copies), copies, apart, ...facts, ...times };
}

function told(...documents: DocumentRecord[]) {
	return Object.fromEntries(
		[...relatedOf(documents)].map(([id, related]) => [
			id,
			related.map(({ document: other, parted }) => [other.id, parted]),
		]),
	);
}

test("documents that share a key are named to one another, others not at all", () => {
	expect(told(document(1, ["n1", "t"]), document(2, ["n2", "t"]), document(3, ["n3"]))).toEqual({
		[urn(1)]: [[urn(2), false]],
		[urn(2)]: [[urn(1), false]],
	});
});

test("parted documents are told as such, also where they share no key", () => {
	expect(told(document(1, ["n1", "t"], ["n2", "t"]), document(2, ["n2", "t"], ["n1", "t"]))).toEqual({
		[urn(1)]: [[urn(2), true]],
		[urn(2)]: [[urn(1), true]],
	});
	expect(told(document(1, ["n1"], ["n2"]), document(2, ["n2"], ["n1"]))).toMatchObject({ [urn(1)]: [[urn(2), true]] });
});

test("who only has the title of parted documents was parted from neither", () => {
	const [one, other] = [document(1, ["n1", "t"], ["n2", "t"]), document(2, ["n2", "t"], ["n1", "t"])];
	expect(told(one, other, document(3, ["n3", "t"]))[urn(3)]).toEqual([
		[urn(1), false],
		[urn(2), false],
	]);
});
