import { actingUnits } from "../derive/roles.ts";
import type { Breach, Rule } from "./rule.ts";
import { countedEntries, placeOf } from "./shared/every-entry.ts";
import { listed } from "./shared/saying.ts";

const rule: Rule = {
  id: "answered-letter",
  severity: "error",
  about: {
    zh: "复函由收函单位在所涉任务上、函件印发之后写",
    en: "a letter is answered by its addressee, on its task, after its issue",
  },
  why: {
    zh: "督办件件要有回音；答错了函，真正催的那件仍算没有回",
    en: "every letter wants its answer; answered in the wrong place, the one that was sent stays open",
  },
  check: (ledger) =>
    countedEntries(ledger, "answered").flatMap(({ account, recorded }): readonly Breach[] => {
      const { entry, unit } = recorded;
      const letter = ledger.letters.get(entry.refers);
      if (letter === undefined || !ledger.units.has(letter.unit)) return [];
      const own = [...ledger.letters.values()].filter(
        (each) =>
          each.unit === unit &&
          each.issued <= entry.on &&
          (each.tasks ?? [account.task.id]).includes(account.task.id),
      );
      const other =
        own.length > 0
          ? {
              zh: `\`refers\` 写发给它、说这项任务的函：${listed(
                "zh",
                own.map(({ id }) => id),
              )}`,
              en: `name in \`refers\` a letter to it on this task: ${listed(
                "en",
                own.map(({ id }) => id),
              )}`,
            }
          : null;
      if (letter.unit !== unit && !actingUnits(account, [letter.unit]).includes(unit)) {
        return [
          {
            ...placeOf(recorded, "refers"),
            what: {
              zh: `\`${unit}\` 用 \`${entry.id}\` 回复的 \`${letter.id}\` 是发给 \`${letter.unit}\` 的`,
              en: `\`${unit}\` answers in \`${entry.id}\` the letter \`${letter.id}\`, which went to \`${letter.unit}\``,
            },
            fix: other ?? {
              zh: `把 \`${entry.id}\` 移到 \`progress/${account.task.id}/${letter.unit}.yaml\``,
              en: `move \`${entry.id}\` to \`progress/${account.task.id}/${letter.unit}.yaml\``,
            },
          },
        ];
      }
      const tasks = letter.tasks ?? [];
      if (tasks.length > 0 && !tasks.includes(account.task.id)) {
        return [
          {
            ...placeOf(recorded, "refers"),
            what: {
              zh: `\`${entry.id}\` 在任务 \`${account.task.id}\` 上回复 \`${letter.id}\`，这份函说的是 ${listed("zh", tasks)}`,
              en: `\`${entry.id}\` answers \`${letter.id}\` on the task \`${account.task.id}\`, but the letter is about ${listed("en", tasks)}`,
            },
            fix: other ?? {
              zh: `把 \`${entry.id}\` 移到 \`progress/${tasks[0]}/${unit}.yaml\`；函也说这项任务的，在 \`letters/${letter.id}.yaml\` 的 \`tasks\` 加上它`,
              en: `move \`${entry.id}\` to \`progress/${tasks[0]}/${unit}.yaml\`; if the letter is about this task too, add it to \`tasks\` in \`letters/${letter.id}.yaml\``,
            },
          },
        ];
      }
      if (entry.on >= letter.issued || entry.dating === "no-later") return [];
      return [
        {
          ...placeOf(recorded, "on"),
          what: {
            zh: `\`${entry.id}\` 在 \`${entry.on}\` 就回复了 \`${letter.issued}\` 才印发的 \`${letter.id}\``,
            en: `\`${entry.id}\` of \`${entry.on}\` answers \`${letter.id}\`, which was issued only on \`${letter.issued}\``,
          },
          fix: {
            zh: `改正 \`on\`；函件印发日写错的，改 \`letters/${letter.id}.yaml\` 的 \`issued\``,
            en: `put \`on\` right, or \`issued\` in \`letters/${letter.id}.yaml\``,
          },
        },
      ];
    }),
};

export default rule;
