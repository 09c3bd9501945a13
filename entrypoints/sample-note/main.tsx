/** The note of the welcome page's sample, in a frame as in any page; it is kept by that page alone. */
import { readHash } from "../note/claim";
import { watchHeight } from "../note/height";
import { NoteSheet } from "../pages/NoteSheet";
import { startPage } from "../pages/start-page";
import { deskOf } from "../welcome/desk";

const { token: id, theme } = readHash(location.hash);
document.documentElement.style.colorScheme = theme;
const desk = deskOf(parent);
const note = desk?.note(id);
if (desk && note) {
	startPage(<NoteSheet note={note} onSave={(change) => desk.save(id, change)} onDone={desk.done} />);
	watchHeight(document.body, desk.height);
}
