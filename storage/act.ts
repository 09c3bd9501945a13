/** Who acts and when: `moment` and ids are made by the caller. */
export interface Act {
	readonly hand: string;
	readonly moment: string;
	/** For the edit, and for the document where one is made. */
	readonly newId: () => string;
}
