import type { Day } from "../../model/day.ts";
import type { Text } from "../../model/language.ts";
import type { Leftover } from "../../model/leftover.ts";

/** The git repository around a registry, as its files show it. */
export interface SeenRepository {
  readonly folder: string;
  /** HEAD's commit; null before the first one. */
  readonly commit: string | null;
  readonly shallow: boolean;
  /** What git has begun and not ended: a merge, a rebase, … */
  readonly underWay: string | null;
  /** Whether duban is git's merge driver here; null where no .gitattributes asks for it, or git cannot be asked. */
  readonly mergeDriver: boolean | null;
}

/** Files of a registry that deserve a look; paths from its folder. */
export interface SeenFiles {
  /** The folder that the editor lines name; null where programme.yaml has none. */
  readonly schemas: string | null;
  /** Kinds whose copy is not what this duban checks by, or is not there. */
  readonly otherSchemas: readonly string[];
  readonly withoutEditorLine: readonly string[];
  readonly leftovers: readonly string[];
  readonly windowsLineEnds: readonly string[];
  /** Whether a .gitattributes keeps line ends alike everywhere. */
  readonly attributes: boolean;
}

/** A registry that was found and read; paths as they are seen from where one stands. */
interface SeenRegistry {
  readonly folder: string;
  readonly title: string;
  readonly records: number;
  readonly unreadable: readonly string[];
  readonly timezone: string;
  /** Today in its zone, by the clock. */
  readonly day: Day;
  /** Years whose working days the registry itself brings. */
  readonly ownYears: readonly number[];
  readonly repository: SeenRepository | null;
  readonly files: SeenFiles;
  /** What was begun and not ended in it. */
  readonly writings: readonly Leftover[];
}

/** What `doctor` looked at. */
export interface Observed {
  readonly node: string;
  readonly program: string;
  readonly version: string;
  /** git as PATH leads to it; its version is null where it would not say. */
  readonly git: { readonly program: string; readonly version: string | null } | null;
  /** The registry, or why there is none: not found, or found and not readable. */
  readonly registry: SeenRegistry | { readonly why: Text; readonly broken: boolean };
  /** Years whose working days the program itself brings. */
  readonly years: ReadonlySet<number>;
  readonly clock: { readonly day: Day; readonly zone: string };
  readonly terminal: {
    readonly columns: number | null;
    readonly colour: boolean;
    /** The locale's name; empty where none is set. */
    readonly locale: string;
  };
  readonly defaults: {
    readonly file: string | null;
    readonly stands: boolean;
    readonly problem: Text | null;
  };
}

/** One thing looked at: what is, what should be, why it matters, and a command or a step that mends it. */
export interface Check {
  readonly name: string;
  readonly title: Text;
  readonly state: "ok" | "warning" | "error";
  readonly observed: Text;
  readonly expected: Text;
  readonly why: Text;
  /** Null where nothing is to be done. */
  readonly fix: Text | null;
}

export const isRead = (registry: Observed["registry"]): registry is SeenRegistry => "folder" in registry;

/** The first few names of a list, and how many there are. */
export const few = (names: readonly string[]): Text => {
  const shown = names.slice(0, 3);
  const more = names.length > shown.length;
  return {
    zh: `${names.length}个：${shown.join("、")}${more ? "……" : ""}`,
    en: `${names.length}: ${shown.join(", ")}${more ? ", …" : ""}`,
  };
};
