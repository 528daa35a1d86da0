import type { Text } from "../../../model/language.ts";
import type { Meeting } from "../../../model/records.ts";
import { Refusal } from "../../../model/refusal.ts";
import type { Call } from "../../command.ts";
import { given } from "../given.ts";

export type Outcome = NonNullable<Meeting["outcomes"]>[number];
type Kind = Outcome["kind"];

/** What becomes of an item: it is told, decided, or left for the next meeting. */
export const outcomeWords: Readonly<Record<Kind, Text>> = {
  decision: { zh: "议定", en: "decided" },
  information: { zh: "通报", en: "told" },
  "carried-over": { zh: "移下次", en: "carried over" },
};

export const kindOf = (call: Call): Kind => (given(call, "kind") as Kind | null) ?? "decision";

/** What is wrong with words that should be written as an outcome: they stand there already. */
export function doubleOf({ outcomes = [] }: Meeting, text: string): Outcome | null {
  return outcomes.find((outcome) => outcome.text.trim() === text) ?? null;
}

/** The number typed, or the next that is free. */
function numberOf({ id, outcomes = [] }: Meeting, typed: string | null): number {
  const next = Math.max(0, ...outcomes.map(({ n }) => n)) + 1;
  if (typed === null) return next;
  const taken = outcomes.find(({ n }) => String(n) === typed);
  if (taken === undefined && /^[1-9]\d{0,2}$/.test(typed)) return Number(typed);
  throw new Refusal(
    taken
      ? {
          zh: `会议 \`${id}\` 已有第 ${typed} 项（${outcomeWords[taken.kind].zh}）：${taken.text}`,
          en: `the meeting \`${id}\` has an item ${typed} already (${outcomeWords[taken.kind].en}): ${taken.text}`,
        }
      : { zh: `\`--item ${typed}\` 不是序号`, en: `\`--item ${typed}\` is no number of an item` },
    {
      zh: `写 \`--item ${next}\`，或不写，由它接着排`,
      en: `write \`--item ${next}\`, or leave it out to take the next`,
    },
  );
}

/** The outcome that is to be written; one that stands there word for word is refused. */
export function outcomeOf(meeting: Meeting, call: Call, text: string): Outcome {
  const double = doubleOf(meeting, text);
  if (double === null) return { n: numberOf(meeting, given(call, "item")), kind: kindOf(call), text };
  throw new Refusal(
    {
      zh: `会议 \`${meeting.id}\` 的第 ${double.n} 项（${outcomeWords[double.kind].zh}）一字不差就是这一条`,
      en: `item ${double.n} of the meeting \`${meeting.id}\` (${outcomeWords[double.kind].en}) says just this, word for word`,
    },
    double.kind === "decision"
      ? {
          zh: `再给它一项任务：\`duban add task … --origin meeting:${meeting.id}#${double.n} --lead … --due …\`；改字用 \`duban edit ${meeting.id}\``,
          en: `to give it one more task: \`duban add task … --origin meeting:${meeting.id}#${double.n} --lead … --due …\`; to change its words: \`duban edit ${meeting.id}\``,
        }
      : {
          zh: `要改成议定的，\`duban edit ${meeting.id}\``,
          en: `to make it a decision, \`duban edit ${meeting.id}\``,
        },
    {
      why: {
        zh: "同一件事记两条，下次开会就要交代两遍，总数也多一件",
        en: "the same matter twice is told twice at the next meeting and counted twice",
      },
    },
  );
}
