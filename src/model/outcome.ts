import type { Change } from "./change.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Writing } from "./edit.ts";
import type { Text } from "./language.ts";
import type { Leftover } from "./leftover.ts";
import type { Merging } from "./merging.ts";
import type { Report } from "./report.ts";
import type { Workbook } from "./workbook.ts";
import type { NewFile } from "./world.ts";

/** 0 fine · 1 findings at or above the level · 2 refused · 3 the world failed. A bug is 70, an interrupt 130; both are the shell's. */
type Exit = 0 | 1 | 2 | 3;

/** A file of the registry that the user changes in an editor. */
export interface Opening {
  /** Relative to the registry's folder. */
  readonly path: string;
  readonly text: string;
  /** The line to start at; null for none in particular. */
  readonly line: number | null;
  /** What a changed text comes to: a writing, or remarks that say why it cannot be one. */
  judge(text: string): Outcome;
}

/** One file for people; the ending of its name chooses the format. */
export interface Paper {
  /** Relative to the folder of the output, with `/` between folders. */
  readonly name: string;
  readonly content: Pick<Outcome, "report" | "workbook">;
}

/** What a command returns; the shell prints it, a command never does. */
export interface Outcome {
  readonly report?: Report;
  /** A workbook, drawn by the formats that have one. */
  readonly workbook?: Workbook;
  /** Files for people, written into the folder that `--output` names. */
  readonly papers?: readonly Paper[];
  /** Files that could not be read of what the report speaks of, where that is not just the registry that was opened. */
  readonly missing?: number;
  readonly diagnostics?: readonly Diagnostic[];
  /** What the findings judge, where that is a change and not a state. */
  readonly change?: Change;
  /** Files to be made, in this order, all or none; one that stands there with the same text is left alone. */
  readonly creates?: readonly NewFile[];
  /** Changes to the registry, carried out whole or not at all. */
  readonly writes?: Writing;
  /** A file to be changed by hand first; what is saved then decides. */
  readonly opens?: Opening;
  /** What dead processes left in the registry that is meant, to be ended or taken away. */
  readonly settles?: readonly Leftover[];
  /** What both sides of a merge wrote, to be put together. */
  readonly merges?: Merging;
  /** git's hook before a commit, in the repository around the registry: to be put there or taken away. */
  readonly hook?: "install" | "remove";
  /** Findings said on standard error: why a command was refused, or what to mind about what was written. */
  readonly remarks?: readonly Diagnostic[];
  /** Said on standard error when all is done, unless the user wants it quiet. */
  readonly says?: Text;
  readonly exit: Exit;
}
