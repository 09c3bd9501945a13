/** What every piece of a reading that stands in the page is given. */
import type { Acts } from "./acts";
import type { Backing } from "./backing";
import type { ReaderState } from "./state";
import type { Stretch } from "./stretch";
import type { Walk } from "./walk";

export interface ReadingProps {
	readonly page: Document;
	readonly state: ReaderState;
	readonly acts: Acts;
	readonly walk: Walk;
	readonly stretch: Stretch;
	readonly backing: Backing;
}
