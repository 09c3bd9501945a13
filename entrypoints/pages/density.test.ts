import { expect, test } from "vitest";
import { defaultSettings, densityOn } from "../../records/settings";
import { chosenOn, hasOwn, parted } from "./density";

const host = "www.mfa.gov.cn";
const other = "www.fmprc.gov.cn";

test("a choice is for everywhere until the site has choices of its own", () => {
	const all = { ...defaultSettings, ...chosenOn(defaultSettings, host, { mentions: "first" }) };
	expect(densityOn(all, other).mentions).toBe("first");
	const own = { ...all, ...parted(all, host, true) };
	expect(hasOwn(own, host)).toBe(true);
	expect(densityOn(own, host)).toEqual(densityOn(all, host));
	const changed = { ...own, ...chosenOn(own, host, { answersOnly: true, mentions: "off" }) };
	expect(densityOn(changed, host)).toMatchObject({ answersOnly: true, mentions: "off" });
	expect(densityOn(changed, other)).toEqual(densityOn(all, other));
});

test("a site's choices go without a trace, and leave those of others", () => {
	const two = { ...defaultSettings, perSite: { [host]: { plain: true }, [other]: { plain: true } } };
	const one = { ...two, ...parted(two, host, false) };
	expect(one.perSite).toEqual({ [other]: { plain: true } });
	expect(hasOwn(one, host)).toBe(false);
});
