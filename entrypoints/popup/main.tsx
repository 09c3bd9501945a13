import { startPage } from "../pages/start-page";
import { subjectOf, tabInQuestion } from "../pages/subject";
import { WithColourNames } from "../pages/WithColourNames";
import { App } from "./App";

// Asked before anything is drawn: the popup opens with data, never with a wrong state that jumps.
const tab = await tabInQuestion();
startPage(
	<WithColourNames>
		<App tab={tab} subject={await subjectOf(tab)} />
	</WithColourNames>,
);
