/** Texts of our own for the suite: a briefing, a speech and two lists in set phrases, in English and in Chinese. */

export interface SuiteText {
	readonly name: string;
	readonly paragraphs: readonly string[];
}

const briefing = [
	"At the invitation of the Government of Norland, the Minister will pay an official visit from 4 to 9 May.",
	"Harbour Times: Could you tell us what the two ministers expect from the visit, and whether the fisheries agreement will be signed?",
	"Spokesperson: The two countries set up a strategic partnership six years ago. The visit will give new force to the strategic partnership, and both sides will exchange views on trade, fisheries and the climate. As to the agreement, the teams are still at work, and we will publish the text in due time.",
	"Radio Lindholm: The ambassador was called in yesterday. What did the ambassador say, and has a note verbale been handed over?",
	"Spokesperson: The ambassador explained our position on the matter. Our position is clear and consistent: disputes are to be settled through dialogue, and unilateral measures solve nothing. A note verbale was handed over on Tuesday; we hope that the other side will answer the note verbale soon.",
	"Evening Post: Reports say that talks on the northern border have been put off again. Is there a new date?",
	"Spokesperson: I have no date to announce. The talks on the northern border have brought results before, and we are ready to go on with the talks at any time.",
	"Harbour Times: A follow-up on fisheries. Some ship owners say that they were not asked.",
	"Spokesperson: We have asked all sides, ship owners among them, and we will go on asking. Bilateral cooperation in fisheries has lasted for forty years; bilateral cooperation has fed the coast on both sides of the strait.",
	"Southern Courier: The trade figures for the first quarter show a fall of 3.4 percent. How do you see the outlook?",
	"Spokesperson: A single quarter does not make a year. Trade between the two countries grew by 12 percent last year, and the strategic partnership rests on more than figures. We have every confidence in the outlook.",
	"Radio Lindholm: Will the Minister meet the opposition during the visit?",
	"Spokesperson: The programme of the visit will be published in due time. Thank you.",
	"Evening Post: One more on the consulate in Port Amber. The town council voted against the building on Monday by eleven to nine.",
	"Spokesperson: We respect the decision of the town council and are in touch with the competent authorities. Consular services go on as usual, and citizens can reach the consulate by telephone, by letter or in person.",
	"Northern Light: How does the government assess the proposal for a nuclear-weapon-free zone?",
	"Spokesperson: We support nuclear-weapon-free zones on the basis of arrangements freely arrived at among the states of the region. Disputes are to be settled through dialogue, and that holds for this question as well.",
	"This is the end of today's press conference. Thank you for coming.",
];

const speech = [
	"各位来宾，各位朋友：",
	"很高兴同大家在海滨之城相聚，共同探讨区域合作的前景。首先，我谨代表主办方，对各位的到来表示热烈欢迎。",
	"二十年前，各国代表在这里签署了合作宪章，开启了区域合作的新篇章。二十年来，区域合作从无到有、由浅入深，走过了不平凡的历程。",
	"我们始终坚持平等相待，坚持互利互惠，坚持开放包容，走出了一条符合各自国情的合作之路。",
	"当前，世界经济复苏乏力，地区热点此起彼伏。面对挑战，我们应当坚持对话协商，反对单边制裁；坚持公平正义，反对以大欺小；坚持务实合作，反对脱钩断链。",
	"第一，加强政策沟通。我们愿同各方加强发展战略对接，建立部长级会晤机制，及时就重大问题交换意见。",
	"第二，深化互联互通。我们愿同各方加快铁路、港口、电网建设，推动“陆海联运”通道早日建成——让货物走得更快，让人员往来更加便利。",
	"第三，扩大人文交流。我们愿同各方互派留学生、互办文化年，支持青年、媒体、智库开展交流。",
	"第四，共同应对气候变化。我们愿同各方落实《沿海城市气候倡议》，提供力所能及的资金和技术支持。",
	"有记者问：外界有人担心区域合作会针对第三方，您对此有何评论？",
	"答：区域合作不针对任何第三方，也不受任何第三方干扰。搞“小圈子”没有出路，拉帮结派更不得人心。",
	"问：会议是否讨论了北部边界问题？双方立场有无接近？",
	"答：双方就北部边界问题坦诚深入交换了意见，同意保持沟通，通过对话协商妥善处理分歧。我们在北部边界问题上的立场是一贯的、明确的。",
	"问：大使昨天被召见，能否证实？大使是否递交了照会？",
	"答：大使已就有关问题阐明立场，并递交了照会。希望对方认真对待我们的关切，尽快答复照会。",
	"问：据报道，两国将恢复直航，具体日期是什么？",
	"答：有关部门正在商谈，一旦有消息会及时发布。我们愿同各方共同努力，为人员往来创造更好条件。",
	"最后，预祝本次会议取得圆满成功。谢谢大家！",
];

const countries = "Norland Estmark Westria Sudania Ostland Lindholm Arboria Calden Merovia Tarsis Ulmia Veland".split(
	" ",
);
const years = [1971, 1973, 1974, 1979, 1982, 1983, 1987, 1990, 1992, 1994, 2001, 2009];
const towns = "Amber Birch Cedar Dover Elm Fern Grove Heath Iris Juniper Kelp Laurel".split(" ");

const missions = countries.flatMap((country, i) => [
	`Embassy in ${country}. Ambassador since ${years[i]}: the head of mission resides in Port ${towns[i]} and is also accredited to the regional organisation.`,
	`The consular section of the embassy in ${country} is open from Monday to Friday; visas are issued within ${(i % 5) + 3} working days.`,
]);

const states = "北兰 东马克 西利亚 南达 奥兰 林荷 阿博 卡登 墨洛 塔西 乌米 维兰".split(" ");

const relations = [
	"我国同各国双边关系一览",
	...states.map(
		(state, i) =>
			`${i + 1}、${state}国。${years[i]}年${(i % 12) + 1}月同我国建立大使级外交关系，两国关系定位为战略伙伴关系，现任大使常驻首都。`,
	),
	`同我国建立战略伙伴关系的国家有：${states.map((state) => `${state}国（战略伙伴关系）`).join("、")}。`,
];

/** A table, read cell by cell: every paragraph is a cell, and what tells the rows apart stands in other cells. */
const table = [
	"Country",
	"Relations",
	"Head of mission",
	"Entry",
	...countries.flatMap((country, i) => [
		country,
		i % 3 === 0 ? "strategic partnership" : "comprehensive strategic partnership",
		i % 4 === 0 ? "chargé d'affaires" : "ambassador",
		`visa-free for ${i % 2 ? 30 : 90} days`,
	]),
	...states.flatMap((state, i) => [
		`${state}国`,
		"战略伙伴关系",
		i % 4 ? "大使" : "临时代办",
		"持普通护照者须事先办理签证",
	]),
];

export const texts: readonly SuiteText[] = [
	{ name: "briefing", paragraphs: briefing },
	{ name: "speech", paragraphs: speech },
	{ name: "missions", paragraphs: missions },
	{ name: "relations", paragraphs: relations },
];

/**
 * Rows in set phrases, cell by cell: half of what may happen to them can't be told from their text. Not part of the
 * figures, but good for finding where anchoring would still take one row for another.
 */
export const tables: readonly SuiteText[] = [{ name: "table", paragraphs: table }];
