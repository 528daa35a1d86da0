import type { Text } from "../../model/language.ts";
import type { Filed, RecordKind, Registry } from "../../model/registry.ts";
import type { Breach } from "../rule.ts";
import type { BaseRule } from "./rule.ts";
import { differences } from "./shared/differences.ts";
import { changeSaid } from "./shared/kept.ts";

interface Told {
  readonly kind: RecordKind;
  readonly of: (registry: Registry) => readonly Filed<unknown>[];
  readonly noun: Text;
}

const kinds: readonly Told[] = [
  { kind: "programme", of: ({ programme }) => [programme], noun: { zh: "总体部署", en: "the programme" } },
  { kind: "task", of: ({ tasks }) => tasks, noun: { zh: "任务", en: "task" } },
  { kind: "line", of: ({ lines }) => lines, noun: { zh: "行动", en: "line" } },
  { kind: "unit", of: ({ units }) => units, noun: { zh: "单位", en: "unit" } },
  { kind: "calendar", of: ({ calendars }) => calendars, noun: { zh: "放假安排", en: "the calendar" } },
  { kind: "finding", of: ({ findings }) => findings, noun: { zh: "问题", en: "finding" } },
  {
    kind: "meeting",
    of: ({ meetings }) => meetings.filter(({ record }) => record.held),
    noun: { zh: "开过的会", en: "a meeting that was held" },
  },
];

const idOf = (record: unknown): string => {
  const { id } = record as { readonly id?: unknown };
  return typeof id === "string" ? ` \`${id}\`` : "";
};

const rule: BaseRule = {
  id: "change-is-told",
  severity: "warning",
  about: {
    zh: "总体部署、行动、单位、放假安排、到会名单有改动的，任务后来才有计划的，逐处列明",
    en: "every change of the programme, a line, a unit, the calendar or who sat is named, and a plan that comes later",
  },
  why: {
    zh: "谁牵头、谁核查、谁审批、哪天上班，改一处就牵动许多判断，不能夹在别的改动里过去",
    en: "who leads, verifies and approves, and which days are worked, decides much else: such a change may not slip by among others",
  },
  check({ base, head }) {
    if (head === null) return [];
    return kinds.flatMap(({ kind, of, noun }) => {
      const now = new Map(of(head.registry).map(({ file, record }) => [file, record]));
      return of(base.registry).flatMap(({ file, record }): readonly Breach[] => {
        const found = now.get(file);
        if (found === undefined) return [];
        return differences(kind, record, found)
          .filter(({ verdict }) => verdict === "told")
          .map((each) => ({
            file,
            path: each.path,
            what: {
              zh: `${noun.zh}${idOf(record)}：${changeSaid("zh", each)}`,
              en: `${noun.en}${idOf(record)}: ${changeSaid("en", each)}`,
            },
            fix: {
              zh: "看依据对不对；不是要改的，改回去",
              en: "see whether a paper stands behind it; if it is not meant, put it back",
            },
          }));
      });
    });
  },
};
export default rule;
