import type { Edit } from "../../model/edit.ts";

const veil = "▇▇▇";

/**
 * An edit as it may be shown when it takes leaked values out: they are veiled wherever they stand. A line that goes and
 * does not show a value as it is may hold it in another spelling, or a part of it: it is veiled whole.
 */
export function veiled({ path, before, after }: Edit, hides: readonly string[]): Edit {
  const without = (text: string): string => hides.reduce((now, value) => now.replaceAll(value, veil), text);
  const kept = new Set((after ?? "").split("\n"));
  const line = (text: string): string => {
    const shown = without(text);
    return shown !== text || kept.has(text) ? shown : text.replace(/\S.*$/, veil);
  };
  return {
    path,
    before: before === null ? null : without(before.split("\n").map(line).join("\n")),
    after: after === null ? null : without(after),
  };
}
