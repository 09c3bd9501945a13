import { i18n } from "#i18n";
import { markdownFilters, markdownNames } from "../../exchange/markdown";
import type { Names } from "../../exchange/template";

/** The names of the template language, each list with what is in it. */
export function TemplateNames() {
	return (
		<details class="names">
			<summary>{i18n.t("export.names")}</summary>
			<p class="quiet">{i18n.t("export.namesHelp")}</p>
			<NameList names={markdownNames} />
			<p>
				{markdownFilters.map((filter) => (
					<code key={filter}>|{filter} </code>
				))}
			</p>
		</details>
	);
}

function NameList({ names }: { names: Names }) {
	return (
		<ul>
			{Object.entries(names).map(([name, inner]) => (
				<li key={name}>
					<code>{inner ? `{{#${name}}} … {{/${name}}}` : `{{${name}}}`}</code>
					{inner && <NameList names={inner} />}
				</li>
			))}
		</ul>
	);
}
