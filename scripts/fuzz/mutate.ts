/** Seeded chance, and what it does to a text: the same seed gives the same inputs, on every machine. */

export interface Chance {
	/** A whole number from 0 up to, not including, `end`. */
	below(end: number): number;
	oneOf<T>(all: readonly [T, ...T[]]): T;
}

/** Mulberry32: 32 bits of state are enough for inputs that nobody must be unable to guess. */
export function chanceOf(seed: number): Chance {
	let state = seed >>> 0;
	const below = (end: number) => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
	};
	return { below, oneOf: (all) => all[below(all.length)] ?? all[0] };
}

/** What has broken readers of texts before: ends of markup, of strings and of numbers, halves of characters, long runs. */
const nasty: readonly [string, ...string[]] = [
	"\0",
	"\ud800",
	"\u202e",
	"\ufeff",
	"\u3000".repeat(50),
	"<",
	"</div></body>",
	"<![CDATA[",
	"<!--",
	"-->",
	"<table><form><select>",
	"<div>".repeat(300),
	'"',
	"\\",
	"\\u",
	"{",
	"[".repeat(200),
	"]}",
	"null",
	"-1",
	"1e999",
	"99999999999999999999",
	'"__proto__":',
	'"constructor":{"prototype":',
	"2026-02-31T25:61:61Z",
	"0000年13月40日",
	"javascript:alert(1)",
	"&#x110000;",
	"&amp;&lt;&notanentity;",
	"\r\n\t,;",
	"问：".repeat(40),
	"记者：",
];

/** A text with a few changes: pieces gone, doubled, moved, cut off, and what has no business there put in. */
export function mutated(text: string, chance: Chance): string {
	let now = text;
	for (let rest = 1 + chance.below(6); rest > 0; rest -= 1) {
		const at = chance.below(now.length + 1);
		const to = Math.min(now.length, at + 1 + chance.below(chance.oneOf([2, 20, 400])));
		const [before, piece, after] = [now.slice(0, at), now.slice(at, to), now.slice(to)];
		switch (chance.below(6)) {
			case 0:
				now = before + after;
				break;
			case 1:
				now = before + piece.repeat(1 + chance.below(4)) + after;
				break;
			case 2: {
				const other = chance.below(before.length + 1);
				now = before.slice(0, other) + piece + before.slice(other) + after;
				break;
			}
			case 3:
				now = chance.below(4) === 0 ? before : before + String.fromCharCode(chance.below(0x1_0000)) + after;
				break;
			default:
				now = before + chance.oneOf(nasty) + after;
		}
	}
	return now;
}

/** A value with a few changes in its depth: fields gone, of another kind, of a size that nobody writes. */
export function mutatedValue(value: unknown, chance: Chance): unknown {
	if (chance.below(5) === 0) return strange(chance);
	if (typeof value === "string") return mutated(value, chance);
	if (Array.isArray(value)) {
		const all = value.map((each) => (chance.below(3) === 0 ? mutatedValue(each, chance) : each));
		return chance.below(6) === 0 ? [...all, ...all, strange(chance)] : all;
	}
	if (value !== null && typeof value === "object") {
		const entries = Object.entries(value).filter(() => chance.below(12) > 0);
		const changed = entries.map(([key, each]) => [key, chance.below(3) === 0 ? mutatedValue(each, chance) : each]);
		return Object.fromEntries(chance.below(8) === 0 ? [...changed, [chance.oneOf(nasty), strange(chance)]] : changed);
	}
	return chance.below(2) === 0 ? value : strange(chance);
}

function strange(chance: Chance): unknown {
	return chance.oneOf<() => unknown>([
		() => null,
		() => undefined,
		() => Number.NaN,
		() => -1,
		() => 2 ** 60,
		() => "",
		() => chance.oneOf(nasty),
		() => chance.oneOf(nasty).repeat(100),
		() => [],
		() => ({}),
		() => JSON.parse('{"__proto__":{"is":"article"},"length":-1}'),
		() => [[[[[[]]]]]],
		() => true,
	])();
}
