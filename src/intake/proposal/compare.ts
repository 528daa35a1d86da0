import type { Day } from "../../model/day.ts";
import type { Text } from "../../model/language.ts";
import { type Role, roles } from "../../model/words.ts";
import type { Standing } from "./standing.ts";
import { unwritten } from "./timed.ts";
import type { Wanted } from "./wanted.ts";
import { wordsChanged } from "./words-changed.ts";

/** What a revised paper changes of a task, in the way that the lifecycle has for it. */
export type Change =
  | {
      readonly kind: "reassigned";
      readonly role: Role;
      readonly from: readonly string[];
      readonly to: readonly string[];
    }
  | { readonly kind: "extended"; readonly from: Day; readonly to: Day; readonly nth: number }
  | {
      readonly kind: "adjusted";
      readonly field: string;
      readonly from: string | number;
      readonly to: string | number;
    };

/** What differs and no entry can say: what it is, and the lawful way to it. */
export interface Difference {
  readonly what: Text;
  readonly way: Text;
}

export interface Comparison {
  readonly changes: readonly Change[];
  readonly differences: readonly Difference[];
}

/** A row with its units known: ids by role. */
interface Known {
  readonly wanted: Wanted;
  readonly units: Readonly<Partial<Record<Role, readonly string[]>>>;
}

const anew = ({ task }: Standing): Text => ({
  zh: `原定的不改：确要变的，\`duban cancel ${task.id} --reason … --approved …\`，再用 \`duban add task\` 另立一项`,
  en: `what was set first stays: if it must change, \`duban cancel ${task.id} --reason … --approved …\` and \`duban add task\``,
});

function rolesChanged({ units }: Known, { held }: Standing): readonly Change[] {
  if (Object.values(units).every((each) => each.length === 0)) return [];
  return roles.flatMap((role): readonly Change[] => {
    if (role === "verifier") return [];
    const [now, then] = [units[role] ?? [], held[role]];
    const from = then.filter((id) => !now.includes(id));
    const to = now.filter((id) => !then.includes(id));
    return from.length + to.length === 0 ? [] : [{ kind: "reassigned", role, from, to }];
  });
}

const moved = (from: string, to: string): Text => ({
  zh: `时限 ${from} → ${to}`,
  en: `deadline ${from} → ${to}`,
});

const asPrinted = (text: string): string => text.normalize("NFKC").replace(/\s+/gu, "");

/** A deadline that the paper prints as before says nothing of an extension that was approved since. */
function deadlineChanged({ wanted }: Known, standing: Standing, on: Day): Comparison {
  const [now, then] = [wanted.timed.deadline, standing.task.deadline];
  const nothing: Comparison = { changes: [], differences: [] };
  const same =
    asPrinted(now.text) === asPrinted(then.text) ||
    (now.type === then.type &&
      (now.due ?? null) === (then.due ?? null) &&
      (now.every ?? null) === (then.every ?? null) &&
      (now.by ?? null) === (then.by ?? null) &&
      now.type !== "none");
  const due = now.every ? null : (now.due ?? null);
  if (same || (due !== null && due === standing.due)) return nothing;
  if (now.text === unwritten && standing.due === null) return nothing;
  const what = moved(
    `${then.text}${standing.due && standing.due !== then.due ? `（现为 ${standing.due}）` : ""}`,
    now.text,
  );
  if (due === null || standing.due === null)
    return { changes: [], differences: [{ what, way: anew(standing) }] };
  if (due < standing.due)
    return {
      changes: [],
      differences: [
        {
          what: { zh: `${what.zh}，提前了`, en: `${what.en}, which is earlier` },
          way: anew(standing),
        },
      ],
    };
  if (on <= standing.due)
    return {
      changes: [{ kind: "extended", from: standing.due, to: due, nth: standing.extensions + 1 }],
      differences: [],
    };
  return {
    changes: [],
    differences: [
      {
        what: {
          zh: `${what.zh}，但 ${on} 已过截止日 ${standing.due}，不能再延`,
          en: `${what.en}, but on ${on} the due day ${standing.due} had passed`,
        },
        way: {
          zh: `照记逾期、继续报进展（\`duban progress ${standing.task.id}\`）；文件在截止日之前印发的，用 \`--issued\` 写明印发日`,
          en: `it stays late and is reported on (\`duban progress ${standing.task.id}\`); if the paper was issued by then, say so with \`--issued\``,
        },
      },
    ],
  };
}

function stepsChanged({ wanted }: Known, standing: Standing): Comparison {
  const { steps } = wanted.timed;
  const { milestones = [] } = standing.task;
  if (steps.length === 0 || milestones.length === 0) return { changes: [], differences: [] };
  if (steps.length !== milestones.length)
    return {
      changes: [],
      differences: [
        {
          what: {
            zh: `节点由${milestones.length}个变为${steps.length}个`,
            en: `${milestones.length} milestones became ${steps.length}`,
          },
          way: anew(standing),
        },
      ],
    };
  return {
    changes: steps.flatMap(({ due }, at): readonly Change[] => {
      const { id = "", due: then } = milestones[at] ?? {};
      return then === undefined || then === due
        ? []
        : [{ kind: "adjusted", field: `milestones.${id}.due`, from: then, to: due }];
    }),
    differences: [],
  };
}

const overWords: Readonly<Record<NonNullable<Standing["over"]>, Text>> = {
  closed: { zh: "已销号，变动不再记", en: "closed: no change is recorded" },
  cancelled: {
    zh: "已取消；又要办的，另立一项（`duban add task`）",
    en: "cancelled: if it is wanted again, add a task (`duban add task`)",
  },
  suspended: { zh: "暂停着，恢复后再记变动", en: "suspended: changes wait until it is resumed" },
};

/** What a paper changes of a task that it had before; `on` is the day from which the changes hold. */
export function compared(known: Known, standing: Standing, on: Day): Comparison {
  const { wanted } = known;
  const { weight = 1 } = standing.task;
  const dated = deadlineChanged(known, standing, on);
  const steps = stepsChanged(known, standing);
  const changes: readonly Change[] = [
    ...rolesChanged(known, standing),
    ...dated.changes,
    ...steps.changes,
    ...(wanted.weight === null || wanted.weight === weight
      ? []
      : [{ kind: "adjusted", field: "weight", from: weight, to: wanted.weight } as const]),
  ];
  const differences = [...dated.differences, ...steps.differences, ...wordsChanged(wanted, standing)];
  const { over } = standing;
  if (over === null || (changes.length === 0 && over !== "cancelled")) return { changes, differences };
  return {
    changes: [],
    differences: [
      ...differences,
      {
        what: overWords[over],
        way: {
          zh: `\`duban show ${standing.task.id}\` 看它`,
          en: `see it with \`duban show ${standing.task.id}\``,
        },
      },
    ],
  };
}
