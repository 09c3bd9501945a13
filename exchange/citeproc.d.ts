/** What the tests use of citeproc-js, which has no types of its own. */
declare module "citeproc" {
	interface System {
		retrieveLocale(lang: string): string;
		retrieveItem(id: string): object | undefined;
	}
	export class Engine {
		constructor(system: System, style: string, lang: string);
		setOutputFormat(format: "text" | "html"): void;
		updateItems(ids: readonly string[]): void;
		makeBibliography(): [parameters: object, entries: string[]];
	}
	const CSL: { Engine: typeof Engine };
	export default CSL;
}
