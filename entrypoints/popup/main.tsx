import { startPage } from "../pages/start-page";
import { subjectOf, tabInQuestion } from "../pages/subject";
import { App } from "./App";

// Asked before anything is drawn: the popup opens with data, never with a wrong state that jumps.
const tab = await tabInQuestion();
startPage(<App tab={tab} subject={await subjectOf(tab)} />);
