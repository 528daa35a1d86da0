import { redactionToken } from "../../model/redaction.ts";
import type { Fact } from "../../model/report.ts";
import type { FieldChange } from "./fields.ts";
import type { Named, Unrecorded } from "./news.ts";

const timesHidden = (value: Fact): number => JSON.stringify(value).split(redactionToken).length - 1;

/** Whether a value was hidden here: what stood before must not be shown again. */
const hides = ({ from, to }: FieldChange): boolean => timesHidden(to) > timesHidden(from);

/** Prose that took a mark at its end, as a redaction leaves one. */
const marks = ({ path, from, to }: FieldChange): boolean =>
  ["text", "notes"].includes(path.at(-1) ?? "") &&
  typeof to === "string" &&
  (from === null || (typeof from === "string" && to.startsWith(from)));

/**
 * What changed in a record without an entry: values that were hidden, with the mark that says why, apart from what was
 * rewritten. Nothing for no change.
 */
export function unrecordedOf(about: Named, fields: readonly FieldChange[]): readonly Unrecorded[] {
  const hidden = fields.filter(hides);
  const redaction = fields.filter((each) => hides(each) || (hidden.length > 0 && marks(each)));
  const rewritten = fields.filter((each) => !redaction.includes(each));
  return [
    ...(rewritten.length > 0 ? [{ kind: "rewritten", about, fields: rewritten } as const] : []),
    ...(redaction.length > 0
      ? [{ kind: "redacted", about, fields: redaction.map(({ path }) => path) } as const]
      : []),
  ];
}
