import type { BaseRule } from "./rule.ts";
import { kept } from "./shared/kept.ts";

const rule: BaseRule = {
  id: "calendar-is-kept",
  severity: "error",
  about: { zh: "放假安排的文件不删", en: "no year of the working calendar is removed" },
  why: {
    zh: "少了一年的放假安排，工作日就数不出来",
    en: "without a year's calendar its working days cannot be counted",
  },
  check: (change) =>
    kept(change, {
      kind: "calendar",
      of: ({ calendars }) => calendars,
      noun: ({ year }) => ({ zh: `${year}年的放假安排`, en: `the calendar of ${year}` }),
    }),
};
export default rule;
