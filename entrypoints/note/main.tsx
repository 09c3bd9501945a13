import { startPage } from "../pages/start-page";
import { App } from "./App";
import { claim } from "./claim";
import { watchHeight } from "./height";
import { tellHeight } from "./tell";

const { theme, content } = await claim(location.hash);
// The page's own theme, not the system's; the same as the frame's, or the browser would paint an opaque canvas.
document.documentElement.style.colorScheme = theme;
startPage(<App content={content} />);
watchHeight(document.body, tellHeight);
