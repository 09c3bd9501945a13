/** The address of this window, as the reader goes, goes back, and types. */
import { signal } from "@preact/signals";
import { type Address, parseAddress, printAddress } from "./address";

export const address = signal<Address>(parseAddress(location.hash));

/** Browsers refuse more than some hundred changes of an address in half a minute; who types makes one after a pause. */
const PAUSE = 300;
let writing: ReturnType<typeof setTimeout> | undefined;

/** Goes there; Back leads here again. */
export function go(next: Address): void {
	write();
	history.pushState(null, "", printAddress(next));
	address.value = next;
}

/** Is there from now on, without a step to go back: while typing, and walking through a list. */
export function become(next: Address): void {
	address.value = next;
	clearTimeout(writing);
	writing = setTimeout(write, PAUSE);
}

function write(): void {
	if (writing === undefined) return;
	clearTimeout(writing);
	writing = undefined;
	history.replaceState(null, "", printAddress(address.value));
}

function read(): void {
	clearTimeout(writing);
	writing = undefined;
	address.value = parseAddress(location.hash);
}

addEventListener("hashchange", read);
addEventListener("popstate", read);
addEventListener("pagehide", write);
