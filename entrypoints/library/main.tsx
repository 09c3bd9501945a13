import { i18n } from "#i18n";
import { startPage } from "../pages/start-page";
import { App } from "./App";
import { WithBackUp } from "./back-up/WithBackUp";

document.title = `${i18n.t("word.library")} · Tifa`;
startPage(
	<WithBackUp>
		<App />
	</WithBackUp>,
);
