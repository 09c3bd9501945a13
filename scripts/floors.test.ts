import { expect, it } from "vitest";
import { floorOf, usedFeatures } from "./floors";

it("finds the feature that asks for the newest browser", () => {
	const features = [{ path: "api.StaticRange" }, { path: "webextensions.api.runtime.MessageSender.documentId" }];
	expect(floorOf(features, "firefox")).toEqual({ version: 153, path: features[1]?.path });
});

it("leaves out what a browser lacks for good, and refuses what it has not been told of", () => {
	expect(floorOf(usedFeatures, "chrome").version).toBe(130);
	expect(() => floorOf([{ path: "webextensions.api.sidePanel.open" }], "firefox")).toThrow("firefox has no");
	expect(() => floorOf([{ path: "api.NoSuchThing" }], "chrome")).toThrow();
});
