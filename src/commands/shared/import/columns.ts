import { type Meaning, type Meant, namedMeaning } from "../../../intake/ledger.ts";
import { Refusal } from "../../../model/refusal.ts";
import type { Call, CommandOption } from "../../command.ts";

export const columnOption: CommandOption = {
  flags: "--column <meaning=column>",
  about: {
    zh: "更正一列读作什么，可多次：`牵头单位=C`，或按表头 `时限=办结日`；`不用=F` 不读",
    en: "what a column is for, several times: `lead=C`, or by its heading; `none=F` leaves it out",
  },
  many: "whole",
};

const refused = (typed: string): Refusal =>
  new Refusal(
    {
      zh: `\`--column ${typed}\` 不是一列的读法`,
      en: `\`--column ${typed}\` does not say what a column is for`,
    },
    {
      zh: "写成“读作=列”，如 `牵头单位=C`、`时限=办结日`；读作：序号、行动、任务、措施、目标、牵头单位、责任单位、配合单位、参与单位、指导单位、数据提供单位、核查单位、时限、开始时间、责任人、进展、完成率、问题、下一步、考核要点、指标、来源、备注、不用",
      en: "write `meaning=column`, as in `lead=C`; meanings: number, section, task, measures, goal, lead, responsible, supporting, participating, guiding, data, verifier, deadline, start, person, progress, percent, issue, next, points, indicator, source, note, none",
    },
  );

/** What the user said of columns: by letters or by heading. */
export function correctedColumns(call: Call): Meant {
  return new Map(
    call.list("column").map((typed): readonly [string, Meaning | null] => {
      const [, name = "", column = ""] = /^([^=＝]+)[=＝](.+)$/u.exec(typed.trim()) ?? [];
      const meaning = /^(?:none|不用|无)$/u.test(name.trim()) ? null : namedMeaning(name.trim());
      if (column.trim() === "" || (meaning === null && !/^(?:none|不用|无)$/u.test(name.trim())))
        throw refused(typed);
      const place = column.trim();
      return [/^[a-z]{1,2}$/iu.test(place) ? place.toUpperCase() : place.replace(/\s+/gu, ""), meaning];
    }),
  );
}
