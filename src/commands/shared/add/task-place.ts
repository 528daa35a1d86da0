import type { Edit } from "../../../model/edit.ts";
import type { Line } from "../../../model/records.ts";
import { Refusal } from "../../../model/refusal.ts";
import { type Fields, withListItem } from "../../../source/splice.ts";
import type { Call, Opened } from "../../command.ts";
import { findLine, findMeeting } from "../find.ts";
import { given } from "../given.ts";
import { recounted } from "./recount.ts";

/** Where a task belongs; a measure that is registered with it is an edit of its line. */
interface Place {
  readonly line: string | null;
  readonly measure: number | null;
  readonly also: readonly Edit[];
}

/** The keys of a line in the order of its schema. */
export const lineKeys = [
  "id",
  "number",
  "title",
  "goals",
  "leads",
  "taskForce",
  "verifier",
  "reporting",
].concat(["consultations", "measures"]);

/** A measure as typed, `12`, or `26:title` for one that is new. */
function measureGiven(call: Call): { readonly number: number; readonly title: string | null } | null {
  const typed = given(call, "measure");
  if (typed === null) return null;
  const [, number, title] = /^(\d{1,4})(?:\s*[:：.．]\s*(.+))?$/.exec(typed) ?? [];
  if (number !== undefined) return { number: Number(number), title: title?.trim() ?? null };
  throw new Refusal(
    { zh: `\`--measure ${typed}\` 不是措施的序号`, en: `\`--measure ${typed}\` is no measure's number` },
    {
      zh: "写序号，如 `--measure 12`；新的措施写 `26:管住重点岗位`",
      en: "write its number, as in `--measure 12`; a new one as `26:title`",
    },
  );
}

/** Registers a measure that a line does not have yet. */
function begun(
  opened: Opened,
  call: Call,
  { line, number, title }: { readonly line: Line; readonly number: number; readonly title: string },
): Place {
  const path = opened.ledger.registry.lines.find(({ record }) => record.id === line.id)?.file ?? "";
  const before = opened.textOf(path) ?? "";
  const after = withListItem(before, ["measures"], { number, title }, lineKeys);
  return {
    line: line.id,
    measure: number,
    also: [{ path, before, after }, ...recounted(opened, call, { measures: 1 })],
  };
}

/** Where a task belongs: its line and measure, as far as they are named; a measure names its line. */
export function placeOf(opened: Opened, call: Call): Place {
  const { ledger } = opened;
  const [word, measure] = [given(call, "line"), measureGiven(call)];
  const line = word === null ? null : findLine(ledger, word);
  if (measure === null) return { line: line?.id ?? null, measure: null, also: [] };
  const { number, title } = measure;
  const owner = [...ledger.lines.values()].find(({ measures = [] }) =>
    measures.some((each) => each.number === number),
  );
  const known = owner?.measures?.find((each) => each.number === number)?.title;
  if (owner && (line === null || line.id === owner.id) && (title === null || title === known))
    return { line: owner.id, measure: number, also: [] };
  if (!owner && line && title !== null) return begun(opened, call, { line, number, title });
  throw new Refusal(
    owner
      ? {
          zh: `第 \`${number}\` 条措施是 \`${owner.id}\` 的“${known}”`,
          en: `measure \`${number}\` is “${known}” of \`${owner.id}\``,
        }
      : { zh: `没有第 \`${number}\` 条措施`, en: `there is no measure \`${number}\`` },
    {
      zh: `\`duban show <行动>\` 列出它的措施；新的措施写 \`--line <行动> --measure ${owner ? "<序号>" : number}:<措施>\``,
      en: `\`duban show <line>\` lists its measures; a new one is \`--line <line> --measure ${owner ? "<number>" : number}:<title>\``,
    },
  );
}

/** `measure`, `plan`, `duty`, `meeting:2024-05-15-dispatch#2`, `finding:f-9q2m4t`; of a measure where none is given but a measure. */
export function originOf({ ledger }: Opened, call: Call): Fields {
  const word = given(call, "origin") ?? (given(call, "measure") === null ? "duty" : "measure");
  const meeting = /^meeting:(.+)#(\d+)$/.exec(word);
  if (meeting)
    return { kind: "meeting", meeting: findMeeting(ledger, meeting[1] ?? "").id, item: Number(meeting[2]) };
  const finding = /^finding:(.+)$/.exec(word)?.[1];
  if (finding !== undefined) return { kind: "finding", finding };
  if (["measure", "plan", "duty"].includes(word)) return { kind: word };
  throw new Refusal(
    { zh: `\`--origin ${word}\` 不是来由`, en: `\`--origin ${word}\` is no origin` },
    {
      zh: "写 measure、plan、duty，或 `meeting:<会议>#<第几项>`、`finding:<问题>`",
      en: "write measure, plan, duty, or `meeting:<id>#<item>`, `finding:<id>`",
    },
  );
}
