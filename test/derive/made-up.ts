import { announced } from "duban:calendar";
import { type Ledger, ledgerOf } from "../../src/derive/ledger.ts";
import { type TaskState, taskState } from "../../src/derive/task-state.ts";
import { workingCalendar } from "../../src/derive/working-days.ts";
import type { Day } from "../../src/model/day.ts";
import type { Entry, Policy, Programme, Task, Unit } from "../../src/model/records.ts";
import type { Registry } from "../../src/model/registry.ts";

/** An entry as a test writes it: who, when, what; the rest as needed. Its id is made from its place unless given. */
export type Move = {
  readonly by: string;
  readonly on: string;
  readonly kind: Entry["kind"];
  readonly id?: string;
} & Readonly<Record<string, unknown>>;

const base = {
  claims: "warning",
  behind: 10,
  immediate: 7,
  effective: "2024-01-01" as Day,
  source: "test",
} as const;

export const programme: Programme = {
  duban: 1,
  id: "test",
  title: "测试",
  complete: true,
  language: "zh",
  timezone: "Asia/Shanghai",
  taskForce: { unit: "zhuanban", office: "office", members: ["a", "b"], membersComplete: true },
  reporting: { every: "month", dueWorkdays: 3 },
};

const lamps: NonNullable<Policy["sets"][number]["lamps"]> = [
  { colour: "red", word: "逾期", when: { pace: "overdue" } },
  { colour: "red", word: "严重滞后", when: { pointsBehind: { min: 30 } } },
  { colour: "yellow", word: "滞后", when: { pace: "behind" } },
  { colour: "blue", word: "临期", when: { daysLeft: { max: 7 } } },
  { colour: "green", word: "正常" },
];

export function taskOf(fields: Partial<Task> & Pick<Task, "deadline">): Task {
  return {
    id: "qiye-1",
    title: "任务",
    line: null,
    origin: { kind: "duty" },
    assigned: "2024-01-01" as Day,
    lead: ["a"],
    ...fields,
  };
}

export const dated = (due: string, from?: string): Task["deadline"] => ({
  text: due,
  type: "date",
  due: due as Day,
  ...(from ? { from: from as Day } : {}),
});

const crockford = "abcdefghjkmnpqrstvwxyz0123456789";
const idOf = (index: number): string =>
  `e${[4, 3, 2, 1, 0].map((n) => crockford[(index >> (5 * n)) & 31]).join("")}`;

/** A ledger of some tasks with their moves; moves of one unit on one task share a file, in the order given. */
export function ledgerWith(tasks: readonly Task[], moves: Readonly<Record<string, readonly Move[]>>): Ledger {
  const unit = (id: string): Unit => ({ id, name: `单位${id}`, kind: "department", level: "municipal" });
  const progress = Object.entries(moves).flatMap(([task, list]) =>
    [...new Set(list.map(({ by }) => by))].map((by) => ({
      file: `progress/${task}/${by}.yaml`,
      task,
      unit: by,
      record: list.flatMap(({ by: writer, ...entry }, index) =>
        writer === by ? [{ id: idOf(index), ...entry } as unknown as Entry] : [],
      ),
    })),
  );
  const registry: Registry = {
    programme: { file: "programme.yaml", record: programme },
    policy: { file: "policy.yaml", record: { sets: [{ ...base, lamps }] } },
    units: ["a", "b", "c", "zhuanban", "office", "jiwei"].map((id) => ({
      file: `units/${id}.yaml`,
      record: unit(id),
    })),
    lines: [],
    tasks: tasks.map((record) => ({ file: `tasks/programme/${record.id}.yaml`, record })),
    progress,
    meetings: [],
    findings: [],
    inspections: [],
    letters: [],
    asks: [],
    calendars: [],
    allowances: [],
    problems: [],
    unreadable: [],
  };
  return ledgerOf(registry, workingCalendar(announced, []));
}

/** The state of a single task on a day. */
export function stateOf(task: Task, moves: readonly Move[], day: string): TaskState {
  const ledger = ledgerWith([task], { [task.id]: moves });
  const account = ledger.accounts.get(task.id);
  if (!account) throw new Error("no account");
  return taskState(ledger, account, day as Day);
}
