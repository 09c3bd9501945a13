import { expect, test } from "vitest";
import { webAddress } from "./WebLink";

test.each(["javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "chrome://settings", "//x.example", ""])(
	"%j is no link",
	(address) => {
		expect(webAddress(address)).toBeUndefined();
	},
);

test("an address of the web is one, in any case", () => {
	expect(webAddress("HTTPS://www.mfa.gov.cn/")).toBe("HTTPS://www.mfa.gov.cn/");
	expect(webAddress("http://kz.china-embassy.gov.cn/")).toBe("http://kz.china-embassy.gov.cn/");
});
