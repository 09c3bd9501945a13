import { i18n } from "#i18n";
import { WebLink } from "../../../components/WebLink";
import { askBackground, type Rearranged } from "../../../messages";
import type { DocumentRecord } from "../../../records/document";
import { documentOrWords } from "../../pages/saving";
import type { Related } from "./related";

interface CopiesProps {
	document: DocumentRecord;
	related: readonly Related[];
	/** What was done, or why not. */
	onSaid: (words: string) => void;
}

/** Where the text was met, which of it is another text after all, and what other document is this one. */
export function Copies({ document, related, onSaid }: CopiesProps) {
	const parted = related.filter((other) => other.parted);
	const alike = related.filter((other) => !other.parted);
	const tell = async (asked: Promise<Rearranged>, done: string) => {
		const outcome = await documentOrWords(asked);
		onSaid("words" in outcome ? outcome.words : done);
	};
	const join = ({ document: other }: Related) =>
		void tell(askBackground("joinDocuments", { into: document.id, from: other.id }), i18n.t("state.joined"));
	const part = (url: string) =>
		void tell(askBackground("partCopy", { document: document.id, url }), i18n.t("state.parted"));
	return (
		<>
			{alike.map((other) => (
				<Other
					key={other.document.id}
					words={i18n.t("word.sameTextAs")}
					other={other.document}
					onJoin={() => join(other)}
				/>
			))}
			{(document.copies.length > 1 || parted.length > 0) && (
				<details class="copies quiet">
					<summary>{i18n.t("word.copies")}</summary>
					<ul>
						{document.copies.map(({ url }) => (
							<li key={url}>
								<WebLink address={url}>{shortly(url)}</WebLink>
								{document.copies.length > 1 && (
									<Verb
										name={i18n.t("act.partCopy", [shortly(url)])}
										sign={i18n.t("act.part")}
										onPress={() => part(url)}
									/>
								)}
							</li>
						))}
					</ul>
					{parted.map((other) => (
						<Other
							key={other.document.id}
							words={i18n.t("word.partedFrom")}
							other={other.document}
							onJoin={() => join(other)}
						/>
					))}
				</details>
			)}
		</>
	);
}

/** Another document, told by its address since the titles are mostly the same, and the way to make the two one. */
function Other({ words, other, onJoin }: { words: string; other: DocumentRecord; onJoin: () => void }) {
	return (
		<p class="copies quiet">
			{words} <WebLink address={other.url}>{shortly(other.url)}</WebLink>
			<Verb name={i18n.t("act.joinWith", [shortly(other.url)])} sign={i18n.t("act.join")} onPress={onJoin} />
		</p>
	);
}

/** An act behind an address; its name says which. */
function Verb({ name, sign, onPress }: { name: string; sign: string; onPress: () => void }) {
	return (
		<>
			{" · "}
			<button type="button" class="verb" aria-label={name} onClick={onPress}>
				{sign}
			</button>
		</>
	);
}

/** The address without what all have. */
function shortly(url: string): string {
	return url.replace(/^https?:\/\//, "");
}
