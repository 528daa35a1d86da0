import { describe, expect, it } from "vitest";
import type { Day } from "../../src/model/day.ts";
import type { Style as OfficeStyle } from "../../src/model/records.ts";
import type { Block, Papered, Report } from "../../src/model/report.ts";
import { tableFit } from "../../src/render/docx/widths.ts";
import { lamps, overTime, planned } from "./charts.ts";
import { longer, overdue, pipe, pipeEn } from "./samples.ts";
import { all, bytesOf, type Element, one, said, saidIn, styleNamed, styleOf, val, wordOf } from "./word.ts";

const day = "2024-09-08" as Day;
const minutes: Papered = {
  kind: "minutes",
  issuer: "清廉云泽建设总专班办公室",
  day,
  turn: 9,
  signs: "nowhere",
};
const weekly: Papered = { ...minutes, kind: "weekly", signs: "end" };

const title: Block = { type: "heading", level: 1, text: "调度会纪要" };
const text: readonly Block[] = [
  title,
  { type: "paragraph", text: "清廉云泽建设，截至 2024-09-08", tone: "quiet", dated: true },
  { type: "heading", level: 2, text: "一、会议议定" },
  { type: "heading", level: 3, text: "（一）平台" },
  { type: "list", ordered: true, items: ["建平台\n【逾期7天】市财政局牵头。", "清账款"] },
  { type: "paragraph", text: "出席：市财政局、市国资委", labelled: true },
];

const reportOf = (blocks: readonly Block[], paper?: Papered): Report => ({
  kind: "brief",
  asOf: day,
  blocks,
  facts: {},
  ...(paper ? { paper } : {}),
});

const withOffice = (office: OfficeStyle) => ({ ...pipe, office });
const millimetres = (twips: string | undefined): number => Math.round((Number(twips) * 25.4) / 1440);

describe("the page", () => {
  it("is A4 with the standard's margins, 22 lines of 28 characters", async () => {
    const section = one((await wordOf(reportOf(text))).body, "w:sectPr");
    const { attributes: size } = one(section, "w:pgSz");
    const { attributes: margin } = one(section, "w:pgMar");
    const { attributes: grid } = one(section, "w:docGrid");
    expect([millimetres(size["w:w"]), millimetres(size["w:h"])]).toEqual([210, 297]);
    expect(["top", "bottom", "left", "right"].map((side) => millimetres(margin[`w:${side}`]))).toEqual([
      37, 35, 28, 26,
    ]);
    expect(grid).toMatchObject({ "w:type": "lines", "w:linePitch": "579" });
    const high = Number(size["w:h"]) - Number(margin["w:top"]) - Number(margin["w:bottom"]);
    expect(Math.floor(high / 579)).toBe(22);
  });

  it("the body is set in 仿宋 of 16 points, exactly on the grid, 28 characters in a line", async () => {
    const word = await wordOf(reportOf(text));
    const normal = styleNamed(word, "Normal");
    expect(one(normal, "w:rFonts").attributes["w:eastAsia"]).toBe("仿宋_GB2312");
    expect(val(normal, "w:sz")).toBe("32");
    const [pitch, spacing] = all(normal, "w:spacing");
    expect(pitch?.attributes).toMatchObject({ "w:line": "579", "w:lineRule": "exact" });
    const character = 320 + Number(spacing?.attributes["w:val"]);
    expect(Math.floor((11906 - 1587 - 1474) / character)).toBe(28);
    expect(one(styleNamed(word, "BodyText"), "w:ind").attributes["w:firstLine"]).toBe(String(2 * character));
  });

  it("page numbers stand outside, between dashes, on odd and even pages", async () => {
    const word = await wordOf(reportOf(text));
    expect(all(word.part("word/settings.xml"), "w:evenAndOddHeaders")).toHaveLength(1);
    expect(
      all(one(word.body, "w:sectPr"), "w:footerReference").map(({ attributes }) => attributes["w:type"]),
    ).toEqual(["default", "even"]);
    const sides = [1, 2].map((n) => {
      const footer = word.part(`word/footer${n}.xml`);
      expect(said(footer)).toBe("—  —");
      expect(said({ ...one(footer, "w:instrText"), name: "w:t" })).toBe("PAGE");
      return [val(footer, "w:jc"), one(footer, "w:ind").attributes];
    });
    expect(sides).toEqual([
      ["right", { "w:right": "280" }],
      ["left", { "w:left": "280" }],
    ]);
    const face = styleNamed(word, "Footer");
    expect(one(face, "w:rFonts").attributes["w:ascii"]).toBe("宋体");
    expect(val(face, "w:sz")).toBe("28");
  });
});

