import { attribute, eachNode } from "../xml.ts";
import type { Archive } from "../zip/open.ts";

/** One level of a list, from 0. */
export interface Level {
  readonly start: number;
  readonly format: string;
  /** `（%1）`: %1 is the number of the first level. */
  readonly text: string;
  /** Whether numbers of other levels are shown as plain figures. */
  readonly legal: boolean;
  /** From which level on it starts anew, as Word counts them; 0 never; null as usual, below any higher one. */
  readonly restart: number | null;
  /** The paragraph style that stands at this level. */
  readonly style: string | null;
}

interface List {
  readonly levels: ReadonlyMap<number, Level>;
  /** The numbering style that holds the levels instead. */
  readonly link: string | null;
}

/** A use of a list, with its own starts and levels. */
export interface Use {
  readonly list: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

export interface Numbering {
  readonly lists: ReadonlyMap<string, List>;
  readonly uses: ReadonlyMap<string, Use>;
}

const fresh: Level = { start: 1, format: "decimal", text: "", legal: false, restart: null, style: null };

/** What an element inside a level says of it. */
function levelWith(level: Level, name: string, value: string | null): Level {
  if (name === "start") return { ...level, start: Number(value ?? 1) || 0 };
  if (name === "numFmt") return { ...level, format: value ?? "decimal" };
  if (name === "lvlText") return { ...level, text: (value ?? "").slice(0, 100) };
  if (name === "isLgl") return { ...level, legal: value !== "0" && value !== "false" };
  if (name === "lvlRestart") return { ...level, restart: Number(value ?? 0) };
  if (name === "pStyle") return { ...level, style: value };
  return level;
}

/** The lists of a document and their uses, by their ids. */
export async function readNumbering(archive: Archive, part: string | null): Promise<Numbering> {
  const lists = new Map<string, List>();
  const uses = new Map<string, Use>();
  if (part === null) return { lists, uses };
  let at = { id: "", use: false, list: "", link: null as string | null, depth: -1 };
  let level = fresh;
  let levels = new Map<number, Level>();
  let starts = new Map<number, number>();
  const begin = (id: string, use: boolean): void => {
    at = { id, use, list: "", link: null, depth: -1 };
    levels = new Map();
    starts = new Map();
  };
  await eachNode(archive, part, {
    open(name, attributes) {
      const value = attribute(attributes, "val");
      if (name === "abstractNum") begin(attribute(attributes, "abstractNumId") ?? "", false);
      else if (name === "num") begin(attribute(attributes, "numId") ?? "", true);
      else if (name === "abstractNumId") at.list = value ?? "";
      else if (name === "numStyleLink") at.link = value;
      else if (name === "lvlOverride") at.depth = Number(attribute(attributes, "ilvl") ?? 0);
      else if (name === "startOverride") starts.set(at.depth, Number(value ?? 1) || 0);
      else if (name === "lvl") {
        at.depth = Number(attribute(attributes, "ilvl") ?? 0);
        level = fresh;
      } else level = levelWith(level, name, value);
    },
    close(name) {
      if (name === "lvl") levels.set(at.depth, level);
      if (name === "abstractNum") lists.set(at.id, { levels, link: at.link });
      if (name === "num") uses.set(at.id, { list: at.list, starts, levels });
    },
    text() {},
  });
  return { lists, uses };
}
