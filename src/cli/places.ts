import { relative, resolve } from "node:path";
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

/** An outcome with its files named as its reader finds them, and what a check's verdict needs beside the findings. */
export function placed(
  outcome: Outcome,
  { world, registry, fromTop }: Placing,
): { readonly shown: Outcome; readonly checked: Omit<Checked, "diagnostics" | "unreadable"> } {
  const folder = registry?.folder ?? world.cwd;
  const start = fromTop ? (repositoryAround(world, folder)?.top ?? world.cwd) : world.cwd;
  const named = (file: string): string => relative(start, file).replaceAll("\\", "/");
  const { diagnostics, change, exit } = outcome;
  return {
    shown:
      diagnostics && fromTop
        ? {
            ...outcome,
            diagnostics: diagnostics.map((one) => ({ ...one, file: named(resolve(world.cwd, one.file)) })),
          }
        : outcome,
    checked: {
      title: registry?.ledger.programme.title ?? change?.title ?? "duban",
      passed: exit === 0,
      told: change?.told ?? [],
      touched: new Set([...(change?.touches ?? [])].map((path) => named(resolve(world.cwd, path)))),
    },
  };
}
