import { readFileSync } from "node:fs";
import { readPage } from "../sites/read-page";
import { savedPage } from "./saved-page";

for (const file of process.argv.slice(2)) {
	const page = savedPage(readFileSync(file, "utf8"));
	const url =
		page.querySelector('meta[name="Url"]')?.getAttribute("content") || "https://www.mfa.gov.cn/web/x/t1638504.shtml";
	const reading = readPage(page, url);
	if (reading.is === "article")
		console.log(
			file,
			reading.article.facts.title,
			reading.article.facts.shown,
			reading.article.facts.lang,
			reading.article.facts.kind,
			reading.article.speakers.map((s) => s.role[0]).join(""),
		);
	else console.log(file, reading);
}
