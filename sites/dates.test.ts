import { describe, expect, it } from "vitest";
import { dateIn, latestDay } from "./dates";

const latest = "2026-11-21";

describe("dates", () => {
	it.each([
		["2024-04-03 21:30", "2024-04-03", "21:30"],
		["2019/02/17", "2019-02-17", null],
		["来源：(驻南山国使馆)  2022-06-18 7:08", "2022-06-18", "07:08"],
		["2023年4月3日外交部发言人主持例行记者会", "2023-04-03", null],
		["Updated: July 17, 2020 20:37", "2020-07-17", "20:37"],
		["Published 12 March 2024", "2024-03-12", null],
		["Conférence de presse du 1er août 2022 tenue par", "2022-08-01", null],
		["Ofrecida el 15 de abril de 2021 por", "2021-04-15", null],
		["Очередная пресс-конференция 3 января 2023 г.", "2023-01-03", null],
		["يعقد مؤتمرا صحفيا اعتياديا يوم 22 فبراير عام 2018", "2018-02-22", null],
		["٢٠٢٣-٠٤-٠٣", "2023-04-03", null],
		["3. März 2024", "2024-03-03", null],
		["2024년 4월 3일", "2024-04-03", null],
		["03.04.2024", "2024-04-03", null],
		["Apr 3, 2024", "2024-04-03", null],
		["18 Sept. 2023 10:00", "2023-09-18", "10:00"],
		["18/05/2023", "2023-05-18", null],
		["05/18/2023", "2023-05-18", null],
		["２０２３年５月１８日", "2023-05-18", null],
		["۲۰۲۳-۰۵-۱۸", "2023-05-18", null],
		["二○一三年十二月二十一日", "2013-12-21", null],
		["二〇二〇年十月十日", "2020-10-10", null],
		["二零一一年一月三十日", "2011-01-30", null],
		["2012-02-29 23:59:59", "2012-02-29", "23:59"],
	])("%s", (text, day, time) => {
		expect(dateIn(text, latest)).toEqual({ day, time });
	});

	it.each([
		"",
		"2023-02-30",
		"2023-13-01",
		"0000-00-00",
		"1890-01-01",
		"2026-11-22",
		"2999-01-01",
		"Mayo 2021",
		"4 parts of 2021",
		"03/04/2024",
		"二〇一三年十三月一日",
		"t20210519_8940449",
		"12345-67-89",
	])("%j is none", (text) => {
		expect(dateIn(text, latest)).toBeNull();
	});

	it("passes over a date in the future to one that is not", () => {
		expect(dateIn("2027年1月1日（2024-04-03）", latest)).toBeNull();
		expect(dateIn("January 1, 2027; 2024-04-03", latest)?.day).toBe("2024-04-03");
	});

	it("believes tomorrow, since it is tomorrow somewhere", () => {
		expect(latestDay(new Date("2026-11-20T12:00:00Z"))).toBe("2026-11-21");
	});
});
