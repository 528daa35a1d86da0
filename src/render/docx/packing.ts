import type { Zippable } from "fflate";

type Fflate = typeof import("fflate");

/** The parts of a package, by their names. */
type Parts = Readonly<Record<string, Uint8Array>>;

/** The oldest day that a zip can tell, at noon wherever it is made: so its bytes are the same everywhere. */
const packedOn = "1980-01-01T12:00:00";

/** Parts in the order of their names, without the hour at which they were packed. */
export const packed = ({ zipSync }: Fflate, parts: Parts): Uint8Array => {
  const sorted: Zippable = Object.fromEntries(
    Object.entries(parts).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  return zipSync(sorted, { level: 6, mtime: packedOn });
};

/** Ids that the library took by chance, in the order in which the parts tell them, and what they become. */
const settledIds = (texts: readonly string[]): ReadonlyMap<string, string> => {
  const ids = texts.flatMap((text) =>
    [...text.matchAll(/ Id="(rId[a-z0-9_-]{21})"/g)].map(([, id = ""]) => id),
  );
  return new Map([...new Set(ids)].map((id, at) => [id, `rIdOwn${at + 1}`]));
};

/** Drawings numbered from 1 in their order. */
const numbered = (xml: string): string => {
  const ids = { last: 0 };
  return xml.replace(/<wp:docPr id="\d+"/g, () => {
    ids.last += 1;
    return `<wp:docPr id="${ids.last}"`;
  });
};

/** Parts with nothing of chance in them: ids by order, packages within packed again. */
export function settled(fflate: Fflate, parts: Parts): Parts {
  const { strFromU8, strToU8, unzipSync } = fflate;
  const names = Object.keys(parts).sort();
  const xml = new Map(
    names
      .filter((name) => /\.(?:xml|rels)$/.test(name))
      .map((name) => [name, strFromU8(parts[name] ?? new Uint8Array())]),
  );
  const ids = settledIds([...xml].filter(([name]) => name.endsWith(".rels")).map(([, text]) => text));
  const settle = (text: string): string =>
    numbered(
      [...ids].reduce(
        (done, [id, own]) =>
          done.replaceAll(`Id="${id}"`, `Id="${own}"`).replaceAll(`:id="${id}"`, `:id="${own}"`),
        text,
      ),
    );
  return Object.fromEntries(
    names.map((name) => {
      const text = xml.get(name);
      const bytes = parts[name] ?? new Uint8Array();
      if (text !== undefined) return [name, strToU8(settle(text))];
      return [name, name.endsWith(".xlsx") ? packed(fflate, unzipSync(bytes)) : bytes];
    }),
  );
}
