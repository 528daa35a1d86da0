import { spawnSync } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { worldRefusal } from "./world-refusal.ts";

/** Whether a path is a file that may be started. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The numbers of the signals that end programs; 128 is added to them. */
const signals: Readonly<Record<string, number>> = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGQUIT: 3,
  SIGABRT: 6,
  SIGKILL: 9,
  SIGTERM: 15,
};

/** Starts a program without a shell at this terminal; one that a signal ended answers 128 and the signal's number. */
export function run(program: string, args: readonly string[], env: Readonly<Record<string, string>>): number {
  const { status, signal, error } = spawnSync(program, args, {
    stdio: "inherit",
    shell: false,
    env: { ...process.env, ...env },
  });
  if (error) throw worldRefusal(program, error);
  return status ?? 128 + (signals[signal ?? ""] ?? 0);
}

/** What a program prints, or null where it cannot be started, fails, or takes longer than five seconds. */
export function printed(program: string, args: readonly string[]): string | null {
  const { status, stdout } = spawnSync(program, args, {
    shell: false,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    timeout: 5_000,
  });
  return status === 0 ? stdout : null;
}
