import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { build } from "esbuild";

/** Bundles the writing program of these tests into a folder; answers with its path. */
export async function programIn(folder: string): Promise<string> {
  const outfile = join(folder, "program.cjs");
  await build({
    entryPoints: [join(import.meta.dirname, "program.ts")],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    logLevel: "warning",
  });
  return outfile;
}

interface Started {
  readonly child: ChildProcess;
  /** The lines that it printed until it ended, and how it did. */
  readonly ended: Promise<{
    readonly lines: readonly string[];
    readonly errors: string;
    readonly code: number | null;
  }>;
}

export function start(args: readonly string[]): Started {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  const printed = { out: "", err: "" };
  child.stdout.on("data", (part: Buffer) => {
    printed.out += part.toString();
  });
  child.stderr.on("data", (part: Buffer) => {
    printed.err += part.toString();
  });
  return {
    child,
    ended: new Promise((resolve) => {
      child.on("close", (code) =>
        resolve({ lines: printed.out.split("\n").filter((line) => line !== ""), errors: printed.err, code }),
      );
    }),
  };
}
