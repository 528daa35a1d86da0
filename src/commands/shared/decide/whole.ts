import type { Text } from "../../../model/language.ts";
import type { Meeting } from "../../../model/records.ts";
import { Refusal } from "../../../model/refusal.ts";
import type { Call } from "../../command.ts";
import { given, isGiven } from "../given.ts";
import { type Outcome, outcomeWords } from "./outcome.ts";

const whyWhole: Text = {
  zh: "会上定了的事不落到单位和时限，下次开会就没法说办没办",
  en: "what a meeting decided without naming who and by when cannot be called kept or broken at the next one",
};

/** What a new task is told by; none of them means anything without one. */
const ofNewTask = ["lead", "responsible", "supporting", "due", "line", "measure", "leader"] as const;

/** A decision that nobody carries out has to be told at the next meeting, and nobody can say whether it was kept. */
const nobody = (): Refusal =>
  new Refusal(
    {
      zh: "议定事项没有交给谁、何时之前",
      en: "the decision says neither who carries it out nor by when",
    },
    {
      zh: "写 `--new-task <名称> --lead <单位> --due <时限>`；会后已经立了任务的，`--task <编号>`；只是通报或移下次的，`--kind information` 或 `--kind carried-over`",
      en: "write `--new-task <title> --lead <unit> --due <when>`, or `--task <id>` for one added since the meeting; what only informs or waits is `--kind information` or `--kind carried-over`",
    },
    { why: whyWhole },
  );

/** Something is said of a new task, and there is none. */
const taskless = (option: string, beside: boolean): Refusal =>
  new Refusal(
    {
      zh: `写了 \`--${option}\`，没有写是哪项新任务`,
      en: `\`--${option}\` is of a new task, and none is named`,
    },
    beside
      ? {
          zh: `已有任务的牵头、时限在它自己那里：去掉 \`--${option}\`；另立一项的，写 \`--new-task <名称>\``,
          en: `a task that is there has its own lead and time: leave \`--${option}\` out, or write \`--new-task <title>\` for another`,
        }
      : { zh: "写 `--new-task <名称>`", en: "write `--new-task <title>`" },
  );

/** Refuses a decision that nobody carries out, and words of a task where there is none. */
export function refuseUnlessWhole(call: Call, outcome: Outcome | null): void {
  const tasked = (["task", "new-task"] as const).filter((option) => isGiven(call, option));
  const [stray] = ofNewTask.filter((option) => isGiven(call, option));
  const [first = stray] = tasked;
  if (outcome?.kind !== "decision") {
    if (first === undefined) return;
    throw new Refusal(
      outcome === null
        ? {
            zh: `写了 \`--${first}\`，没有写会议议定了什么`,
            en: `\`--${first}\` is there, but not what the meeting decided`,
          }
        : {
            zh: `\`--kind ${outcome.kind}\`（${outcomeWords[outcome.kind].zh}）不交办任务，不能同时写 \`--${first}\``,
            en: `\`--kind ${outcome.kind}\` assigns no task and does not go with \`--${first}\``,
          },
      outcome === null
        ? { zh: "会议之后写原话", en: "write its words after the meeting" }
        : {
            zh: `会上定了要办的就是议定事项：去掉 \`--kind\`；不交办的，去掉 \`--${first}\``,
            en: `what has to be done is a decision: leave \`--kind\` out; else leave \`--${first}\` out`,
          },
    );
  }
  if (stray !== undefined && !tasked.includes("new-task")) throw taskless(stray, tasked.includes("task"));
  if (first === undefined) throw nobody();
}

/** The words of a new task's deadline; a task without a lead or a time is refused. */
export function timed(call: Call): string {
  const due = given(call, "due");
  const led = call.list("lead").length > 0;
  if (due !== null && led) return due;
  const missing = [...(led ? [] : ["--lead <单位>"]), ...(due === null ? ["--due <时限>"] : [])];
  const zh = [...(led ? [] : ["谁牵头"]), ...(due === null ? ["何时之前"] : [])].join("、");
  const en = [...(led ? [] : ["who leads"]), ...(due === null ? ["by when"] : [])].join(" and ");
  throw new Refusal(
    { zh: `新任务没有写${zh}`, en: `the new task does not say ${en}` },
    {
      zh: `写上 \`${missing.join(" ")}\``,
      en: `write \`${missing.join(" ").replace("单位", "unit").replace("时限", "when")}\``,
    },
    { why: whyWhole },
  );
}

export const overBefore = ({ id, day }: Meeting, due: string): Refusal =>
  new Refusal(
    {
      zh: `时限 ${due} 早于会议 \`${id}\` 的日子 ${day}`,
      en: `the last day ${due} is before the meeting \`${id}\` on ${day}`,
    },
    {
      zh: "对照会议原话改 `--due`，年份也写明；是另一次会议定的，写那次会议",
      en: "correct `--due` after the words of the meeting, with the year; or name the meeting that decided it",
    },
  );
