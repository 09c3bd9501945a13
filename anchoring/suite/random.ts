/** Random numbers that are the same at every run: a case that fails can be met again. */

export interface Random {
	/** A whole number from 0 up to, not including, `below`. */
	below(below: number): number;
	/** One of a list that is not empty. */
	of<T>(list: readonly T[]): T;
	shuffled<T>(list: readonly T[]): T[];
}

/** Marsaglia's xorshift (2003), 32 bits. */
export function randomFrom(seed: number): Random {
	let state = (seed ^ 0x9e3779b9) | 1;
	const below = (limit: number) => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) % limit;
	};
	for (let i = 0; i < 8; i += 1) below(1);
	const of = <T>(list: readonly T[]): T => {
		const item = list[below(list.length)];
		if (item === undefined) throw new RangeError("nothing to choose from");
		return item;
	};
	const shuffled = <T>(list: readonly T[]): T[] => {
		const rest = [...list];
		return list.flatMap(() => rest.splice(below(rest.length), 1));
	};
	return { below, of, shuffled };
}
