import { attribute, eachNode } from "../xml.ts";
import type { Archive } from "../zip/open.ts";

/** Where a paragraph stands in a list; null where that is not said. */
export interface InList {
  readonly use: string | null;
  readonly level: number | null;
}

export interface Style extends InList {
  readonly basedOn: string | null;
}

const none: Style = { use: null, level: null, basedOn: null };

/** What the styles of a document say of lists, by their ids. */
export async function readStyles(archive: Archive, part: string | null): Promise<ReadonlyMap<string, Style>> {
  const styles = new Map<string, Style>();
  if (part === null) return styles;
  let id = "";
  await eachNode(archive, part, {
    open(name, attributes) {
      const value = attribute(attributes, "val");
      const style = styles.get(id) ?? none;
      if (name === "style") id = attribute(attributes, "styleId") ?? "";
      else if (name === "basedOn") styles.set(id, { ...style, basedOn: value });
      else if (name === "numId") styles.set(id, { ...style, use: value });
      else if (name === "ilvl") styles.set(id, { ...style, level: Number(value ?? 0) });
    },
    close() {},
    text() {},
  });
  return styles;
}

/** What a style says of lists, or one that it is based on; at most ten steps, for styles may run in circles. */
export function listOfStyle(styles: ReadonlyMap<string, Style>, id: string | null, steps = 10): Style {
  const style = id === null ? undefined : styles.get(id);
  if (style === undefined || steps === 0) return none;
  return style.use !== null
    ? style
    : { ...listOfStyle(styles, style.basedOn, steps - 1), level: style.level };
}