describe("the text", () => {
  it("headings are headings, each rank in its face", async () => {
    const word = await wordOf(reportOf(text));
    const ranks = [
      ["Title", "方正小标宋简体", "44", undefined, "调度会纪要"],
      ["Heading1", "黑体", "32", "0", "一、会议议定"],
      ["Heading2", "楷体_GB2312", "32", "1", "（一）平台"],
    ] as const;
    for (const [id, font, size, level, words] of ranks) {
      const style = styleNamed(word, id);
      expect(one(style, "w:rFonts").attributes["w:eastAsia"]).toBe(font);
      expect(val(style, "w:sz")).toBe(size);
      expect(val(style, "w:outlineLvl")).toBe(level);
      expect(saidIn(word, id)).toEqual([words]);
    }
  });

  it("items are numbered, what stands in brackets before them stands out", async () => {
    const word = await wordOf(reportOf(text));
    expect(saidIn(word, "BodyText")).toEqual(["1.建平台", "【逾期7天】市财政局牵头。", "2.清账款"]);
    const marked = word.paragraphs.find((each) => said(each).startsWith("【"));
    const [mark] = marked ? all(marked, "w:r") : [];
    expect(mark && said(mark)).toBe("【逾期7天】");
    expect(mark && one(mark, "w:rFonts").attributes["w:eastAsia"]).toBe("黑体");
  });

  it("fonts have stand-ins", async () => {
    const fonts = all((await wordOf(reportOf(text))).part("word/fontTable.xml"), "w:font");
    const named = Object.fromEntries(
      fonts.map((font) => [font.attributes["w:name"], val(font, "w:altName")]),
    );
    expect(named["仿宋_GB2312"]).toMatch(/^仿宋,FangSong/);
    expect(named["方正小标宋简体"]).toContain("宋体");
    expect(named["楷体_GB2312"]).toMatch(/^楷体,KaiTi/);
  });

  it("what is missing is said before the title", async () => {
    const missing: Block = { type: "paragraph", text: "注意：有2个文件读不出。", tone: "red" };
    const word = await wordOf(reportOf([missing, ...text]));
    const [first, second] = word.paragraphs;
    expect([first, second].map((each) => each && said(each))).toEqual([missing.text, "调度会纪要"]);
    expect(first && val(first, "w:color")).toBe("C00000");
  });

  it("a long title is parted where a phrase ends", async () => {
    const long: Block = { type: "heading", level: 1, text: "云泽市国有资产监督管理委员会：要办的和承担的" };
    const [paragraph] = (await wordOf(reportOf([long]))).paragraphs;
    expect(paragraph && all(paragraph, "w:t").map((each) => said(each))).toEqual([
      "云泽市国有资产监督管理委员会：",
      "要办的和承担的",
    ]);
  });
});

