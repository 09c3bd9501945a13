import { i18n } from "#i18n";
import { startPage } from "../pages/start-page";
import { App } from "./App";

document.title = `${i18n.t("word.library")} · Tifa`;
startPage(<App />);
