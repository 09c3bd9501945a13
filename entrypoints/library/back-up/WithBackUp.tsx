import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { BackUpRoom } from "./BackUpRoom";
import { BackupDue } from "./BackupDue";

const ADDRESS = "#back-up";

/** The library, with the line that says when a backup is due; the room of backups where the address names it. */
export function WithBackUp({ children }: { children: ComponentChildren }) {
	const [hash, setHash] = useState(location.hash);
	useEffect(() => {
		const life = new AbortController();
		addEventListener("hashchange", () => setHash(location.hash), { signal: life.signal });
		return () => life.abort();
	}, []);
	if (hash === ADDRESS)
		return (
			<>
				<p class="to-back-up quiet">
					<a href="#all">{i18n.t("word.library")}</a>
				</p>
				<BackUpRoom />
			</>
		);
	return (
		<>
			<BackupDue />
			{children}
			<p class="to-back-up quiet">
				<a href={ADDRESS}>{i18n.t("backup.title")}</a>
			</p>
		</>
	);
}
