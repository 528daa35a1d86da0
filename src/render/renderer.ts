import type { Diagnostic } from "../model/diagnostic.ts";
import type { Lang } from "../model/language.ts";
import type { Style as OfficeStyle } from "../model/records.ts";
import type { Block, Report } from "../model/report.ts";
import type { Workbook } from "../model/workbook.ts";

/** How the reader will see it. Only text heeds `colour` and `width`, only papers heed `office`. */
export interface Style {
  readonly lang: Lang;
  /** chalk's levels: none, 16 colours, 256, all. */
  readonly colour: 0 | 1 | 2 | 3;
  /** Columns of the terminal; null where the characters go elsewhere: then nothing is wrapped or framed. */
  readonly width: number | null;
  /** The office's own layout of its papers; absent where it has none, or no registry was opened. */
  readonly office?: OfficeStyle;
}

/** What a check has to say: its findings sorted by place, and how many files could not be read. */
export interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  readonly unreadable: number;
  /** The title of the programme that was checked. */
  readonly title: string;
  /** Whether it is good enough: what fails is the caller's choice. */
  readonly passed: boolean;
  /** What the change that was judged comes to, for its reviewer; nothing where a state was judged. */
  readonly told: readonly Block[];
  /** Files that the change touches, named as the findings name theirs. */
  readonly touched: ReadonlySet<string>;
}

/** Text ends with a line break, unless there is nothing to say: then it is empty. */
export type Rendered = string | Uint8Array;

/** A format; a file in this folder with one as its default export adds it to the tool. */
export interface Renderer {
  /** Its name after `--format`. */
  readonly format: string;
  /** Endings of file names that choose it, without the dot. */
  readonly extensions: readonly string[];
  /** For a forge: it finds a file from the top of the repository, wherever the command was run. */
  readonly fromTop?: true;
  /** Absent where the format shows findings and nothing else. */
  report?(report: Report, style: Style): Rendered | Promise<Rendered>;
  /** Absent where the format is no workbook's. */
  workbook?(workbook: Workbook): Rendered | Promise<Rendered>;
  /** Absent where the format cannot show findings. */
  diagnostics?(checked: Checked, style: Style): Rendered | Promise<Rendered>;
}
