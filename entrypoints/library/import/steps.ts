/** An import, step by step: nothing is written before the reader has seen what would happen. */
import { useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import { glossaryIn } from "../../../exchange/glossary/glossary-in";
import type { Incoming, Unread } from "../../../exchange/in/incoming";
import { openFile } from "../../../exchange/in/open-file";
import { isSameDocument } from "../../../exchange/in/same-document";
import { askBackground } from "../../../messages";
import { newUrn } from "../../../reader/ids";
import { type MergeCounts, mergeIn, previewMerge } from "../../../storage/merge";
import { stamp } from "../../background/stamp";
import { editOrWords } from "../../pages/saving";
import { parseXml } from "./parse-xml";
import { type Task, useTask } from "./task";
import { wordsOfFailure } from "./words";

export type Rows = readonly (readonly string[])[];

export type Step =
	| { is: "idle"; words: string | null }
	/** The reader says what the columns hold. */
	| { is: "table"; name: string; rows: Rows; unread: readonly Unread[] }
	| {
			is: "ready";
			name: string;
			incoming: Incoming;
			counts: MergeCounts;
			/** Fields of a glossary that Tifa has no place for, by kind. */
			skipped: ReadonlyMap<string, number>;
	  }
	| { is: "done"; counts: MergeCounts; unread: readonly Unread[]; batch: string | null };

export interface ImportSteps {
	readonly step: Step;
	readonly task: Task;
	open(file: File): Promise<void>;
	/** With the columns of a table named: what they come to. */
	prepare(name: string, read: () => Promise<Incoming>): Promise<void>;
	write(incoming: Incoming): Promise<void>;
	undo(batch: string): Promise<void>;
	cancel(): void;
}

export function useImport(): ImportSteps {
	const [step, setStep] = useState<Step>({ is: "idle", words: null });
	const task = useTask();
	const say = (words: string | null) => setStep({ is: "idle", words });
	/** Runs what may fail or be stopped; either is said, and all is as it was. */
	const attempt = async (act: Parameters<Task["run"]>[0]) => {
		try {
			const done = await task.run(async (signal, progress) => {
				await act(signal, progress);
				return true;
			});
			if (done === null) say(i18n.t("import.stopped"));
		} catch (error) {
			console.warn("Tifa: not imported", error);
			say(wordsOfFailure(error));
		}
	};
	const ready = async (name: string, incoming: Incoming, skipped: ReadonlyMap<string, number> = new Map()) => {
		setStep({ is: "ready", name, incoming, counts: await previewMerge(incoming, isSameDocument), skipped });
	};
	return {
		step,
		task,
		open: (file) =>
			attempt(async (signal, progress) => {
				say(null);
				const now = new Date();
				const records = (read: number) => progress(read, 0);
				const opened = await openFile(file, { parseXml, now, signal, progress: records });
				if (opened.is === "table") setStep({ is: "table", name: file.name, rows: opened.rows, unread: opened.unread });
				else if (opened.is === "glossary") {
					const { glossary } = opened;
					const name = glossary.name || nameOf(file);
					await ready(file.name, await glossaryIn(glossary, { name }, now), glossary.skipped);
				} else await ready(file.name, opened.incoming);
			}),
		prepare: (name, read) => attempt(async () => ready(name, await read())),
		write: (incoming) =>
			attempt(async (signal, progress) => {
				if (browser.extension.inIncognitoContext) return say(i18n.t("refusal.private"));
				const moment = new Date().toISOString();
				const act = { isSame: isSameDocument, moment, newId: newUrn, signal, progress };
				const { counts, batch } = await mergeIn(incoming, act);
				await stamp();
				setStep({ is: "done", counts, unread: incoming.unread, batch });
			}),
		async undo(batch) {
			const outcome = await editOrWords(askBackground("undoBatch", { batch }));
			say("words" in outcome ? outcome.words : i18n.t("import.undone"));
		},
		cancel: () => say(null),
	};
}

/** The file's name without its ending. */
export function nameOf({ name }: { readonly name: string }): string {
	return name.replace(/\.[^.]*$/, "") || name;
}
