import { attribute, eachNode } from "./xml.ts";
import type { Archive } from "./zip/open.ts";

/** What a part of an office file points at. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`, `officeDocument`. */
  readonly type: string;
  /** A part's name; null where it lies outside the file, and is never followed. */
  readonly part: string | null;
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);

/** `../media/a.png` from `xl/worksheets/` is `xl/media/a.png`. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target.slice(1) : `${folder}${target}`).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** What a part points at; the file itself where `part` is empty. */
export async function relationsOf(archive: Archive, part: string): Promise<readonly Relation[]> {
  const folder = folderOf(part);
  const relations: Relation[] = [];
  await eachNode(archive, `${folder}_rels/${part.slice(folder.length)}.rels`, {
    open(name, attributes) {
      if (name !== "Relationship") return;
      const type = attribute(attributes, "Type") ?? "";
      const outside = attribute(attributes, "TargetMode") === "External";
      relations.push({
        id: attribute(attributes, "Id") ?? "",
        type: type.slice(type.lastIndexOf("/") + 1),
        part: outside ? null : resolved(folder, attribute(attributes, "Target") ?? ""),
      });
    },
    close() {},
    text() {},
  });
  return relations;
}

/** The part that everything else hangs on, such as `xl/workbook.xml`; null where there is none. */
export const mainPartOf = async (archive: Archive): Promise<string | null> =>
  (await relationsOf(archive, "")).find(({ type }) => type === "officeDocument")?.part ?? null;
