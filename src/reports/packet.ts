import type { Paper } from "../model/outcome.ts";
import type { Cell, Report } from "../model/report.ts";
import { seriesTitle, sittingFacts, timeWords } from "./brief/heading.ts";
import { standingBlocks } from "./line/standing.ts";
import { handingOut, type PacketWish, packetReport } from "./packet/contents.ts";
import { type PacketKind, packetFiles } from "./packet/kinds.ts";
import { paragraph } from "./paper/outline.ts";
import { plain } from "./parts/cells.ts";
import { columns } from "./parts/columns.ts";
import { framed } from "./parts/frame.ts";
import { bracketed, wholeDayWords } from "./parts/words.ts";

/** A file of the packet with what the index says of it. */
interface Filed {
  readonly kind: PacketKind;
  readonly name: string;
  readonly about: string;
  readonly report: Report;
}

/** The page that names every file; it opens from the folder alone. */
const indexName = "index.html";

function filedIn(wish: PacketWish, kinds: readonly PacketKind[]): readonly Filed[] {
  const { lang } = wish.setting;
  return packetFiles.flatMap(({ kind, name, ending, about }, n): readonly Filed[] => {
    const report = kinds.includes(kind) ? packetReport(kind, wish) : null;
    if (report === null) return [];
    const meeting = handingOut(wish);
    const which =
      kind === "decisions" && wish.held === null && meeting
        ? bracketed(
            lang === "zh"
              ? `上次会议，${wholeDayWords(meeting.day, lang)}`
              : `of the last meeting, ${meeting.day}`,
            lang,
          )
        : "";
    return [
      {
        kind,
        name: `${String(n + 1).padStart(2, "0")}-${name[lang]}.${ending}`,
        about: about[lang] + which,
        report,
      },
    ];
  });
}

function indexReport({ setting, sitting }: PacketWish, files: readonly Filed[]): Report {
  const { lang } = setting;
  const zh = lang === "zh";
  const heads = zh
    ? columns(["文件", 0], ["是什么", 2], ["截至", 0])
    : columns(["file", 0], ["what it is", 2], ["as of", 0]);
  const rows = files.map(({ name, about, report }): readonly Cell[] => [
    { text: name, link: name },
    plain(about),
    plain(report.asOf ?? ""),
  ]);
  const when = timeWords(sitting, setting);
  const title = seriesTitle(sitting, setting);
  return framed(setting, {
    kind: "packet",
    title: zh ? `${title}会议文件` : `${title}: papers`,
    blocks: [
      paragraph(zh ? `会议时间：${when}。` : `Meeting: ${when}.`),
      { type: "table", columns: heads, rows },
      { type: "heading", level: 2, text: zh ? "总体情况" : "Overall" },
      ...standingBlocks(setting, sitting.now),
    ],
    facts: {
      ...sittingFacts(sitting),
      files: files.map(({ kind, name, report }) => ({ kind, name, asOf: report.asOf })),
    },
  });
}

/** The papers of a meeting, of some kinds, with a page that names them all. A kind that there is nothing of yet is left out; no page where nothing is left. */
export function packet(wish: PacketWish, kinds: readonly PacketKind[]): readonly Paper[] {
  const files = filedIn(wish, kinds);
  if (files.length === 0) return [];
  return [
    ...files.map(({ name, report }): Paper => ({ name, content: { report } })),
    { name: indexName, content: { report: indexReport(wish, files) } },
  ];
}
