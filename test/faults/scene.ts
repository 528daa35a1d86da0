import { announced } from "duban:calendar";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ledgerOf } from "../../src/derive/ledger.ts";
import { workingCalendar } from "../../src/derive/working-days.ts";
import type { Edit } from "../../src/model/edit.ts";
import { rules } from "../../src/rules/index.ts";
import { judge } from "../../src/rules/shared/judge.ts";
import { load } from "../../src/source/load.ts";
import { withItem } from "../../src/source/splice.ts";
import { diskReader } from "../../src/world/disk-reader.ts";

const small = join(import.meta.dirname, "..", "registries", "small");

export const order = { command: "progress qiye-1 已开会", day: "2024-09-30", message: "报告" };

/** Memory where there is some: thousands of registries are made and thrown away. */
const scratch = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

/** A fresh copy of the small registry. */
export function freshRegistry(below = mkdtempSync(join(scratch, "duban-faults-"))): string {
  cpSync(small, below, { recursive: true });
  return below;
}

export const clear = (folder: string): void => rmSync(folder, { recursive: true, force: true });

export const textAt = (folder: string, path: string): string | null =>
  existsSync(join(folder, path)) ? readFileSync(join(folder, path), "utf8") : null;

/** Locks and notes that stand in a registry. */
export const locksIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".lock"));

/** All that `check` has to say, with the registry read anew; throws where it cannot be read. */
export function findingsIn(folder: string): readonly string[] {
  const registry = load(diskReader(folder));
  const calendar = workingCalendar(announced, []);
  return [...registry.problems, ...judge(rules, ledgerOf(registry, calendar))].map(
    ({ code, place, what }) => `${code} ${place.file} ${what.zh}`,
  );
}

const schema = "# yaml-language-server: $schema=../../../../../schemas/progress.schema.json";

/** One more report in a unit's file of progress. */
export function reporting(folder: string, { path, id }: { path: string; id: string }): Edit {
  const before = textAt(folder, path);
  return {
    path,
    before,
    after: withItem(before, { id, on: "2024-09-29", kind: "report", text: "已开会研究，正在推进。" }, schema),
  };
}

const deletion = (folder: string, path: string): Edit => ({
  path,
  before: textAt(folder, path),
  after: null,
});

/** The kinds of work that a writing command has: each a list of edits, in order. */
export const kinds: Readonly<Record<string, (folder: string) => readonly Edit[]>> = {
  append: (folder) => [reporting(folder, { path: "progress/qiye-1/guozi.yaml", id: "aaaaaa" })],
  "new file, new folder": () => [
    { path: "calendar/2031.json", before: null, after: '{"year":2031,"days":[]}\n' },
  ],
  "several files": (folder) => [
    reporting(folder, { path: "progress/qiye-2/caizheng.yaml", id: "bbbbbb" }),
    { path: "calendar/2031.json", before: null, after: '{"year":2031,"days":[]}\n' },
    reporting(folder, { path: "progress/qiye-1/guozi.yaml", id: "cccccc" }),
  ],
  deletion: (folder) => [deletion(folder, "progress/meeting-1/zhuanban-ban.yaml")],
  "several with a deletion": (folder) => [
    reporting(folder, { path: "progress/qiye-1/guozi.yaml", id: "dddddd" }),
    deletion(folder, "progress/meeting-1/zhuanban-ban.yaml"),
    reporting(folder, { path: "progress/qiye-2/caizheng.yaml", id: "eeeeee" }),
  ],
};
