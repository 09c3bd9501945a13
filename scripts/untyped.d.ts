/** Packages for tests and benches that bring no types: what we use of them. */

declare module "addons-linter" {
	interface Finding {
		readonly code: string;
		readonly message: string;
		readonly file?: string;
	}
	export function createInstance(options: { config: Record<string, unknown>; runAsBinary: boolean }): {
		run(): Promise<{ errors: Finding[]; warnings: Finding[] }>;
	};
}

declare module "dom-anchor-text-quote" {
	export function toRange(root: Element, quote: { exact: string; prefix: string; suffix: string }): Range | null;
}
