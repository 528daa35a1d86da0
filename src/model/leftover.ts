/** Whose order a writing carries out: how a command is known again when it is given a second time. */
export interface Order {
  /** The command with what was typed and answered, without the leading `duban`. */
  readonly command: string;
  /** The day on which it was given. */
  readonly day: string;
  /** What a commit of it says. */
  readonly message: string;
}

/** The process that holds files of a registry while it writes them. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** As it is shown to people: `2024-09-30 01:02:03 UTC`. */
  readonly since: string;
  /** Null where this machine cannot tell: the process is another machine's. */
  readonly alive: boolean | null;
}

/** One file of a writing that was begun: the new text stands, is ready beside the old one, never came, or met a third. */
export interface LeftFile {
  readonly path: string;
  readonly state: "placed" | "prepared" | "old" | "other";
  /** Whether its `.lock` stands. */
  readonly locked: boolean;
}

/** A writing that was begun and not ended: by a process that was killed, or whose disk failed half-way, or that still writes. */
export interface Leftover {
  /** The note's file name in the registry's folder. */
  readonly note: string;
  readonly holder: Holder;
  /** Null where the note was not written whole; then no file was held. */
  readonly order: Order | null;
  readonly files: readonly LeftFile[];
}

/**
 * What is to be done about a writing that was begun: nothing came of it (the locks go), half of it stands and the rest
 * is ready (it can be ended), all of it stands (its note goes), or half of it stands and the rest cannot follow.
 */
export function remainderOf({ files }: Leftover): "nothing" | "half" | "all" | "stuck" {
  const has = (state: LeftFile["state"]): boolean => files.some((file) => file.state === state);
  if (!has("placed")) return "nothing";
  if (has("old") || has("other")) return "stuck";
  return has("prepared") ? "half" : "all";
}
