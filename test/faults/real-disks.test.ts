import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import type { Edit } from "../../src/model/edit.ts";
import { Refusal } from "../../src/model/refusal.ts";
import { load } from "../../src/source/load.ts";
import { diskReader } from "../../src/world/disk-reader.ts";
import { writeEdits } from "../../src/world/writer.ts";
import { clear, freshRegistry, locksIn, order, reporting, textAt } from "./scene.ts";

const scratch = mkdtempSync(join(tmpdir(), "duban-disks-"));
const mounted: string[] = [];
afterAll(() => {
  for (const folder of mounted) spawnSync("umount", [folder]);
  clear(scratch);
});

const folderAt = (name: string): string => {
  const folder = join(scratch, name);
  mkdirSync(folder);
  return folder;
};

/** Mounts, where this user may; false where not. */
function mount(...args: readonly string[]): boolean {
  const fine = process.platform === "linux" && spawnSync("mount", [...args]).status === 0;
  if (fine) mounted.push(args.at(-1) ?? "");
  return fine;
}

function refusalOf(folder: string, edits: readonly Edit[]): Refusal {
  try {
    writeEdits(folder, { edits, order });
  } catch (cause) {
    if (cause instanceof Refusal) return cause;
    throw cause;
  }
  throw new Error("it was written");
}

it("a full disk: refused, nothing changed, nothing left", () => {
  const folder = folderAt("full");
  if (!mount("-t", "tmpfs", "-o", "size=512k", "tmpfs", folder)) {
    console.log("a full disk: no file system may be mounted here; see every-call.test.ts");
    return;
  }
  freshRegistry(folder);
  const path = "progress/qiye-1/guozi.yaml";
  const { before } = reporting(folder, { path, id: "aaaaaa" });
  const large = (kilobytes: number): Edit => ({
    path,
    before,
    after: `${before}${"# 字\n".repeat(kilobytes * 170)}`,
  });
  const refused = { times: 0 };
  for (const kilobytes of [480, 500, 550, 600, 900, 1900]) {
    const refusal = refusalOf(folder, [large(kilobytes)]);
    expect([refusal.exit, refusal.what.en]).toEqual([
      3,
      expect.stringContaining("the disk is full; nothing was written"),
    ]);
    expect(textAt(folder, path)).toBe(before);
    expect(locksIn(folder)).toEqual([]);
    expect(load(diskReader(folder)).unreadable).toEqual([]);
    refused.times += 1;
  }
  writeEdits(folder, { edits: [reporting(folder, { path, id: "aaaaaa" })], order });
  expect(textAt(folder, path)).toContain("aaaaaa");
  console.log(`a full disk of 512 kB: ${refused.times} writings refused, none cut`);
});

it("a disk that is mounted for reading only", () => {
  const [from, folder] = [folderAt("writable"), folderAt("read-only")];
  freshRegistry(from);
  if (!mount("--bind", from, folder) || spawnSync("mount", ["-o", "remount,ro,bind", folder]).status !== 0) {
    console.log("a read-only disk: none may be mounted here; see every-call.test.ts");
    return;
  }
  const refusal = refusalOf(folder, [
    reporting(folder, { path: "progress/qiye-1/guozi.yaml", id: "aaaaaa" }),
  ]);
  expect([refusal.exit, refusal.what.en, refusal.fix.en]).toEqual([
    3,
    expect.stringContaining("the disk is read-only; nothing was written"),
    expect.stringContaining("mount"),
  ]);
  expect(locksIn(from)).toEqual([]);
});

it("a folder that may not be written, for those whom modes bind", () => {
  const folder = freshRegistry(folderAt("modes"));
  const path = "progress/qiye-1/guozi.yaml";
  const edits = [reporting(folder, { path, id: "aaaaaa" })];
  chmodSync(join(folder, "progress", "qiye-1"), 0o555);
  const root = process.getuid?.() === 0;
  try {
    if (root) writeEdits(folder, { edits, order });
    else expect(refusalOf(folder, edits).what.en).toContain("permission denied; nothing was written");
  } finally {
    chmodSync(join(folder, "progress", "qiye-1"), 0o755);
  }
  expect(textAt(folder, path)).toBe(root ? edits[0]?.after : edits[0]?.before);
  expect(locksIn(folder)).toEqual([]);
});
