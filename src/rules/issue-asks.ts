import type { Breach, Rule } from "./rule.ts";
import { countedEntries, placeOf } from "./shared/every-entry.ts";

const rule: Rule = {
  id: "issue-asks",
  severity: "error",
  about: {
    zh: "需协调问题请别的单位，期限在提出之后",
    en: "an issue asks another unit, for a day still to come",
  },
  why: {
    zh: "只请自己协调，问题就没有人接",
    en: "an issue that asks only its own unit lands on nobody's desk",
  },
  check: (ledger) =>
    countedEntries(ledger, "issue").flatMap(({ account, recorded }): readonly Breach[] => {
      const { entry, unit } = recorded;
      const own: readonly Breach[] = entry.asks.every((asked) => asked === unit)
        ? [
            {
              ...placeOf(recorded, "asks"),
              what: {
                zh: `\`${unit}\` 的问题 \`${entry.id}\` 只请了它自己协调`,
                en: `the issue \`${entry.id}\` of \`${unit}\` asks nobody but \`${unit}\``,
              },
              fix: {
                zh: "在 `asks` 写要请的单位或专班；自己能解决的，改记 `report`",
                en: "name in `asks` the unit or task force that is asked; what the unit can settle itself is a `report`",
              },
            },
          ]
        : [];
      const past: readonly Breach[] =
        entry.by !== undefined && entry.by < entry.on && entry.dating !== "no-later"
          ? [
              {
                ...placeOf(recorded, "by"),
                what: {
                  zh: `任务 \`${account.task.id}\` 的问题 \`${entry.id}\` 在 \`${entry.on}\` 提出，却希望在 \`${entry.by}\` 之前解决`,
                  en: `the issue \`${entry.id}\` of the task \`${account.task.id}\` was raised on \`${entry.on}\`, yet is to be settled by \`${entry.by}\``,
                },
                fix: {
                  zh: `把 \`by\` 改为 \`${entry.on}\` 或之后的一天，或删去`,
                  en: `write a \`by\` on or after \`${entry.on}\`, or drop it`,
                },
              },
            ]
          : [];
      return [...own, ...past];
    }),
};

export default rule;
