import type { SpawnSyncReturns } from "node:child_process";

/**
 * Why a program could not be started or waited for; null where it ended by itself. One that ends without reading all
 * of its input, as git does where a hook says no, has ended by itself.
 */
export function failureOf({ error, status }: SpawnSyncReturns<unknown>): NodeJS.ErrnoException | null {
  if (error === undefined) return null;
  const code = "code" in error ? error.code : undefined;
  return code === "EPIPE" && status !== null ? null : error;
}
