import type { SaxesParser } from "saxes";
import { Refusal } from "../../model/refusal.ts";
import { most } from "./limits.ts";
import { damaged, unsafe } from "./refused.ts";
import type { Archive } from "./zip/open.ts";

export type Attributes = Readonly<Record<string, string>>;

/** What is told of a part's XML, in its order; names come without their prefix, `w:p` as `p`. */
export interface Listener {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** An attribute by its name, whatever its prefix; null where there is none. */
export function attribute(attributes: Attributes, name: string): string | null {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  for (const key in attributes) if (local(key) === name) return attributes[key] ?? null;
  return null;
}

const refuseDtd = (part: string) =>
  unsafe({
    zh: `\`${part}\` 带有 DTD 或实体声明`,
    en: `\`${part}\` holds a DTD or declares entities`,
  });

const broken = (part: string) =>
  damaged({ zh: `\`${part}\` 的 XML 有错`, en: `\`${part}\` is not well-formed XML` });

function decoderFor(first: Uint8Array) {
  const utf16 = first[0] === 0xff && first[1] === 0xfe ? "utf-16le" : first[0] === 0xfe ? "utf-16be" : null;
  return new TextDecoder(utf16 ?? "utf-8", { fatal: true });
}

function listen(parser: SaxesParser, part: string, listener: Listener): void {
  let depth = 0;
  parser.on("doctype", () => {
    throw refuseDtd(part);
  });
  parser.on("error", () => {
    throw broken(part);
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > most.depth)
      throw unsafe({
        zh: `\`${part}\` 嵌套超过 ${most.depth} 层`,
        en: `\`${part}\` is nested deeper than ${most.depth}`,
      });
    listener.open(local(name), attributes as Attributes);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    listener.close(local(name));
  });
  parser.on("text", (text) => listener.text(text));
  parser.on("cdata", (text) => listener.text(text));
}

/**
 * Tells a part's XML, piece by piece as it is unpacked; false where there is no such part. A DTD is refused before
 * anything that it declares is looked at; nothing outside the file is ever fetched.
 */
export async function eachNode(archive: Archive, part: string, listener: Listener): Promise<boolean> {
  const { SaxesParser: Parser } = await import("saxes");
  const parser = new Parser();
  listen(parser, part, listener);
  let decoder: ReturnType<typeof decoderFor> | null = null;
  try {
    const there = archive.each(part, (piece) => {
      decoder ??= decoderFor(piece);
      parser.write(decoder.decode(piece, { stream: true }));
    });
    if (there) parser.close();
    return there;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw broken(part);
  }
}
