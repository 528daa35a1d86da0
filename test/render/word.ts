import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import type { Report } from "../../src/model/report.ts";
import docx from "../../src/render/docx.ts";
import type { Style } from "../../src/render/renderer.ts";
import { pipe } from "./samples.ts";

/** An element as it was read back; text stands between its children. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

interface Growing extends Element {
  readonly children: (Element | string)[];
}

/** Reads XML by another parser than wrote it; throws where it is not well-formed. */
export function parsed(xml: string): Element {
  const root: Growing = { name: "", attributes: {}, children: [] };
  const open: Growing[] = [root];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element: Growing = { name, attributes: { ...attributes }, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => void open.at(-1)?.children.push(text));
  parser.on("error", (cause) => {
    throw cause;
  });
  parser.write(xml).close();
  const [first] = root.children;
  if (first === undefined || typeof first === "string") throw new Error("no element");
  return first;
}

/** Every element of a name below another, in reading order. */
export const all = (within: Element, name: string): readonly Element[] =>
  within.children.flatMap((child) =>
    typeof child === "string" ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );

export const one = (within: Element, name: string): Element => {
  const [found] = all(within, name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};

export const val = (within: Element, name: string): string | undefined =>
  all(within, name)[0]?.attributes["w:val"];

/** What a paragraph says: its text, tabs as tabs. */
export const said = (within: Element): string =>
  within.children
    .map((child) => {
      if (typeof child === "string") return within.name === "w:t" ? child : "";
      return child.name === "w:tab" && within.name === "w:r" ? "\t" : said(child);
    })
    .join("");

/** A document that was read back. */
export interface Word {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  readonly body: Element;
  readonly paragraphs: readonly Element[];
  part(name: string): Element;
}

export async function bytesOf(report: Report, style: Style = pipe): Promise<Uint8Array> {
  const bytes = await docx.report?.(report, style);
  if (!(bytes instanceof Uint8Array)) throw new Error("no bytes");
  return bytes;
}

export function readBack(bytes: Uint8Array): Word {
  const parts = unzipSync(bytes);
  const part = (name: string): Element => parsed(strFromU8(parts[name] ?? new Uint8Array()));
  const body = one(part("word/document.xml"), "w:body");
  return { parts, body, paragraphs: all(body, "w:p"), part };
}

export const wordOf = async (report: Report, style?: Style): Promise<Word> =>
  readBack(await bytesOf(report, style));

/** The style that a paragraph names. */
export const styleOf = (paragraph: Element): string | undefined => val(paragraph, "w:pStyle");

/** The paragraphs of a style, by what they say. */
export const saidIn = ({ paragraphs }: Word, style: string): readonly string[] =>
  paragraphs.filter((each) => styleOf(each) === style).map(said);

/** A style's definition. */
export function styleNamed(word: Word, id: string): Element {
  const found = all(word.part("word/styles.xml"), "w:style").find(
    ({ attributes }) => attributes["w:styleId"] === id,
  );
  if (found === undefined) throw new Error(`no style ${id}`);
  return found;
}
