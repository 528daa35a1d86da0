import { dutyStart } from "../derive/occurrences.ts";
import { dueDaysOf, periodOn } from "../derive/periods.ts";
import type { Text } from "../model/language.ts";
import type { Deadline, Task } from "../model/records.ts";
import { deadlineWords } from "../model/words.ts";
import type { Breach, Rule } from "./rule.ts";

type Field = "from" | "due" | "every" | "by";

/** What each type of deadline needs, and what has no meaning on it. */
const shapes: Readonly<
  Record<Deadline["type"], { readonly needs: readonly Field[]; readonly refuses: readonly Field[] }>
> = {
  date: { needs: ["due"], refuses: ["every", "by"] },
  range: { needs: [], refuses: ["every", "by"] },
  recurring: { needs: [], refuses: [] },
  relative: { needs: [], refuses: ["every", "by"] },
  ongoing: { needs: [], refuses: ["due", "by"] },
  immediate: { needs: [], refuses: ["due", "every", "by"] },
  none: { needs: [], refuses: ["due", "every", "by"] },
};

const given = (deadline: Deadline, field: Field): boolean =>
  deadline[field] !== undefined && deadline[field] !== null;

function breach(file: string, field: Field | null, what: Text, fix: Text): Breach {
  return { file, path: field === null ? ["deadline", "type"] : ["deadline", field], what, fix };
}

function byBreach(file: string, task: Task): readonly Breach[] {
  const { type, every, by } = task.deadline;
  if (type !== "recurring" || !by) return [];
  if (!every) {
    return [
      breach(
        file,
        "by",
        { zh: `写了每期截止 \`${by}\`，没写周期`, en: `\`by: ${by}\` stands without an \`every\`` },
        { zh: "加上 `every`，如 `every: month`", en: "add `every`, as in `every: month`" },
      ),
    ];
  }
  const first = dutyStart(task);
  if (dueDaysOf(every, by, periodOn(every, first, first), first) !== null) return [];
  return [
    breach(
      file,
      "by",
      {
        zh: `每期截止 \`${by}\` 与周期 \`${every}\` 对不上`,
        en: `\`by: ${by}\` does not fit \`every: ${every}\``,
      },
      {
        zh: '月写 "25" 或 last，季写 m3-25，半年写 m6-25，年写 06-30，周写 tue；下一期的前面加 next-',
        en: 'months take "25" or last, quarters m3-25, half-years m6-25, years 06-30, weeks tue; next- in front for the following period',
      },
    ),
  ];
}

const rule: Rule = {
  id: "deadline-fields",
  severity: "error",
  about: { zh: "时限的各个字段与它的种类相配", en: "a deadline's fields fit its type" },
  why: {
    zh: "逾期由这几个字段算出，少一个或多一个，算出来的日子就不是本意",
    en: "lateness is reckoned from these fields; with one missing or too many it is not what was meant",
  },
  check: ({ registry }) =>
    registry.tasks.flatMap(({ file, record: task }) => {
      const { deadline } = task;
      const { needs, refuses } = shapes[deadline.type];
      const word = deadlineWords[deadline.type];
      const open = deadline.type === "range" && !given(deadline, "from") && !given(deadline, "due");
      return [
        ...needs
          .filter((field) => !given(deadline, field))
          .map((field) =>
            breach(
              file,
              null,
              {
                zh: `时限种类 \`${deadline.type}\`（${word.zh}）要写 \`${field}\``,
                en: `a deadline of type \`${deadline.type}\` needs \`${field}\``,
              },
              {
                zh: `加上 \`${field}: 2024-06-30\` 这样的日期；算不出日子的写 \`type: none\``,
                en: `add \`${field}\`, a day such as 2024-06-30, or write \`type: none\``,
              },
            ),
          ),
        ...refuses
          .filter((field) => given(deadline, field))
          .map((field) =>
            breach(
              file,
              field,
              {
                zh: `时限种类 \`${deadline.type}\`（${word.zh}）不用 \`${field}\``,
                en: `a deadline of type \`${deadline.type}\` has no \`${field}\``,
              },
              { zh: `删去 \`${field}\`，或改 \`type\``, en: `take \`${field}\` out, or change \`type\`` },
            ),
          ),
        ...(open
          ? [
              breach(
                file,
                null,
                {
                  zh: "时限种类 `range`（区间）要写 `from` 和 `due`",
                  en: "a deadline of type `range` needs `from` and `due`",
                },
                {
                  zh: "写上起止日期；算不出日子的写 `type: none`",
                  en: "write its first and last day, or `type: none`",
                },
              ),
            ]
          : []),
        ...byBreach(file, task),
      ];
    }),
};
export default rule;
