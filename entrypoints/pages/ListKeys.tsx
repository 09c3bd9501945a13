import { useEffect } from "preact/hooks";
import { walkRows } from "../../components/list-keys";
import { KeyHelp } from "./KeyHelp";

/** Every row of popup and side panel: annotations, documents, questions, key terms. */
const ROWS = ".list :is(.row, .question, .term-line), .list.recent li";

/** The keys of a page that is one list: ↑ ↓ walk its rows, `?` shows all keys. */
export function ListKeys() {
	useEffect(() => {
		const life = new AbortController();
		walkRows(ROWS, life.signal);
		return () => life.abort();
	}, []);
	return <KeyHelp />;
}
