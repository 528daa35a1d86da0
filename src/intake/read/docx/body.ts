import { most } from "../limits.ts";
import type { ReadTable } from "../read-table.ts";
import { tooMuch } from "../refused.ts";
import { type Attributes, attribute, type Listener } from "../xml.ts";
import { isSkipped } from "./skipped.ts";
import type { InList } from "./styles.ts";
import { tableBuilder } from "./table.ts";

export type Block =
  | { readonly is: "line"; readonly text: string }
  | { readonly is: "table"; readonly table: ReadTable };

type Label = (paragraph: InList & { readonly style: string | null }) => string;

interface Paragraph extends InList {
  readonly style: string | null;
  readonly text: string;
  /** Its mark was deleted: it goes on in the next one. */
  readonly runsOn: boolean;
}

const empty: Paragraph = { text: "", use: null, level: null, style: null, runsOn: false };
const isOn = (value: string | null): boolean => value !== "0" && value !== "false" && value !== "none";
const signs: Readonly<Record<string, string>> = {
  tab: "\t",
  ptab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "-",
};

/** A number and its text are one word where a sign parts them, else a blank does. */
const labelled = (label: string, text: string): string =>
  label === "" || text === ""
    ? text
    : /[、.．。,，:：)）\]】]$/.test(label)
      ? `${label}${text}`
      : `${label} ${text}`;

/** Listens to a document's body: lines and tables in their order. */
export function bodyListener(label: Label): Listener & {
  readonly blocks: readonly Block[];
  /** How many text boxes were left out. */
  boxes(): number;
} {
  const blocks: Block[] = [];
  const tables: ReturnType<typeof tableBuilder>[] = [];
  const within: string[] = [];
  let skipping = 0;
  let boxes = 0;
  let paragraph = empty;
  let carried = "";
  let hidden = false;
  let tablesSeen = 0;
  let paragraphs = 0;

  const put = (text: string): void => {
    if (paragraph.text.length + text.length > most.paragraphText)
      throw tooMuch({
        zh: `有一段超过 ${most.paragraphText} 字`,
        en: `one paragraph has more than ${most.paragraphText} characters`,
      });
    paragraph = { ...paragraph, text: paragraph.text + text };
  };
  function closeParagraph(): void {
    paragraphs += 1;
    if (paragraphs > most.paragraphs)
      throw tooMuch({
        zh: `文档超过 ${most.paragraphs} 段`,
        en: `the document has more than ${most.paragraphs} paragraphs`,
      });
    const text = `${carried}${paragraph.text}`;
    carried = paragraph.runsOn ? text : "";
    if (paragraph.runsOn) return;
    const lines = labelled(label(paragraph), text.replace(/^[ \t]+/, ""))
      .split("\n")
      .map((line) => line.trimEnd());
    const table = tables.at(-1);
    for (const line of lines) {
      if (table) table.line(line.trim());
      else blocks.push({ is: "line", text: line });
    }
  }
  function closeTable(): void {
    const table = tables.pop();
    const outer = tables.at(-1);
    if (outer) for (const line of table?.lines() ?? []) outer.line(line);
    else if (table) {
      tablesSeen += 1;
      blocks.push({ is: "table", table: table.table(`表${tablesSeen}`) });
    }
  }
  /** Properties of a paragraph and of its mark. */
  function property(name: string, value: string | null): void {
    if (name === "pStyle") paragraph = { ...paragraph, style: value };
    else if (name === "numId") paragraph = { ...paragraph, use: value };
    else if (name === "ilvl") paragraph = { ...paragraph, level: Number(value ?? 0) };
    else if (name === "del") paragraph = { ...paragraph, runsOn: true };
  }
  function skips(name: string): boolean {
    if (name === "txbxContent") boxes += 1;
    if (name === "del" && within.includes("trPr")) tables.at(-1)?.drop();
    return (
      name === "txbxContent" ||
      isSkipped(name) ||
      (name === "del" && !within.includes("pPr") && !within.includes("trPr"))
    );
  }
  function open(name: string, attributes: Attributes): void {
    const value = (key: string): string | null => attribute(attributes, key);
    if (skipping > 0 || skips(name)) {
      skipping += 1;
      return;
    }
    if (name === "p") paragraph = empty;
    else if (name === "tbl") tables.push(tableBuilder());
    else if (name === "vanish" && !within.includes("pPr")) hidden = isOn(value("val"));
    else if (within.includes("pPr")) property(name, value("val"));
    else if (signs[name] !== undefined && !hidden) put(signs[name]);
    else tables.at(-1)?.open(name, value);
    within.push(name);
  }
  return {
    blocks,
    boxes: () => boxes,
    open,
    close(name) {
      if (skipping > 0) {
        skipping -= 1;
        return;
      }
      within.pop();
      if (name === "p") closeParagraph();
      else if (name === "tbl") closeTable();
      else if (name === "r") hidden = false;
      else tables.at(-1)?.close(name);
    },
    text(text) {
      if (skipping === 0 && !hidden && within.at(-1) === "t") put(text);
    },
  };
}
