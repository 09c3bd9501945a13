import { startPage } from "../pages/start-page";
import { App } from "./App";
import { claim } from "./claim";
import { tellHeight } from "./height";

const { theme, note } = await claim(location.hash);
// The page's own theme, not the system's; the same as the frame's, or the browser would paint an opaque canvas.
document.documentElement.style.colorScheme = theme;
startPage(<App note={note} />);
tellHeight(document.body);
