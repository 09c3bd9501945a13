import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import { keyGroups } from "./keys";

/** Every key of ours, with those that the reader has given to the browser's commands. */
export function KeyTable() {
	const [bound, setBound] = useState<ReadonlyMap<string, string>>(new Map());
	useEffect(() => {
		browser.commands.getAll().then(
			(all) => setBound(new Map(all.map(({ name, shortcut }) => [name ?? "", shortcut ?? ""]))),
			(error: unknown) => console.warn("Tifa: the browser's commands are not told", error),
		);
	}, []);
	return (
		<div class="keys">
			{keyGroups(bound).map(({ title, rows }) => (
				<table key={title}>
					<caption>{title}</caption>
					<tbody>
						{rows.map(({ keys, words }) => (
							<tr key={words}>
								<th scope="row">
									{keys.every((key) => key === "") ? (
										<span class="quiet">{i18n.t("keys.none")}</span>
									) : (
										keys.map((key) => (key === "…" ? "…" : <kbd key={key}>{key}</kbd>))
									)}
								</th>
								<td>{words}</td>
							</tr>
						))}
					</tbody>
				</table>
			))}
		</div>
	);
}
