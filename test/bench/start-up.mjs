// Whole commands, paired with an empty Node program in the same run: whole processes in turn, ratios pair by pair.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const top = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const pairs = Number(process.argv[2] ?? 21);
const scratch = mkdtempSync(join(tmpdir(), "duban-bench-"));
const empty = join(scratch, "empty.cjs");
writeFileSync(empty, "");

const env = { ...process.env };
delete env.NODE_EXTRA_CA_CERTS; // reading certificates costs every Node program the same and drowns the ratio

function milliseconds(file, ...args) {
  const from = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, [file, ...args], {
    cwd: top,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`${file} ${args.join(" ")} ended with ${status}`);
  return Number(process.hrtime.bigint() - from) / 1e6;
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const task = "qiye-zysr21";
const commands = [
  ["--version"],
  ["when", "6月底前"],
  ["overdue"],
  ["check"],
  ["check", "--base", "HEAD"],
  ["overdue", "--at", "HEAD"],
  ["diff", "HEAD"],
  ["log", task],
  ["progress", task, "又接入1家", "--as", "guozi", "--again", "--dry-run"],
];
for (const args of commands) {
  const runs = Array.from({ length: pairs + 1 }, () => {
    const floor = milliseconds(empty);
    return { floor, own: milliseconds(join(top, "bin", "duban.js"), ...args) };
  }).slice(1);
  const ratios = runs.map(({ own, floor }) => own / floor).sort((a, b) => a - b);
  const [own, floor] = [median(runs.map((run) => run.own)), median(runs.map((run) => run.floor))];
  console.log(
    `duban ${args.join(" ")}: ${median(ratios).toFixed(2)} × an empty Node program (${ratios[0].toFixed(2)}–${ratios.at(-1).toFixed(2)}; medians ${own.toFixed(0)} ms and ${floor.toFixed(0)} ms, ${pairs} pairs)`,
  );
}
rmSync(scratch, { recursive: true });
