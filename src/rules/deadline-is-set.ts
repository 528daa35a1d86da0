import type { Rule } from "./rule.ts";

const rule: Rule = {
  id: "deadline-is-set",
  severity: "note",
  about: { zh: "每项任务的时限都能算出日子", en: "every task's deadline can be reckoned with" },
  why: {
    zh: "没有时限的任务不会逾期，也就没人催，是台账上的缺项",
    en: "a task without a day is never late and never chased; it is a gap in the ledger",
  },
  check: ({ registry }) =>
    registry.tasks.flatMap(({ file, record: { id, deadline, origin } }) =>
      deadline.type !== "none" || origin.kind === "meeting"
        ? []
        : [
            {
              file,
              path: ["deadline", "type"],
              what: {
                zh: `任务 \`${id}\` 没有时限（\`${deadline.text}\`）`,
                en: `task \`${id}\` has no deadline (\`${deadline.text}\`)`,
              },
              fix: {
                zh: "请交办单位定一个时限，如 `{text: 2024年6月底前, type: date, due: 2024-06-30}`；确要长期抓的写 `type: ongoing`",
                en: "have a day set, as in `{text: 2024年6月底前, type: date, due: 2024-06-30}`, or write `type: ongoing` for what lasts",
              },
            },
          ],
    ),
};
export default rule;
