import { correctsOf, standingId } from "../../../derive/history.ts";
import type { Recorded } from "../../../derive/ledger.ts";
import type { Text } from "../../../model/language.ts";
import { Refusal } from "../../../model/refusal.ts";
import { kindWords } from "../../../model/words.ts";
import type { Value } from "../../../source/splice.ts";
import type { Call } from "../../command.ts";
import { dayNamed } from "../day-words.ts";
import { findMeeting } from "../find.ts";
import { unitsNamed } from "../given.ts";
import { type Fields, fieldsOf } from "./draft.ts";
import { approvedOf, evidenceOf, indicatorsOf, milestoneOf, percentOf } from "./fields.ts";
import type { Found } from "./find-entry.ts";
import { occurrenceNamed } from "./occurrence.ts";
import { periodTyped } from "./period-of-report.ts";
import type { Scene } from "./scene.ts";

/** What an entry says, as a correction starts from it. */
const saidBy = ({ entry }: Recorded): Fields => {
  const { id: _, on: __, kind: ___, ...fields } = entry as unknown as { readonly [key: string]: Value };
  return fields;
};

const isClosing: Partial<Record<string, Text>> = {
  claim: {
    zh: "申请有误的，由核查单位 `duban return` 退回，再申请",
    en: "a wrong claim is returned by the verifier (`duban return`) and claimed again",
  },
  accepted: {
    zh: "销号有误的，由核查单位或专班 `duban reopen`",
    en: "a wrong closing is reopened by a verifier or the task force (`duban reopen`)",
  },
};

/** What stands for an entry now, which is what a correction corrects; never a claim or an acceptance. */
export function correctable({ account: { history }, recorded }: Found): Recorded {
  const { kind, id } = recorded.entry;
  const fix = isClosing[kind];
  if (fix)
    throw new Refusal(
      {
        zh: `“${kindWords[kind].zh}”\`${id}\` 不能更正`,
        en: `the \`${kind}\` entry \`${id}\` cannot be corrected`,
      },
      fix,
    );
  const standing = standingId(history, id);
  return history.all.find(({ entry }) => entry.id === standing) ?? recorded;
}

/** Options that stand for a field, with the field's name where it is another. */
const names = {
  ...{ percent: "percent", milestone: "milestone", next: "next", indicator: "indicators", period: "period" },
  ...{ asks: "asks", by: "by", reason: "reason", from: "from", to: "to", due: "due" },
  ...{ approved: "approved", meeting: "meeting", post: "post", evidence: "evidence" },
} as const;
type Name = keyof typeof names;
const isList = (name: Name): boolean => ["indicator", "asks", "from", "evidence"].includes(name);

interface Typed {
  readonly scene: Scene;
  readonly recorded: Recorded;
  readonly name: Name;
  readonly words: readonly string[];
}

/** The value of one field as the correction gives it, with how its words were read. */
function fieldValue({ scene, recorded, name, words }: Typed): {
  readonly value: Value;
  readonly read?: Text | null;
} {
  const { entry } = recorded;
  const { task } = scene.account;
  const word = words.at(-1) ?? "";
  const day = () => {
    const meant = dayNamed(name, word, scene);
    return { value: meant.day, read: meant.read };
  };
  switch (name) {
    case "percent":
      return { value: percentOf(name, word) };
    case "milestone":
      return { value: milestoneOf(task, word) };
    case "indicator": {
      const before = entry.kind === "report" ? (entry.indicators ?? {}) : {};
      return { value: { ...before, ...indicatorsOf(task, words) } };
    }
    case "period":
      return {
        value: entry.kind === "report" ? periodTyped(scene, word) : occurrenceNamed(scene, word).period,
      };
    case "asks":
    case "from":
      return { value: unitsNamed(scene.opened.ledger, words) };
    case "to":
      if (entry.kind === "reassigned") return { value: unitsNamed(scene.opened.ledger, word.split(/[,，]/)) };
      if (entry.kind === "adjusted" && !entry.field.endsWith(".due")) return { value: Number(word) };
      return day();
    case "by":
    case "due":
      return day();
    case "approved":
      return { value: approvedOf(scene, word) };
    case "meeting":
      return { value: findMeeting(scene.opened.ledger, word).id };
    case "evidence":
      return { value: evidenceOf(words) };
    case "reason":
    case "next":
    case "post":
      return { value: word };
  }
}

function notOfKind({ recorded: { entry }, name }: Typed): Refusal {
  const own = fieldsOf[entry.kind].flatMap((field) =>
    Object.entries(names).flatMap(([option, each]) => (each === field ? [`\`--${option}\``] : [])),
  );
  const all = [...own, "`--post`", "`--evidence`", "`--on`"];
  return new Refusal(
    {
      zh: `“${kindWords[entry.kind].zh}”没有 \`--${name}\` 这一项`,
      en: `a \`${entry.kind}\` has no \`--${name}\``,
    },
    {
      zh: `可以更正的有：情况说明、${all.join("、")}`,
      en: `what can be corrected: the text, ${all.join(", ")}`,
    },
  );
}

/** Fields that were typed, by option; an empty value takes the field away. */
function typedFields(scene: Scene, recorded: Recorded, call: Call) {
  return (Object.keys(names) as Name[]).flatMap((name) => {
    const list = call.list(name);
    const text = call.text(name);
    const words = isList(name) ? list : text === null ? [] : [text.trim()];
    if (words.length === 0) return [];
    const typed: Typed = { scene, recorded, name, words };
    const field = names[name];
    const common = field === "post" || field === "evidence";
    if (!common && !fieldsOf[recorded.entry.kind].includes(field)) throw notOfKind(typed);
    const gone = words.every((word) => word.trim() === "");
    return [{ field, ...(gone ? { value: undefined, read: null } : fieldValue(typed)) }];
  });
}

/** The fields of a correction: what the entry says, with what is given in its place. Refused where nothing changes. */
export function correctedFields(scene: Scene, recorded: Recorded, call: Call) {
  const typed = typedFields(scene, recorded, call);
  const text = call.args[1]?.trim();
  const changes: Fields = {
    ...Object.fromEntries(typed.map(({ field, value }) => [field, value])),
    ...(text === undefined ? {} : { text: text === "" ? undefined : text }),
  };
  const before = saidBy(recorded);
  const fields: Fields = { ...before, ...changes, corrects: recorded.entry.id };
  const isSame = Object.entries(changes).every(
    ([key, value]) => JSON.stringify(value) === JSON.stringify(before[key]),
  );
  if (isSame && scene.on === recorded.entry.on)
    throw new Refusal(
      {
        zh: `没有写更正什么：\`${recorded.entry.id}\` 不变`,
        en: `nothing changes in \`${recorded.entry.id}\``,
      },
      {
        zh: `写要更正的项，如 \`--percent 78\`；只写变了的，其余照旧`,
        en: "give what is wrong, as in `--percent 78`; only what changes, the rest stays",
      },
    );
  const again = correctsOf(recorded.entry) !== null;
  const note: Text = again
    ? {
        zh: `更正的是它此前的更正 \`${recorded.entry.id}\``,
        en: `it corrects the earlier correction \`${recorded.entry.id}\``,
      }
    : {
        zh: `原来的 \`${recorded.entry.id}\` 仍在，只是不再计算`,
        en: `\`${recorded.entry.id}\` stays where it is and no longer counts`,
      };
  return { fields, notes: [note, ...typed.map(({ read }) => read ?? null)] };
}
