import type { Day } from "../../../model/day.ts";
import { Refusal } from "../../../model/refusal.ts";
import type { Fields } from "../../../source/splice.ts";
import type { Call, Opened } from "../../command.ts";
import { dayNamed } from "../day-words.ts";
import { percentOf } from "../entry/fields.ts";
import { present } from "./made.ts";

const parts = (typed: string): readonly string[] => typed.split(/[:：]/).map((part) => part.trim());

/** Milestones as typed, `形成初稿:2024-05-31:50`, with a product behind another colon; a day may be in words. */
export function milestonesIn(
  call: Call,
  where: { readonly opened: Opened; readonly on: Day },
): readonly Fields[] {
  return call.list("milestone").map((typed, index) => {
    const [title = "", due = "", percent = "", product] = parts(typed);
    if (title === "" || due === "")
      throw new Refusal(
        {
          zh: `\`--milestone ${typed}\` 没有写明节点和时限`,
          en: `\`--milestone ${typed}\` names no step and day`,
        },
        {
          zh: "写成 `形成初稿:2024-05-31:50`（名称、时限、计划百分比），后面可再写成果形式",
          en: "write `title:2024-05-31:50`: title, day, planned percent; a product may follow",
        },
      );
    return present({
      id: `m${index + 1}`,
      title,
      due: dayNamed("milestone", due, where).day,
      percent: percent === "" ? undefined : percentOf("milestone", percent),
      product: product || undefined,
    });
  });
}

const kinds = ["cumulative", "rate", "upper-bound"] as const;

/** Indicators as typed, `培育示范点:30:个`, with its kind behind another colon where it is not cumulative. */
export function indicatorsIn(call: Call): readonly Fields[] {
  return call.list("indicator").map((typed, index) => {
    const [name = "", target = "", measure = "", kind = "cumulative"] = parts(typed);
    const known = kinds.find((each) => each === kind);
    if (name === "" || !/^-?\d+(\.\d+)?$/.test(target) || known === undefined)
      throw new Refusal(
        {
          zh: `\`--indicator ${typed}\` 读不出指标和目标值`,
          en: `\`--indicator ${typed}\` gives no indicator with its target`,
        },
        {
          zh: "写成 `培育示范点:30:个`（指标、目标值、计量单位）；比率再写 `:rate`，控制在以内的写 `:upper-bound`",
          en: "write `name:30:unit`: name, target, unit of measurement; then `:rate` or `:upper-bound` where it is one",
        },
      );
    return present({
      id: `n${index + 1}`,
      name,
      measure: measure || undefined,
      target: Number(target),
      kind: known,
    });
  });
}
