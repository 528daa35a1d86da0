import type { Difference } from "../../derive/difference.ts";
import type { Text } from "../../model/language.ts";
import type { Block } from "../../model/report.ts";
import { plain } from "../parts/cells.ts";
import { columns } from "../parts/columns.ts";
import type { Setting } from "../parts/frame.ts";
import { numbered, plural } from "../parts/words.ts";
import type { Group, Told } from "./groups.ts";
import { countWords, markOf } from "./kinds.ts";

const paragraph = (text: string): Block => ({ type: "paragraph", text });

/** One item a record: its name, then a line for each thing that became of it. */
function items(setting: Setting, told: readonly Told[]): readonly string[] {
  const subjects = [...new Set(told.map(({ subject }) => subject))];
  return subjects.map((subject) =>
    [
      subject,
      ...told
        .filter((each) => each.subject === subject)
        .map(({ news, sentence }) => markOf(news.kind, setting.lang) + sentence),
    ].join("\n"),
  );
}

const newsOf = (groups: readonly Group[]) => groups.flatMap(({ told }) => told.map(({ news }) => news));

/** 共12处变化：延期3项、销号2项。 */
function sum({ lang }: Setting, groups: readonly Group[]): Block {
  const news = newsOf(groups);
  const words = countWords(news, lang);
  return paragraph(
    lang === "zh" ? `共${news.length}处变化：${words}。` : `${plural(news.length, "change")}: ${words}.`,
  );
}

/** Which line has how many changes, and of what kinds; the last row adds them up. */
function byLine({ lang }: Setting, groups: readonly Group[]): readonly Block[] {
  if (groups.length === 1) return [];
  const zh = lang === "zh";
  const row = (title: string, of: readonly Group[], words: string) => [
    plain(title),
    plain(newsOf(of).length),
    plain(words),
  ];
  return [
    {
      type: "table",
      columns: zh
        ? columns(["行动", 1], ["变化", 0, "right"], ["其中", 3])
        : columns(["line", 1], ["changes", 0, "right"], ["of which", 3]),
      rows: [
        ...groups.map((group) => row(group.title[lang], [group], countWords(newsOf([group]), lang))),
        row(zh ? "合计" : "all", groups, ""),
      ],
    },
  ];
}

/** The files of which nothing could be compared. */
function uncomparedBlocks({ lang }: Setting, { uncompared }: Difference): readonly Block[] {
  if (uncompared.length === 0) return [];
  const files = uncompared.map((file) => file.replace(/\s+/g, " ")).join(lang === "zh" ? "、" : ", ");
  return [
    {
      type: "paragraph",
      tone: "red",
      text:
        lang === "zh"
          ? `${uncompared.length}个文件在其中一边读不出，没有比较：${files}`
          : `${uncompared.length} files could not be read on one side and are not compared: ${files}`,
    },
  ];
}

const nothing = (beside: boolean): Text => ({
  zh: `${beside ? "其余" : ""}没有变化：记录一条未变，任务的进度也没有变。`,
  en: `Nothing${beside ? " else" : ""} changed: no record, and no task's standing.`,
});

/**
 * What changed, in sentences: the counts first, then line by line. Headings are of level 2. Also the opening of a comment
 * on a pull request; an empty difference says so.
 */
export function differenceBlocks(
  setting: Setting,
  difference: Difference,
  groups: readonly Group[],
): readonly Block[] {
  const { lang } = setting;
  const lost = uncomparedBlocks(setting, difference);
  if (groups.length === 0) return [...lost, paragraph(nothing(lost.length > 0)[lang])];
  return [
    ...lost,
    sum(setting, groups),
    ...byLine(setting, groups),
    ...groups.flatMap((group, n): readonly Block[] => [
      { type: "heading", level: 2, text: numbered(n + 1, group.title, lang) },
      { type: "list", items: items(setting, group.told) },
    ]),
  ];
}
