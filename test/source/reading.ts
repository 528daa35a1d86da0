import type { Finding } from "../../src/model/diagnostic.ts";
import type { Reader, TreeItem } from "../../src/model/reader.ts";
import { type Parsed, parse } from "../../src/source/parse.ts";

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const parsed = (text: string): Parsed => parse("f.yaml", bytes(text));

/** `2:1+8 yaml-colon`: where a finding points and its code, or the code alone where it points nowhere. */
export function spot({ place, code }: Finding): string {
  if ("span" in place) return `${place.span.line}:${place.span.column}+${place.span.length} ${code}`;
  return place.path ? `/${place.path.join("/")} ${code}` : code;
}

export const spots = (text: string): readonly string[] => parsed(text).findings.map(spot);

/** A registry in memory. */
export function reader(files: Readonly<Record<string, string>>, others: readonly TreeItem[] = []): Reader {
  const items = Object.entries(files).map(
    ([path, text]): TreeItem => ({ path, kind: "file", size: bytes(text).length }),
  );
  return {
    list: () => [...items, ...others],
    read: (path) => bytes(files[path] ?? ""),
  };
}
