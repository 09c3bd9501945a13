import { startPage } from "../pages/start-page";
import { subjectOf, tabInQuestion } from "../pages/subject";
import { App } from "./App";

startPage(<App first={await subjectOf(await tabInQuestion())} />);
