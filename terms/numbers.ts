/**
 * Rows of small numbers as strings: a glossary ships as JSON, where a string is read at once and a row of numbers is
 * not. No unit is a surrogate, so the string survives UTF-8.
 */

const FIRST = 0x23;
/** Numbers from here on take two units. */
const WIDE = 0x5000;

export function encodeNumbers(numbers: Iterable<number>): string {
	let encoded = "";
	for (const number of numbers)
		encoded +=
			number < WIDE
				? String.fromCharCode(FIRST + number)
				: String.fromCharCode(FIRST + WIDE + Math.floor(number / WIDE), FIRST + (number % WIDE));
	return encoded;
}

export function decodeNumbers(encoded: string): Int32Array {
	const numbers = new Int32Array(encoded.length);
	let count = 0;
	for (let i = 0; i < encoded.length; i += 1, count += 1) {
		const unit = encoded.charCodeAt(i) - FIRST;
		if (unit < WIDE) numbers[count] = unit;
		else {
			i += 1;
			numbers[count] = (unit - WIDE) * WIDE + encoded.charCodeAt(i) - FIRST;
		}
	}
	return numbers.subarray(0, count);
}
