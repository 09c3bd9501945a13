import "./back-up.css";
import { ImportPart } from "../import/ImportPart";
import { BackUpPart } from "./BackUpPart";

/** Everything out in one file, and files in. */
export function BackUpRoom() {
	return (
		<div class="back-up">
			<BackUpPart />
			<ImportPart />
		</div>
	);
}
