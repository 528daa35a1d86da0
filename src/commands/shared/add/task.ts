import type { Day } from "../../../model/day.ts";
import type { Text } from "../../../model/language.ts";
import { Refusal } from "../../../model/refusal.ts";

import type { Fields } from "../../../source/splice.ts";
import type { Call, Opened } from "../../command.ts";
import { dayOption } from "../days.ts";
import { deadlineMeant } from "../deadline-words.ts";
import { findLine, findMeeting, findUnit } from "../find.ts";
import { given, type Made, must, present } from "./made.ts";

/** What a new task is made of; the words come from options, or from a decision. */
export interface NewTask {
  readonly title: string;
  readonly origin: Fields;
  readonly assigned: Day;
  readonly due: string;
  /** Whether the words set no day; null where they must. */
  readonly undated: boolean | null;
}

const unitsIn = ({ ledger }: Opened, call: Call, option: string): readonly string[] => [
  ...new Set(call.list(option).map((word) => findUnit(ledger, word.trim()))),
];

/** Where a task belongs: its line and measure, as far as they are named; a measure names its line. */
function placeOf(
  { ledger }: Opened,
  call: Call,
): { readonly line: string | null; readonly measure: number | null } {
  const [word, number] = [given(call, "line"), given(call, "measure")];
  const line = word === null ? null : findLine(ledger, word);
  if (number === null) return { line: line?.id ?? null, measure: null };
  const measure = Number(number);
  const owner = [...ledger.lines.values()].find(({ measures = [] }) =>
    measures.some((each) => each.number === measure),
  );
  if (owner && (line === null || line.id === owner.id)) return { line: owner.id, measure };
  throw new Refusal(
    owner
      ? {
          zh: `第 ${number} 条措施属于 \`${owner.id}\`，不属于 \`${line?.id}\``,
          en: `measure ${number} belongs to \`${owner.id}\`, not to \`${line?.id}\``,
        }
      : { zh: `没有第 \`${number}\` 条措施`, en: `there is no measure \`${number}\`` },
    { zh: "`duban show <行动>` 列出它的措施", en: "`duban show <line>` lists its measures" },
  );
}

/** Milestones as typed, `形成初稿:2024-05-31:50` or with a product behind another colon. */
function milestonesIn(call: Call): readonly Fields[] {
  return call.list("milestone").map((typed, index) => {
    const [title = "", due = "", percent, product] = typed.split(/[:：]/).map((part) => part.trim());
    if (title === "" || due === "") {
      throw new Refusal(
        {
          zh: `\`--milestone ${typed}\` 没有写明节点和时限`,
          en: `\`--milestone ${typed}\` names no step and day`,
        },
        {
          zh: "写成 `形成初稿:2024-05-31:50`（名称、时限、计划百分比）",
          en: "write `title:2024-05-31:50`: title, day, planned percent",
        },
      );
    }
    return present({
      id: `m${index + 1}`,
      title,
      due: dayOption("milestone", due),
      percent: percent ? Number(percent) : undefined,
      product,
    });
  });
}

/** `measure`, `plan`, `duty`, `meeting:2024-05-15-dispatch#2`, `finding:f-9q2m4t`; of a measure where none is given but a measure. */
export function originOf({ ledger }: Opened, call: Call): Fields {
  const word = given(call, "origin") ?? (given(call, "measure") === null ? "duty" : "measure");
  const meeting = /^meeting:(.+)#(\d+)$/.exec(word);
  if (meeting)
    return { kind: "meeting", meeting: findMeeting(ledger, meeting[1] ?? "").id, item: Number(meeting[2]) };
  const finding = /^finding:(.+)$/.exec(word)?.[1];
  if (finding) return { kind: "finding", finding };
  if (["measure", "plan", "duty"].includes(word)) return { kind: word };
  throw new Refusal(
    { zh: `\`--origin ${word}\` 不是来由`, en: `\`--origin ${word}\` is no origin` },
    {
      zh: "写 measure、plan、duty，或 `meeting:<会议>#<第几项>`、`finding:<问题>`",
      en: "write measure, plan, duty, or `meeting:<id>#<item>`, `finding:<id>`",
    },
  );
}

/** A new task's file; who does it and by when must be said. */
export function newTask(
  opened: Opened,
  call: Call,
  { title, origin, assigned, due, undated }: NewTask,
): Made {
  const { line, measure } = placeOf(opened, call);
  const lead = unitsIn(opened, call, "lead");
  if (lead.length === 0) must(call, "lead", { zh: "谁牵头", en: "who leads" });
  const taken = new Set([...opened.ledger.accounts.keys()].map((id) => id.slice(-6)));
  const id = `${line ?? "programme"}-${call.newId(taken)}`;
  const { deadline, read } = deadlineMeant(opened, { words: due, on: assigned, undated });
  const record = present({
    id,
    title,
    line: line ?? undefined,
    measure: measure ?? undefined,
    origin,
    assigned,
    deadline: { ...deadline } as Fields,
    lead,
    responsible: unitsIn(opened, call, "responsible"),
    supporting: unitsIn(opened, call, "supporting"),
    participating: unitsIn(opened, call, "participating"),
    guiding: unitsIn(opened, call, "guiding"),
    data: unitsIn(opened, call, "data"),
    verifier: unitsIn(opened, call, "verifier"),
    leader: given(call, "leader") ?? undefined,
    milestones: milestonesIn(call),
  });
  const name: Text = { zh: `任务“${title}”（${id}）`, en: `task ${title} (${id})` };
  return {
    path: `tasks/${line ?? "programme"}/${id}.yaml`,
    kind: "task",
    record,
    name,
    notes: [read],
    next: [`show ${id}`, `progress ${id} --as ${lead[0]} …`],
  };
}