describe("minutes", () => {
  it("have a red mark and a rule, labels that stand out, and no title below", async () => {
    const word = await wordOf(reportOf(text, minutes));
    const [mark, line] = ["Mark", "MarkLine"].map((style) =>
      word.paragraphs.find((each) => styleOf(each) === style),
    );
    if (!mark || !line) throw new Error("no mark");
    expect(said(mark)).toBe("调度会纪要");
    expect(val(mark, "w:color")).toBe("FF0000");
    expect(millimetres(one(mark, "w:spacing").attributes["w:before"])).toBe(35);
    expect(said(line)).toBe("\t清廉云泽建设总专班办公室\t2024年9月8日");
    expect(one(line, "w:bottom").attributes["w:color"]).toBe("FF0000");
    expect(saidIn(word, "Title")).toEqual([]);
    expect(saidIn(word, "Subtitle")).toEqual([]);
    const sat = word.paragraphs.find((each) => said(each).startsWith("出席"));
    const [label] = sat ? all(sat, "w:r") : [];
    expect(label && said(label)).toBe("出席：");
    expect(label && one(label, "w:rFonts").attributes["w:eastAsia"]).toBe("黑体");
    expect(sat && one(sat, "w:ind").attributes).toEqual({ "w:left": "1575", "w:hanging": "945" });
  });

  it("have a number where the office has one, and its own words", async () => {
    const marks = {
      minutes: { text: "云泽市专班会议纪要", number: "第{n}期（{year}）", colour: "C00000", rule: false },
    };
    const word = await wordOf(reportOf(text, minutes), withOffice({ marks, issuer: "市专班" }));
    expect(saidIn(word, "Mark")).toEqual(["云泽市专班会议纪要"]);
    expect(saidIn(word, "MarkNumber")).toEqual(["第9期（2024）"]);
    expect(saidIn(word, "MarkLine")).toEqual(["\t市专班\t2024年9月8日"]);
    expect(all(word.body, "w:pBdr")).toEqual([]);
    const unknown = await wordOf(reportOf(text, { ...minutes, turn: null }), withOffice({ marks }));
    expect(saidIn(unknown, "MarkNumber")).toEqual([]);
  });
});

describe("what stands below", () => {
  const indents = async (paper: Papered) => {
    const word = await wordOf(reportOf(text, paper));
    return word.paragraphs
      .filter((each) => styleOf(each) === "Signature")
      .map((each) => [said(each), Math.round(Number(one(each, "w:ind").attributes["w:right"]) / 315)]);
  };

  it("the name stands two characters in, the day two right of its first", async () => {
    expect(await indents(weekly)).toEqual([
      ["清廉云泽建设总专班办公室", 2],
      ["2024年9月8日", 6],
    ]);
  });

  it("where the day is the longer one it stands two characters in", async () => {
    expect(await indents({ ...weekly, issuer: "专班" })).toEqual([
      ["专班", 8],
      ["2024年9月8日", 2],
    ]);
  });

  it("no name, no signature of nobody's; none under a mark", async () => {
    expect(await indents({ ...weekly, issuer: null })).toEqual([["2024年9月8日", 2]]);
    expect(await indents(minutes)).toEqual([]);
  });

  it("stands on no page alone: the last words, or the last row, are kept with it", async () => {
    const kept = async (...blocks: readonly Block[]) => {
      const { paragraphs } = await wordOf(reportOf([title, ...blocks], weekly));
      return paragraphs.filter((each) => all(each, "w:keepNext").length > 0).map(said);
    };
    const words = { type: "paragraph", text: "完。" } as const;
    const issuer = "清廉云泽建设总专班办公室";
    expect(await kept({ ...words, text: "始。" }, words)).toEqual(["完。", "", issuer]);
    const row = overdue.rows.at(-1)?.map(({ text }) => text) ?? [];
    expect(await kept(words, overdue)).toEqual([...row, "", "", issuer]);
  });

  it("annexes are told of below the text and begin on pages of their own", async () => {
    const annex = (name: string): readonly Block[] => [
      { type: "heading", level: 2, text: `附件：${name}`, annex: name },
      overdue,
    ];
    const word = await wordOf(reportOf([...text, ...annex("逾期清单"), ...annex("函件清单")], weekly));
    const told = word.paragraphs.map(said);
    expect(told.filter((each) => /^[^，]{2,8}清单$|^附件：/.test(each))).toEqual([
      "附件：1.逾期清单",
      "2.函件清单",
      "逾期清单",
      "函件清单",
    ]);
    expect(saidIn(word, "AnnexLabel")).toEqual(["附件1", "附件2"]);
    const at = told.indexOf("附件1");
    expect(told.slice(at, at + 3)).toEqual(["附件1", "", "逾期清单"]);
    expect(all(word.body, "w:sectPr").map((each) => val(each, "w:type"))).toEqual(Array(3).fill("nextPage"));
    const one_ = await wordOf(reportOf([...text, ...annex("逾期清单")], weekly));
    expect(saidIn(one_, "AnnexLabel")).toEqual(["附件"]);
    expect(one_.paragraphs.map(said)).toContain("附件：逾期清单");
  });
});

