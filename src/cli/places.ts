import { dirname, relative, resolve } from "node:path";
import type { Opened } from "../commands/command.ts";
import type { Outcome } from "../model/outcome.ts";
import type { World } from "../model/world.ts";
import type { Checked } from "../render/renderer.ts";
import { repositoryAround } from "./revision.ts";

interface Placing {
  readonly world: World;
  /** The registry that the command opened; null where it opened none. */
  readonly registry: Opened | null;
  /** Whether files are to be named from the top of the repository; else from here, so that an editor finds them. */
  readonly fromTop: boolean;
}

/** Names files from the top of the repository that the first of them lies in; from here where there is none. */
function namer(world: World, files: readonly string[]): (file: string) => string {
  const whole = (file: string): string => resolve(world.cwd, file);
  const top = repositoryAround(world, dirname(whole(files[0] ?? ".")))?.top ?? world.cwd;
  return (file) => relative(top, whole(file)).replaceAll("\\", "/");
}

/** An outcome with its files named as its reader finds them, and what a check's verdict needs beside the findings. */
export function placed(
  outcome: Outcome,
  { world, registry, fromTop }: Placing,
): { readonly shown: Outcome; readonly checked: Omit<Checked, "diagnostics" | "unreadable"> } {
  const { diagnostics = [], change, exit } = outcome;
  const touches = [...(change?.touches ?? [])];
  const files = diagnostics.map(({ file }) => file);
  const named = fromTop ? namer(world, [...files, ...touches]) : (file: string) => file;
  return {
    shown: outcome.diagnostics
      ? { ...outcome, diagnostics: diagnostics.map((one) => ({ ...one, file: named(one.file) })) }
      : outcome,
    checked: {
      title: change?.title ?? registry?.ledger.programme.title ?? "duban",
      passed: exit === 0,
      told: change?.told ?? [],
      touched: new Set(touches.map(named)),
    },
  };
}
