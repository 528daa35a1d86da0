import { adjustableValue, adjustedTask } from "../derive/adjusted.ts";
import { ofKind } from "../derive/history.ts";
import type { Account, Recorded } from "../derive/ledger.ts";
import { parseDay } from "../model/day.ts";
import type { Text } from "../model/language.ts";
import type { AdjustedEntry } from "../model/records.ts";
import type { Breach, Rule } from "./rule.ts";
import { placeOf } from "./shared/every-entry.ts";
import { wholeAccounts } from "./shared/whole-accounts.ts";

type Adjusted = Recorded<AdjustedEntry>;

/** What a field may hold, and why a value cannot be that; null where it can. */
function misfit(field: string, value: number | string): Text | null {
  if (field.endsWith(".due")) {
    return typeof value === "string" && parseDay(value) !== null
      ? null
      : { zh: "是一天，写作 `2024-06-30` 这样", en: "is a day, written as in `2024-06-30`" };
  }
  if (typeof value !== "number") return { zh: "是数，不加引号", en: "is a number, without quotes" };
  if (field.endsWith(".percent") && (value < 0 || value > 100))
    return { zh: "是 0 到 100 的数", en: "is a number from 0 to 100" };
  return field === "weight" && value <= 0 ? { zh: "是大于 0 的数", en: "is a number above 0" } : null;
}

/** Whether the task has the indicator or milestone at all; if not, that is said by another rule. */
function names(account: Account, field: string): boolean {
  const [group, id] = field.split(".");
  if (group === "weight") return true;
  return (
    (group === "indicators" ? account.task.indicators : account.task.milestones)?.some(
      (each) => each.id === id,
    ) ?? false
  );
}

function breachOf(account: Account, adjusted: Adjusted): Breach | null {
  const { entry } = adjusted;
  const { counted } = account.history;
  if (!names(account, entry.field)) return null;
  const wrong = (["to", "from"] as const).find((key) => misfit(entry.field, entry[key]) !== null);
  if (wrong !== undefined) {
    const shape = misfit(entry.field, entry[wrong]);
    return {
      ...placeOf(adjusted, wrong),
      what: {
        zh: `\`${entry.id}\` 的 \`${wrong}: ${JSON.stringify(entry[wrong])}\` 写不进 \`${entry.field}\`：它${shape?.zh}`,
        en: `\`${wrong}: ${JSON.stringify(entry[wrong])}\` of \`${entry.id}\` cannot stand in \`${entry.field}\`, which ${shape?.en}`,
      },
      fix: {
        zh: `改正 \`${wrong}\`：\`${entry.field}\` ${shape?.zh}`,
        en: `put \`${wrong}\` right: \`${entry.field}\` ${shape?.en}`,
      },
    };
  }
  const before = counted.slice(
    0,
    counted.findIndex((each) => each.entry === entry),
  );
  const held = adjustableValue(adjustedTask(account.task, before), entry.field);
  if (held === undefined) {
    return {
      ...placeOf(adjusted, "field"),
      what: {
        zh: `\`${entry.id}\` 调整 \`${entry.field}\`，任务里原来没有这个值`,
        en: `\`${entry.id}\` adjusts \`${entry.field}\`, which had no value before`,
      },
      fix: {
        zh: `先在 \`${account.file}\` 写上交办时的值`,
        en: `write the value it was assigned with into \`${account.file}\` first`,
      },
    };
  }
  if (held !== entry.from) {
    return {
      ...placeOf(adjusted, "from"),
      what: {
        zh: `\`${entry.id}\` 写 \`${entry.field}\` 原为 \`${entry.from}\`，到 ${entry.on} 实为 \`${held}\``,
        en: `\`${entry.id}\` says that \`${entry.field}\` was \`${entry.from}\`, but on ${entry.on} it was \`${held}\``,
      },
      fix: {
        zh: `写 \`from: ${held}\`；确为 \`${entry.from}\` 的，改正 \`${account.file}\` 或此前的调整`,
        en: `write \`from: ${held}\`; if it was \`${entry.from}\`, put \`${account.file}\` or the adjustment before it right`,
      },
    };
  }
  if (entry.to !== entry.from) return null;
  return {
    ...placeOf(adjusted, "to"),
    what: {
      zh: `\`${entry.id}\` 把 \`${entry.field}\` 从 \`${entry.from}\` 调整为 \`${entry.to}\`，没有变`,
      en: `\`${entry.id}\` adjusts \`${entry.field}\` from \`${entry.from}\` to \`${entry.to}\`: nothing changes`,
    },
    fix: { zh: "在 `to` 写批准的新值", en: "write the value that was approved into `to`" },
  };
}

const rule: Rule = {
  id: "adjusted-from",
  severity: "error",
  about: {
    zh: "调整写明的原值就是当时的值，新值合乎该项",
    en: "an adjustment starts from the value that held, and sets one that fits",
  },
  why: {
    zh: "目标从多少调到多少是要批的，原值对不上，批的就不是这件事",
    en: "a change of target is approved from one value to another; if the first was not the case, something else was approved",
  },
  check: (ledger) =>
    wholeAccounts(ledger).flatMap((account) =>
      ofKind(account.history.counted, "adjusted").flatMap((each) => breachOf(account, each) ?? []),
    ),
};

export default rule;
