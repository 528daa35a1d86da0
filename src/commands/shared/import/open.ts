import type { Open, Proposal } from "../../../intake/proposal.ts";
import { bothLanguages } from "../../../model/language.ts";
import { unitsSaid } from "../../../rules/shared/saying.ts";
import type { Call, Opened } from "../../command.ts";
import { untrueCounts } from "../add/recount.ts";
import { given } from "../given.ts";
import { approverNamed, approversLacking } from "./approvers.ts";
import { cancelsMeant } from "./cancels.ts";

function namesOpen({ ledger }: Opened, { names, fresh }: Proposal): readonly Open[] {
  return names
    .filter(({ unit }) => unit === null)
    .map(({ name, is, candidates }): Open => {
      const said = (lang: "zh" | "en"): string =>
        candidates
          .map((id) => {
            const made = fresh.find((each) => each.id === id);
            return made ? `\`${made.name}\`` : unitsSaid(lang, ledger, [id]);
          })
          .join(lang === "zh" ? "、" : ", ");
      const [first = ""] = candidates;
      const answer = fresh.find(({ id }) => id === first)?.name ?? first;
      return {
        option: "unit",
        what: bothLanguages((lang) =>
          lang === "zh"
            ? `单位 \`${name}\` ${is === "near" ? "与" : "可能是"}${said(lang)}${is === "near" ? "相近，是不是同一个" : "中的哪一个"}？`
            : `\`${name}\` ${is === "near" ? "is near" : "may be one of"} ${said(lang)}: ${is === "near" ? "the same unit" : "which"}?`,
        ),
        way:
          is === "near"
            ? {
                zh: `是的写 \`--unit "${name}=${answer}"\`；另是一个单位的写 \`--unit "${name}=new"\``,
                en: `if so, \`--unit "${name}=${answer}"\`; if it is another unit, \`--unit "${name}=new"\``,
              }
            : {
                zh: `写是哪一个，如 \`--unit "${name}=${answer}"\``,
                en: `say which, as in \`--unit "${name}=${answer}"\``,
              },
      };
    });
}

function dayOpen({ today }: Opened, { assigned, additions }: Proposal): readonly Open[] {
  if (additions.length === 0) return [];
  if (assigned === null)
    return [
      {
        option: "assigned",
        what: {
          zh: "文件没有印发日，任务从哪天起算？",
          en: "the paper has no day of issue: since when are its tasks owed?",
        },
        way: { zh: "写 `--assigned <交办日>`", en: "write `--assigned <day>`" },
      },
    ];
  return assigned <= today
    ? []
    : [
        {
          option: "assigned",
          what: {
            zh: `交办日 ${assigned} 在今天（${today}）之后`,
            en: `the day of assignment, ${assigned}, is after today (${today})`,
          },
          way: { zh: "写真正的交办日：`--assigned <日期>`", en: "write the real one: `--assigned <day>`" },
        },
      ];
}

function linesOpen({ ledger }: Opened, { additions }: Proposal): readonly Open[] {
  const open = additions.filter(({ line }) => line === undefined);
  if (open.length === 0) return [];
  const lines = [...ledger.lines.values()].map(({ id, title }) => `${id} ${title}`).join("、");
  return [
    {
      option: "line",
      what: {
        zh: `有${open.length}项任务不知道属于哪条行动`,
        en: `of ${open.length} tasks nobody knows the line`,
      },
      way: {
        zh: `写 \`--line <行动>\`；某一部分的写 \`--line 二、……=<行动>\`；都不属于的写 \`--line none\`。有：${lines}`,
        en: `write \`--line <line>\`, for one section \`--line SECTION=<line>\`, or \`--line none\`; there are: ${lines}`,
      },
    },
  ];
}

function leadsOpen({ additions }: Proposal): readonly Open[] {
  const open = additions.filter(({ wanted }) => wanted.leaderless);
  if (open.length === 0) return [];
  return [
    {
      option: "leads",
      what: {
        zh: `有${open.length}项写了几个责任单位，没有写谁牵头`,
        en: `${open.length} items name several units and nobody who leads`,
      },
      way: {
        zh: "列第一位的牵头写 `--leads first`；都牵头写 `--leads all`",
        en: "if the first one leads, `--leads first`; if all do, `--leads all`",
      },
    },
  ];
}

function countsOpen(opened: Opened, call: Call, { additions }: Proposal): readonly Open[] {
  const measures = new Set(additions.flatMap(({ measure }) => (measure?.isNew ? [measure.number] : []))).size;
  const [wrong] =
    measures === 0 || given(call, "measures") !== null ? [] : untrueCounts(opened, { measures });
  if (wrong === undefined) return [];
  const declared = opened.ledger.programme.declares?.measures;
  return [
    {
      option: "measures",
      what: {
        zh: `总体部署宣布${declared}条措施，加上这些是${wrong[1]}条`,
        en: `the programme declares ${declared} measures; with these there are ${wrong[1]}`,
      },
      way: {
        zh: "文件确实增加了措施的写 `--measures each`，宣布数一并改；只是任务、不算措施的写 `--measures none`",
        en: "if the paper adds measures, `--measures each`, which changes the declared number; if they are only tasks, `--measures none`",
      },
    },
  ];
}

/** All that has to be said before a proposal can be written. */
export const openOf = (opened: Opened, call: Call, proposal: Proposal): readonly Open[] => [
  ...dayOpen(opened, proposal),
  ...linesOpen(opened, proposal),
  ...leadsOpen(proposal),
  ...namesOpen(opened, proposal),
  ...countsOpen(opened, call, proposal),
  ...approversLacking(opened, proposal, {
    named: approverNamed(opened, call),
    cancels: cancelsMeant(call, proposal),
  }),
];