describe("tables", () => {
  it("repeat their head; rows stay whole unless they are very long; cells keep off the grid", async () => {
    const long = { ...overdue, rows: [[{ text: "督办".repeat(900) }], ...longer(3).rows] };
    const table = one((await wordOf(reportOf([title, long]))).body, "w:tbl");
    const rows = all(table, "w:tr");
    expect(rows.map((row) => all(row, "w:tblHeader").length)).toEqual([1, 0, 0, 0, 0]);
    const whole = (row: Element) => one(row, "w:cantSplit").attributes["w:val"] === undefined;
    expect(rows.map(whole)).toEqual([true, false, true, true, true]);
    const word = await wordOf(reportOf([title, overdue]));
    for (const id of ["TableHead", "TableText"]) expect(val(styleNamed(word, id), "w:snapToGrid")).toBe("0");
  });

  it("are as wide as the text, and never touch another one", async () => {
    const { body } = await wordOf(reportOf([title, overdue, overdue]));
    const kinds = body.children.map((child) => (typeof child === "string" ? "" : child.name));
    expect(kinds.join(" ")).toContain("w:tbl w:p w:tbl w:p");
    for (const table of all(body, "w:tbl")) {
      const widths = all(table, "w:gridCol").map(({ attributes }) => Number(attributes["w:w"]));
      expect(widths.reduce((sum, each) => sum + each, 0)).toBe(11906 - 1587 - 1474);
    }
  });

  it("without rows are not drawn", async () => {
    expect(all((await wordOf(reportOf([title, { ...overdue, rows: [] }]))).body, "w:tbl")).toEqual([]);
  });

  const wide: Block = {
    type: "table",
    columns: ["编号", "任务", "行动", "牵头", "责任", "完成时限", "逾期", "亮灯", "最近报送"].map(
      (heading) => ({ heading }),
    ),
    rows: [
      [
        "zhongjie-qjdxs1",
        "中介服务网上超市并成一个入口",
        "廉洁中介建设行动",
        "市政务服务和数据局",
        "市财政局",
        "原定 2024-06-30，延至 2024-09-10（第2次）",
        "79天（56个工作日）",
        "逾期",
        "2024-09-03",
      ].map((text) => ({ text })),
    ],
  };

  it("between words are rather set small than turned; where there is little else they are turned", async () => {
    const columns = ["任务", "牵头", "最近报送", "计划", "实际", "依据", "状态", "亮灯"].map((heading) => ({
      heading,
    }));
    const texts = [
      "提出三级以下子企业压减和监管归口方案并报会议审定",
      "市政务服务和数据局",
      "2024-09-30",
      "100.0%",
      "80.0%",
      "按自然月",
    ];
    const row = [...texts, "推进中；逾期；延期待批", "严重滞后"].map((text) => ({
      text,
    }));
    const table: Block = { type: "table", columns, rows: [row] };
    const words: Block = { type: "paragraph", text: "话。" };
    const turned = async (blocks: readonly Block[]) =>
      one(one((await wordOf(reportOf([title, ...blocks]))).body, "w:sectPr"), "w:pgSz").attributes[
        "w:orient"
      ];
    expect(tableFit(table, 8845, 0).fits).toBe("small");
    expect(await turned([words, words, words, table])).toBe("portrait");
    expect(await turned([words, table])).toBe("landscape");
  });

  it("that are too wide lie across with their part, and the text goes on upright", async () => {
    const blocks: readonly Block[] = [
      ...text,
      { type: "heading", level: 2, text: "二、清单" },
      wide,
      { type: "heading", level: 2, text: "三、下一步" },
      { type: "paragraph", text: "完。" },
    ];
    const word = await wordOf(reportOf(blocks));
    const sections = all(word.body, "w:sectPr");
    expect(sections.map((each) => one(each, "w:pgSz").attributes["w:orient"])).toEqual([
      "portrait",
      "landscape",
      "portrait",
    ]);
    const turned = sections[1];
    const margin = turned && one(turned, "w:pgMar").attributes;
    expect(["top", "bottom", "left", "right"].map((side) => millimetres(margin?.[`w:${side}`]))).toEqual([
      28, 26, 35, 37,
    ]);
    expect(turned && one(turned, "w:pgSz").attributes).toMatchObject({ "w:w": "16838", "w:h": "11906" });
    const across = word.part("word/footer3.xml");
    expect(val(across, "w:textDirection")).toBe("tbRl");
    expect(one(across, "w:tblpPr").attributes).toMatchObject({
      "w:horzAnchor": "page",
      "w:vertAnchor": "page",
    });
    expect(said(across)).toBe("—  —");
  });
});

