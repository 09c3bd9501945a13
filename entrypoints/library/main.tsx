import { startPage } from "../pages/start-page";
import { WithColourNames } from "../pages/WithColourNames";
import { App } from "./App";

startPage(
	<WithColourNames>
		<App />
	</WithColourNames>,
);
