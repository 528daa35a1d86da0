import type { Ledger } from "../../../derive/ledger.ts";
import type { Day } from "../../../model/day.ts";
import type { Text } from "../../../model/language.ts";
import { Refusal } from "../../../model/refusal.ts";
import type { Fields } from "../../../source/splice.ts";
import type { Call, Opened } from "../../command.ts";
import { dayNamed } from "../day-words.ts";
import { deadlineMeant } from "../deadline-words.ts";
import { given, must, unitsNamed } from "../given.ts";
import { type Made, present } from "./made.ts";
import { placeOf } from "./task-place.ts";
import { indicatorsIn, milestonesIn } from "./task-plan.ts";

/** What a new task is made of; the words come from options, or from a decision. */
interface NewTask {
  readonly title: string;
  readonly origin: Fields;
  readonly assigned: Day;
  readonly due: string;
  /** Whether the words set no day; null where they must. */
  readonly undated: boolean | null;
}

/** The same task a second time would be asked for and counted twice. */
function refuseDouble(
  { accounts }: Ledger,
  { title, line }: { readonly title: string; readonly line: string | null },
) {
  const double = [...accounts.values()].find(
    ({ task }) => task.title === title && (task.line ?? null) === line,
  );
  if (double === undefined) return;
  const { id } = double.task;
  throw new Refusal(
    {
      zh: `已有任务 \`${id}\`，名称一样：${title}`,
      en: `there is the task \`${id}\` of the same title: ${title}`,
    },
    {
      zh: `\`duban show ${id}\` 看是不是同一项；确是另一项的，名称里写出区别（如年度、单位），或加 \`--new\``,
      en: `see with \`duban show ${id}\` whether it is the same; if not, let the title tell them apart, or add \`--new\``,
    },
    {
      why: {
        zh: "同一件事立两项，就要报两次、算两次",
        en: "one thing under two tasks is reported twice and counted twice",
      },
    },
  );
}

/** The six letters behind ids of tasks that are taken. */
const suffixes = ({ accounts }: Ledger): ReadonlySet<string> =>
  new Set([...accounts.keys()].map((id) => id.slice(-6)));

/** A new task's file; who does it and by when must be said. */
export function newTask(
  opened: Opened,
  call: Call,
  { title, origin, assigned, due, undated }: NewTask,
): Made {
  const { ledger } = opened;
  const { line, measure, also } = placeOf(opened, call);
  if (!call.flag("new")) refuseDouble(ledger, { title, line });
  const units = (option: string) => unitsNamed(ledger, call.list(option));
  const lead = units("lead");
  if (lead.length === 0) must(call, "lead", { zh: "谁牵头", en: "who leads" });
  const id = `${line ?? "programme"}-${call.newId(suffixes(ledger))}`;
  const where = { opened, on: assigned };
  const { deadline, read } = deadlineMeant(opened, { words: due, on: assigned, undated });
  const start = given(call, "start");
  const weight = given(call, "weight");
  const record = present({
    id,
    title,
    line: line ?? undefined,
    measure: measure ?? undefined,
    origin,
    assigned,
    start: start === null ? undefined : dayNamed("start", start, where).day,
    deadline: { ...deadline } as Fields,
    lead,
    responsible: units("responsible"),
    supporting: units("supporting"),
    participating: units("participating"),
    guiding: units("guiding"),
    data: units("data"),
    verifier: units("verifier"),
    leader: given(call, "leader") ?? undefined,
    milestones: milestonesIn(call, where),
    indicators: indicatorsIn(call),
    weight: weight === null ? undefined : Number(weight),
  });
  const name: Text = { zh: `任务“${title}”（${id}）`, en: `task ${title} (${id})` };
  return {
    path: `tasks/${line ?? "programme"}/${id}.yaml`,
    kind: "task",
    record,
    also,
    name,
    notes: [read],
    next: [`show ${id}`, `progress ${id} --as ${lead[0]} …`],
  };
}
