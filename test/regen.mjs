// Writes the screens of transcripts again: all, or those named (files or folders). Read the difference before you commit it.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const top = join(dirname(fileURLToPath(import.meta.url)), "..");
const vitest = join(top, "node_modules", "vitest", "vitest.mjs");
const { status } = spawnSync(process.execPath, [vitest, "run", "test/transcripts-", "--reporter=dot"], {
  cwd: top,
  stdio: "inherit",
  env: { ...process.env, DUBAN_REGEN: process.argv.slice(2).join("\n") },
});
process.exitCode = status ?? 1;
