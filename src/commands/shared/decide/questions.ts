import { seriesOf } from "../../../derive/series.ts";
import type { Text } from "../../../model/language.ts";
import type { Call, Opened, Question } from "../../command.ts";
import { dueQuestion, fine, nothing, readOn, unitChoices, wrongEmpty } from "../answers.ts";
import { given } from "../given.ts";
import { saysWhoSat } from "./minuted.ts";
import { doubleOf, kindOf, outcomeWords } from "./outcome.ts";
import { meetingMeant, meetingsSat } from "./sat.ts";

/** How a deadline reads on the meeting's day; null where it names no time. */
function readOf(opened: Opened, call: Call, words: string): Text | null {
  return readOn(opened, words, meetingMeant(opened, call, call.args[0] ?? "").day);
}

/** Which meeting, what it decided, and for a decision who carries it out by when. */
export async function decideQuestions(typed: Call): Promise<readonly Question[]> {
  const opened = await typed.open();
  const { ledger } = opened;
  const sat = [...meetingsSat(opened)].sort((a, b) => Number(a.held) - Number(b.held));
  const assigns = (call: Call) =>
    call.args[1] !== undefined && kindOf(call) === "decision" && call.list("task").length === 0;
  const units = unitChoices(ledger);
  return [
    {
      argument: 0,
      words: { zh: "哪次会议？", en: "Which meeting?" },
      choices: sat.map(({ id, series, held }) => {
        const title = seriesOf(ledger, series).title;
        const label = (lang: "zh" | "en", not: string) => `${id}  ${title?.[lang] ?? ""}${held ? "" : not}`;
        return {
          value: id,
          label: { zh: label("zh", "（未记为已开）"), en: label("en", " (not yet held)") },
        };
      }),
      suggest: () => sat[0]?.id ?? "",
      wrong: wrongEmpty,
    },
    {
      option: "kind",
      words: { zh: "这一项是？", en: "What became of the item?" },
      choices: (["decision", "information", "carried-over"] as const).map((value) => ({
        value,
        label: outcomeWords[value],
      })),
      suggest: () => "decision",
      wrong: fine,
      asked: (call) => call.args[1] === undefined && !saysWhoSat(call),
    },
    {
      argument: 1,
      words: { zh: "原话怎么说的？", en: "In which words?" },
      asked: (call) => !saysWhoSat(call),
      suggest: nothing,
      wrong: (answer, call) =>
        wrongEmpty(answer) ??
        (doubleOf(meetingMeant(opened, call, call.args[0] ?? ""), answer.trim())
          ? { zh: "这一条会议记录里已经有了", en: "the meeting's record says just this already" }
          : null),
    },
    {
      option: "new-task",
      words: { zh: "交办任务的名称？", en: "The title of the task that carries it out?" },
      suggest: nothing,
      wrong: wrongEmpty,
      asked: assigns,
    },
    {
      option: "lead",
      words: { zh: "谁牵头？", en: "Who leads?" },
      choices: units,
      suggest: nothing,
      wrong: wrongEmpty,
      asked: (call) => given(call, "new-task") !== null,
    },
    {
      option: "responsible",
      words: {
        zh: "谁负责、配合？（没有就直接回车）",
        en: "Who is responsible beside the lead? (Enter for nobody)",
      },
      choices: [{ value: "", label: { zh: "没有", en: "nobody" } }, ...units],
      suggest: nothing,
      wrong: fine,
      asked: (call) => given(call, "new-task") !== null,
    },
    {
      ...dueQuestion((words, call) => readOf(opened, call, words)),
      asked: (call) => given(call, "new-task") !== null,
    },
  ];
}
