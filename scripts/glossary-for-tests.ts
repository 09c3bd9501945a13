/** Vitest's global setup: tests import the built glossary, as the extension does. */
import { buildGlossary } from "./build-glossary";

export default async function setup(): Promise<void> {
	await buildGlossary();
}