it("charts are drawn by Word from their numbers, which stand in a table, too", async () => {
  const chart = overTime;
  const word = await wordOf(reportOf([title, chart]));
  const drawn = word.part("word/charts/chart1.xml");
  const values = all(drawn, "c:val").map((each) =>
    all(each, "c:pt").map((point) => Number(said({ ...one(point, "c:v"), name: "w:t" }))),
  );
  expect(values).toEqual(chart.series.map(({ numbers }) => numbers.filter((each) => each !== null)));
  expect(one(word.body, "wp:docPr").attributes["descr"]).toContain(chart.title);
  expect(all(one(word.body, "w:tbl"), "w:tr")).toHaveLength(chart.categories.length + 1);
});

describe("an office's style", () => {
  it("goes before the standard", async () => {
    const office: OfficeStyle = {
      page: { top: 30, bottom: 30, left: 28, right: 28, lines: 20, characters: 26 },
      fonts: { title: { font: "华文中宋", size: 20, bold: true }, body: { font: "仿宋" }, latin: "Arial" },
      pageNumber: { form: "plain", side: "center" },
    };
    const word = await wordOf(reportOf(text), withOffice(office));
    const section = one(word.body, "w:sectPr");
    expect(millimetres(one(section, "w:pgMar").attributes["w:top"])).toBe(30);
    expect(one(section, "w:docGrid").attributes["w:linePitch"]).toBe(
      String(Math.floor((16838 - 2 * 1701) / 20)),
    );
    const heading = styleNamed(word, "Title");
    expect(one(heading, "w:rFonts").attributes["w:eastAsia"]).toBe("华文中宋");
    expect([val(heading, "w:sz"), all(heading, "w:b").length]).toEqual(["40", 1]);
    expect(one(styleNamed(word, "Normal"), "w:rFonts").attributes["w:eastAsia"]).toBe("仿宋");
    expect(one(word.part("word/styles.xml"), "w:rFonts").attributes["w:ascii"]).toBe("Arial");
    const footer = word.part("word/footer1.xml");
    expect([said(footer), val(footer, "w:jc")]).toEqual(["", "center"]);
  });
});

describe("the file", () => {
  it("is the same each time, and asks for nothing outside itself", async () => {
    const report = reportOf([...text, overdue, overTime, planned, lamps], weekly);
    const [first, second] = [await bytesOf(report), await bytesOf(report)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const { parts } = await wordOf(report);
    for (const [name, bytes] of Object.entries(parts)) {
      const words = Buffer.from(bytes).toString("utf8");
      if (name.endsWith(".rels")) expect(words).not.toContain("External");
      expect(words).not.toMatch(/rId[a-z0-9_-]{21}"/);
    }
  });

  it("tells its title, its language and its day, and no hour", async () => {
    const core = (await wordOf(reportOf(text))).part("docProps/core.xml");
    const field = (name: string) => said({ ...one(core, name), name: "w:t" });
    expect([field("dc:title"), field("dc:language"), field("dcterms:created")]).toEqual([
      "调度会纪要",
      "zh-CN",
      "2024-09-08T00:00:00Z",
    ]);
    const undated = await wordOf({ ...reportOf(text), asOf: null }, pipeEn);
    expect(all(undated.part("docProps/core.xml"), "dcterms:created")).toEqual([]);
  });
});
