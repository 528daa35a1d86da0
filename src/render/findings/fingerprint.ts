import type { Diagnostic } from "../../model/diagnostic.ts";

/** FNV-1a, 64 bits, over the UTF-16 units of a text: 16 hexadecimal digits. */
function hashed(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}

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
