/** One step of a transcript: something done to the files, or a command with its screen. */
export type Step =
  /** A registry, whole or as it was on a day. */
  | { readonly do: "registry"; readonly name: string; readonly day: string | null }
  | {
      readonly do: "edit";
      readonly file: string;
      readonly old: readonly string[];
      readonly new: readonly string[];
    }
  /** Cells of a workbook filled in by another program: `填报表!K7=文字`, `填报表!J7:=45` for a number. */
  | { readonly do: "fill"; readonly file: string; readonly to: string; readonly cells: readonly string[] }
  | { readonly do: "remove"; readonly file: string }
  | { readonly do: "executable"; readonly file: string }
  | { readonly do: "move"; readonly file: string; readonly to: string }
  | {
      readonly do: "run";
      readonly env: Readonly<Record<string, string>>;
      readonly words: readonly string[];
      readonly stdin: string;
    }
  /** All that stands there, committed on a day: `commit 2024-06-03 first`. */
  | { readonly do: "commit"; readonly day: string; readonly message: string }
  /** Something done with git to the whole folder: `git checkout -b side`. */
  | { readonly do: "git"; readonly words: readonly string[] }
  | { readonly do: "say"; readonly line: string };

/** A step with the line it was written on, so that a transcript can be written again around new screens. */
export interface Scripted {
  readonly step: Step;
  readonly lines: readonly string[];
  /** The screen that the transcript expects after a command. */
  readonly expected: string;
}

/** The words of a shell line: blanks part them, single and double quotes hold them together. */
const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g)].map(([word]) => word.replace(/["']/g, ""));

function runOf(line: string, stdin: readonly string[]): Step {
  const all = wordsOf(line.slice(2));
  const first = all.findIndex((word) => !/^[A-Z_]+=/.test(word));
  const env = Object.fromEntries(all.slice(0, first).map((word) => word.split("=", 2) as [string, string]));
  return {
    do: "run",
    env,
    words: all.slice(first),
    stdin: stdin.map((each) => `${each.slice(1)}\n`).join(""),
  };
}

/**
 * Reads a transcript. Lines with `#` and blank ones outside screens are kept as they are; a screen is the indented
 * (by two) and blank lines after a command, with `[exit N]` at its end where the exit code is not 0.
 */
export function readScript(text: string): readonly Scripted[] {
  const lines = text.replace(/\n+$/, "").split("\n");
  const script: Scripted[] = [];
  for (let at = 0; at < lines.length; ) {
    const from = at;
    const line = lines[at] ?? "";
    at += 1;
    const take = (matches: (next: string) => boolean): readonly string[] => {
      const start = at;
      while (at < lines.length && matches(lines[at] ?? "")) at += 1;
      return lines.slice(start, at);
    };
    const add = (step: Step, expected = "") => script.push({ step, lines: lines.slice(from, at), expected });
    const [word = "", file = "", to = ""] = line.split(" ");
    if (word === "$") {
      const stdin = take((next) => next.startsWith("<"));
      const head = at;
      const screen = take((next) => next.startsWith("  ") || next === "" || /^\[exit \d+\]$/.test(next));
      script.push({
        step: runOf(line, stdin),
        lines: lines.slice(from, head),
        expected: screen.join("\n").trimEnd(),
      });
    } else if (word === "registry") add({ do: "registry", name: file, day: to || null });
    else if (word === "remove") add({ do: "remove", file });
    else if (word === "executable") add({ do: "executable", file });
    else if (word === "commit") add({ do: "commit", day: file, message: line.split(" ").slice(2).join(" ") });
    else if (word === "move") add({ do: "move", file, to });
    else if (word === "git") add({ do: "git", words: wordsOf(line).slice(1) });
    else if (word === "edit") {
      const old = take((next) => next.startsWith("-")).map((each) => each.slice(1));
      const added = take((next) => next.startsWith("+")).map((each) => each.slice(1));
      add({ do: "edit", file, old, new: added });
    } else if (word === "fill") {
      const cells = take((next) => next.startsWith("+")).map((each) => each.slice(1));
      add({ do: "fill", file, to: to || file, cells });
    } else if (line === "" || line.startsWith("#")) add({ do: "say", line });
    else throw new Error(`line ${from + 1} is no step of a transcript: ${line}`);
  }
  return script;
}
