import type { Text } from "../../model/language.ts";
import { type Block, bodyListener } from "./docx/body.ts";
import { labeller } from "./docx/labels.ts";
import { readNumbering } from "./docx/numbering.ts";
import { readStyles } from "./docx/styles.ts";
import { damaged } from "./refused.ts";
import { mainPartOf, relationsOf } from "./relations.ts";
import { eachNode } from "./xml.ts";
import type { Archive } from "./zip/open.ts";

/** A document as it reads: automatic numbers restored, deletions left out; headers and notes are not in it. */
export interface ReadDocument {
  readonly blocks: readonly Block[];
  readonly remarks: readonly Text[];
}

/** The lines and tables of an archive that holds a document. */
export async function readDocument(archive: Archive): Promise<ReadDocument> {
  const main = await mainPartOf(archive);
  const none = damaged({ zh: "里面没有正文", en: "there is no text in it" });
  if (main === null) throw none;
  const relations = await relationsOf(archive, main);
  const partOf = (wanted: string) => relations.find(({ type }) => type === wanted)?.part ?? null;
  const numbering = await readNumbering(archive, partOf("numbering"));
  const styles = await readStyles(archive, partOf("styles"));
  const listener = bodyListener(labeller(numbering, styles));
  if (!(await eachNode(archive, main, listener))) throw none;
  const boxes = listener.boxes();
  const remarks: readonly Text[] =
    boxes === 0
      ? []
      : [
          {
            zh: `${boxes} 个文本框里的文字没有读`,
            en: `the text of ${boxes} text ${boxes === 1 ? "box" : "boxes"} was not read`,
          },
        ];
  return { blocks: listener.blocks, remarks };
}
