import type { Cell } from "../../model/report.ts";
import { clean, oneLine } from "./clean.ts";
import type { Look } from "./look.ts";
import { pad, width } from "./width.ts";
import { wrap } from "./wrap.ts";

/** Columns that a value needs beside its label; with less it goes below. */
const leastBeside = 16;

/** Label: value, the values under one another, each wrapped under itself. */
export function fieldLines(
  fields: readonly (readonly [label: string, value: Cell])[],
  look: Look,
): readonly string[] {
  const labels = fields.map(([label]) => oneLine(label) + look.colon);
  const beside = labels.reduce((most, label) => Math.max(most, width(label)), 0);
  const below = look.width !== null && look.width - beside < leastBeside;
  const indent = below ? 2 : beside;
  return fields.flatMap(([, value], i) => {
    const label = labels[i] ?? "";
    const lines = valueLines(value, look, indent);
    if (below) return [...wrap(label.trimEnd(), look.width), ...lines.map((line) => `  ${line}`)];
    return lines.map((line, n) => (pad(n === 0 ? label : "", indent) + line).trimEnd());
  });
}

function valueLines(value: Cell, look: Look, indent: number): readonly string[] {
  const lines =
    look.width === null ? clean(value.text).split("\n") : wrap(clean(value.text), look.width - indent);
  return lines.map((line) => look.paint(value.tone, line));
}
