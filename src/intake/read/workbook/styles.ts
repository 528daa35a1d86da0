import { attribute, eachNode } from "../xml.ts";
import type { Archive } from "../zip/open.ts";
import { type Shown, shownBy } from "./number-format.ts";

/** How the numbers of each style are shown, by the style's number; none where the book has no styles. */
export async function shownByStyle(archive: Archive, part: string | null): Promise<readonly Shown[]> {
  if (part === null) return [];
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCells = false;
  await eachNode(archive, part, {
    open(name, attributes) {
      const id = Number(attribute(attributes, "numFmtId") ?? 0);
      if (name === "numFmt") codes.set(id, (attribute(attributes, "formatCode") ?? "").slice(0, 255));
      if (name === "cellXfs") inCells = true;
      if (name === "xf" && inCells) formats.push(id);
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
    text() {},
  });
  return formats.map((id) => shownBy(id, codes.get(id) ?? null));
}
