import type { Ledger } from "../../src/derive/ledger.ts";
import { statesOn } from "../../src/derive/task-state.ts";
import type { Board } from "../../src/model/board.ts";
import type { Day } from "../../src/model/day.ts";
import type { Lang } from "../../src/model/language.ts";
import { boardReport } from "../../src/reports/board.ts";
import { on } from "../reports/city.ts";

/** The wall chart of 2024 of a registry, with all its tasks, as it stands on a day. */
export function boardOf(ledger: Ledger, asOf: string, lang: Lang = "zh"): Board {
  const setting = { ...on(asOf, ledger), lang };
  const states = statesOn(ledger, setting.asOf);
  const { board } = boardReport(setting, {
    from: "2024-01-01" as Day,
    to: "2024-12-31" as Day,
    states,
    all: states.length,
    chosenBy: [],
  });
  if (board === undefined) throw new Error("the report has no chart");
  return board;
}
