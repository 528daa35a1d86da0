import type { Reading } from "../../intake/deadline.ts";
import type { Fact } from "../../model/report.ts";

/** A deadline as it was read, in the shape that `when` and a reading of a paper share. */
export const deadlineFacts = ({
  text,
  type,
  from,
  due,
  every,
  by,
  parts,
}: Reading): { readonly [key: string]: Fact } => ({
  text,
  type,
  from,
  due,
  every,
  by,
  ...(parts ? { parts: parts.map(deadlineFacts) } : {}),
});
