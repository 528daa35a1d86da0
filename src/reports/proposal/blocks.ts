import type { Open, Pair } from "../../intake/proposal.ts";
import type { Lang, Text } from "../../model/language.ts";
import type { Block } from "../../model/report.ts";
import { bracketed, plural } from "../parts/words.ts";
import { cells, column, list, part, rowSaid } from "./pieces.ts";
import { deadlineSaid, nameOf, namesOf, othersOf, runsOf, type Telling, wayOf } from "./words.ts";

export const openBlocks = (open: readonly Open[], lang: Lang): readonly Block[] =>
  part(
    lang,
    { zh: `还要定的${open.length}件事`, en: `${plural(open.length, "question")} open` },
    list(open.map(({ what, way }) => `${what[lang]}\n${way[lang]}`)),
  );

export function additionBlocks(telling: Telling): readonly Block[] {
  const { lang, ledger, proposal } = telling;
  const { additions } = proposal;
  const lineSaid = (id: string | null | undefined): string =>
    id
      ? (ledger.lines.get(id)?.title ?? id)
      : id === null
        ? lang === "zh"
          ? "（不属于行动）"
          : "(no line)"
        : "？";
  const rows = additions.map((each) => {
    const { wanted, line, measure, units } = each;
    return cells(
      String(wanted.n),
      wanted.ref ?? "",
      wanted.title,
      `${lineSaid(line)}${measure ? ` ${measure.number}${measure.isNew ? (lang === "zh" ? "（新）" : " (new)") : ""}` : ""}`,
      namesOf(telling, units.lead ?? []) || "？",
      othersOf(telling, each),
      deadlineSaid(wanted.timed.deadline, lang),
    );
  });
  const table: Block = {
    type: "table",
    columns: [
      column(lang, "项", "item", { align: "right" }),
      column(lang, "条款", "ref"),
      column(lang, "任务", "task", { shrink: 2 }),
      column(lang, "行动、措施", "line, measure", { shrink: 1 }),
      column(lang, "牵头", "lead", { shrink: 1 }),
      column(lang, "其他单位", "other units", { shrink: 2 }),
      column(lang, "时限", "deadline", { shrink: 1 }),
    ],
    rows,
  };
  const remarks = additions.flatMap(({ wanted }) => [
    ...wanted.says.map((each) => `${rowSaid(wanted, lang)}${lang === "zh" ? "：" : ": "}${each[lang]}`),
    ...(wanted.timed.steps.length > 0
      ? [
          `${rowSaid(wanted, lang)}${lang === "zh" ? "分步，记为节点：" : ", in steps, as milestones: "}${wanted.timed.steps.map(({ title, due }) => `${title} → ${due}`).join(lang === "zh" ? "；" : "; ")}`,
        ]
      : []),
  ]);
  return part(
    lang,
    { zh: `要加的任务（${additions.length}项）`, en: `Tasks to be added (${additions.length})` },
    additions.length === 0 ? [] : [table, ...list(remarks)],
  );
}

export function nameBlocks(telling: Telling): readonly Block[] {
  const { lang, proposal } = telling;
  const order = ["near", "several", "new", "said", "exact"];
  const names = [...proposal.names].sort((a, b) => order.indexOf(a.is) - order.indexOf(b.is));
  const unitSaid = (id: string): string => `${nameOf(telling, id)}${bracketed(id, lang)}`;
  const rows = names.map((each) =>
    cells(
      each.name,
      each.unit === null
        ? `${each.candidates.map(unitSaid).join(lang === "zh" ? "、" : ", ")}？`
        : unitSaid(each.unit),
      wayOf(each, telling),
      runsOf(each.rows),
    ),
  );
  return part(
    lang,
    { zh: `单位（${names.length}个）`, en: `Units (${names.length})` },
    rows.length === 0
      ? []
      : [
          {
            type: "table",
            columns: [
              column(lang, "文件里写的", "as printed", { shrink: 1 }),
              column(lang, "登记簿里的", "in the registry", { shrink: 1 }),
              column(lang, "怎样对上", "how"),
              column(lang, "哪几项", "items", { shrink: 2 }),
            ],
            rows,
          },
        ],
  );
}

/** Why a row counts as a task that is there, where it is not simply the paper's own. */
const foundSaid: Readonly<Record<NonNullable<Pair["by"]>, Text>> = {
  words: { zh: "", en: "" },
  paper: { zh: "", en: "" },
  elsewhere: {
    zh: "（别的文件里一字不差；修订的是它，写 `--revises`）",
    en: " (word for word of another paper; if this revises it, `--revises`)",
  },
  title: { zh: "（同名，没有记出自哪份文件）", en: " (of the same title, of no paper that is known)" },
};

export function restBlocks(telling: Telling): readonly Block[] {
  const { lang, proposal } = telling;
  const { there, undone } = proposal;
  return [
    ...part(
      lang,
      { zh: `已在登记簿里的（${there.length}项）`, en: `On file already (${there.length})` },
      list(
        there.map(
          ({ wanted, standing, by }) =>
            `${rowSaid(wanted, lang)} ${wanted.title}${lang === "zh" ? "：" : ": "}${standing?.task.id ?? ""}${foundSaid[by ?? "words"][lang]}`,
        ),
      ),
    ),
    ...part(
      lang,
      { zh: "没有写由谁办、没有立项的", en: "Naming nobody who does it, and left out" },
      undone.length === 0
        ? []
        : [
            ...list(undone.map((each) => `${rowSaid(each, lang)} ${each.title}`)),
            {
              type: "paragraph",
              text:
                lang === "zh"
                  ? `要立项的，写由谁牵头：\`--only ${undone[0]?.n} --lead <单位>\``
                  : `To make one a task, say who leads it: \`--only ${undone[0]?.n} --lead <unit>\``,
            },
          ],
    ),
  ];
}
