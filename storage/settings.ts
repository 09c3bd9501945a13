/** The reader's settings, one row each, so that one broken value costs only itself. */
import * as v from "valibot";
import { defaultSettings, Settings } from "../records/settings";
import { read, write } from "./database";

/** All settings; what is absent or does not fit is at its default. */
export async function getSettings(): Promise<Settings> {
	const rows = await read((database) => database.settings.toArray());
	const stored = new Map(rows.map(({ name, value }) => [name, value]));
	const settings: Settings = { ...defaultSettings };
	const take = <K extends keyof Settings>(name: K) => {
		const result = v.safeParse(Settings.entries[name], stored.get(name));
		// The schema of that name gives that name's type; TypeScript widens the indexed schema to a union.
		if (result.success) settings[name] = result.output as Settings[K];
	};
	for (const name of Object.keys(Settings.entries)) take(name as keyof Settings); // the schema's own keys
	return settings;
}

/** What to set; a field that is absent or undefined stays as it is. */
export type SettingsChange = { readonly [K in keyof Settings]?: Settings[K] | undefined };

/** Sets what `change` names, all of it or nothing. Throws a StorageFailure. */
export async function setSettings(change: SettingsChange): Promise<void> {
	const rows = Object.entries(change).flatMap(([name, value]) => (value === undefined ? [] : { name, value }));
	await write(
		({ settings }) => [settings],
		({ settings }) => settings.bulkPut(rows),
	);
}
