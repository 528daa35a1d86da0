import type { Ledger } from "../derive/ledger.ts";
import type { Day } from "../model/day.ts";
import type { Finding } from "../model/diagnostic.ts";
import type { Lang, Text } from "../model/language.ts";
import type { Outcome } from "../model/outcome.ts";
import type { Setting } from "../reports/parts/frame.ts";

/** An option beside the global ones; `flags` as commander writes them: `--within <days>`. */
export interface CommandOption {
  readonly flags: string;
  readonly about: Text;
  readonly choices?: readonly string[];
  /** May be given several times, or with commas. */
  readonly many?: true;
  /** Another name of an option; help leaves it out. */
  readonly hidden?: true;
}

export interface CommandArgument {
  /** As commander writes it: `<id>`, `[line...]`. */
  readonly pattern: string;
  readonly about: Text;
}

/** A registry read and laid open, on the day that the command speaks of. */
export interface Opened {
  readonly ledger: Ledger;
  readonly setting: Setting;
  /**
   * The day on which each entry was first recorded, `<task>/<entry>`, in the programme's zone; null where git cannot
   * tell, and for a fictional programme, whose days are not those of its commits.
   */
  recordedDays(): ReadonlyMap<string, Day> | null;
  /** Findings with their spots, ready to print. */
  diagnose(findings: readonly Finding[]): Outcome["diagnostics"] & {};
}

/** What was typed after a command's name. */
export interface Call {
  readonly args: readonly string[];
  readonly lang: Lang;
  text(option: string): string | null;
  flag(option: string): boolean;
  list(option: string): readonly string[];
  /** Reads the registry that the global options choose, once. */
  open(): Promise<Opened>;
  /** The working days of the tool's own calendar, for commands without a registry. */
  addWorkdays(from: Day, count: number): Day | null;
  /** Today, of no registry. */
  today(): Day;
  stdin(): string;
}

/** A word that duban knows. It reads, derives and reports; it neither prints nor writes. */
export interface Command {
  readonly name: string;
  readonly about: Text;
  readonly arguments?: readonly CommandArgument[];
  readonly options?: readonly CommandOption[];
  /** Formats that its result has; the first is what is printed unless another is asked for. */
  readonly formats: readonly string[];
  /** Lines that show how it is used, without the leading `duban`. */
  readonly examples: readonly string[];
  run(call: Call): Outcome | Promise<Outcome>;
}
