import type { Diagnostic } from "../../model/diagnostic.ts";
import { hashed } from "../../model/hashed.ts";

/**
 * What makes each finding the same one in the next run, whatever the language and wherever its line has moved to: its
 * check, file and fact, and for equal ones their number. Different findings of one run have different ones.
 */
export function fingerprints(found: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>();
  return found.map(({ code, file, what }) => {
    const key = JSON.stringify([code, file, what.zh]);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return hashed(`${key}${count}`);
  });
}
