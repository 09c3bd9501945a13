import { startPage } from "../pages/start-page";
import { subjectOf, tabInQuestion } from "../pages/subject";
import { WithColourNames } from "../pages/WithColourNames";
import { App } from "./App";

startPage(
	<WithColourNames>
		<App first={await subjectOf(await tabInQuestion())} />
	</WithColourNames>,
);
