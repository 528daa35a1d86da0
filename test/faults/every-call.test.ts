import { afterAll, describe, expect, it } from "vitest";
import { Refusal } from "../../src/model/refusal.ts";
import { leftoversIn } from "../../src/world/writer/leftovers.ts";
import { settle } from "../../src/world/writer/settle.ts";
import { writeEdits } from "../../src/world/writer.ts";
import { brokenDisk, type Fault } from "./broken-disk.ts";
import { clear, findingsIn, freshRegistry, kinds, locksIn, order, textAt } from "./scene.ts";

const codes = ["EIO", "ENOSPC", "EDQUOT", "EACCES", "EROFS"];
const counts = { failed: 0, short: 0, bytes: 0, half: 0 };
afterAll(() => {
  console.log(
    `faults: ${counts.failed} calls failed, ${counts.short} writes shortened, ${counts.bytes} sizes of disk; ${counts.half} writings ended afterwards`,
  );
});

const known: ReadonlySet<string> = (() => {
  const folder = freshRegistry();
  try {
    return new Set(findingsIn(folder));
  } finally {
    clear(folder);
  }
})();

/** Findings that were not there before, locks aside; the same files have the same ones, and are read once. */
const read = new Map<string, readonly string[]>();
function newFindings(folder: string, files: string): readonly string[] {
  const found =
    read.get(files) ?? findingsIn(folder).filter((each) => !known.has(each) && !each.includes(".lock"));
  read.set(files, found);
  return found;
}

/** What is true whatever failed; answers with the refusal, null where the writing came through. */
function attempt(kind: string, fault: (n: number, name: string, size: number) => Fault): Refusal | null {
  const folder = freshRegistry();
  const edits = kinds[kind]?.(folder) ?? [];
  const disk = brokenDisk(fault);
  try {
    const refusal = refusalOf(() => writeEdits(folder, { edits, order }, disk.calls));
    const states = edits.map(({ path, before, after }) => {
      const now = textAt(folder, path);
      expect([before, after]).toContain(now);
      return now === after ? "new" : "old";
    });
    const part = states.includes("new") && states.includes("old");
    const locks = locksIn(folder);
    expect(newFindings(folder, `${kind} ${states} ${locks.filter((each) => !each.startsWith("."))}`)).toEqual(
      [],
    );
    if (refusal === null) expect([...states, ...locks]).toEqual(edits.map(() => "new"));
    else {
      expect(refusal.exit).toBe(3);
      for (const text of [refusal.what, refusal.fix])
        expect(text.zh.length * text.en.length).toBeGreaterThan(0);
      if (refusal.what.en.includes("nothing was written")) expect(states).not.toContain("new");
      else for (const { path } of edits) expect(refusal.what.en).toContain(path);
      expect(refusal.what.en.includes("only a part")).toBe(part);
      // The way out: what is left is named, and settled; a part becomes the whole.
      for (const left of leftoversIn(folder)) {
        expect(left.holder).toMatchObject({ pid: process.pid, alive: false });
        settle(folder, left.note);
      }
      expect(locksIn(folder)).toEqual([]);
      if (part) {
        counts.half += 1;
        expect(edits.map(({ path }) => textAt(folder, path))).toEqual(edits.map(({ after }) => after));
      }
      if (locks.length > 0) expect(refusal.fix.en).toContain("doctor");
    }
    return refusal;
  } finally {
    clear(folder);
  }
}

function refusalOf(act: () => void): Refusal | null {
  try {
    act();
    return null;
  } catch (cause) {
    if (cause instanceof Refusal) return cause;
    throw cause;
  }
}

/** How many calls a writing of a kind makes where nothing fails, and how many bytes it writes. */
function extent(kind: string): { readonly calls: number; readonly bytes: number } {
  const seen = { calls: 0, bytes: 0 };
  attempt(kind, (n, name, size) => {
    seen.calls = n;
    if (name === "write") seen.bytes += size;
    return null;
  });
  return seen;
}

describe.each(Object.keys(kinds))("%s", (kind) => {
  it("every call fails once", () => {
    const { calls } = extent(kind);
    for (let n = 1; n <= calls; n += 1)
      for (const code of codes) {
        attempt(kind, (at) => (at === n ? { code } : null));
        counts.failed += 1;
      }
  });

  it("every call fails, and all after it: a disk that has died", () => {
    const { calls } = extent(kind);
    for (let n = 1; n <= calls; n += 1) {
      attempt(kind, (at) => (at >= n ? { code: "EIO" } : null));
      counts.failed += 1;
    }
  });

  it("no lock is left where the disk lives on, unless a part is in place", () => {
    const { calls } = extent(kind);
    for (let n = 1; n <= calls; n += 1) {
      const folder = freshRegistry();
      const edits = kinds[kind]?.(folder) ?? [];
      const disk = brokenDisk((at) => (at === n ? { code: "ENOSPC" } : null));
      const refusal = refusalOf(() => writeEdits(folder, { edits, order }, disk.calls));
      if (!refusal?.what.en.includes("only a part")) expect(locksIn(folder)).toEqual([]);
      if (refusal?.what.en.includes("nothing was written"))
        writeEdits(folder, { edits, order }, brokenDisk(() => null).calls);
      clear(folder);
      counts.failed += 1;
    }
  });

  it("every write takes a single byte, or nothing", () => {
    const { calls } = extent(kind);
    for (let n = 1; n <= calls; n += 1) {
      expect(attempt(kind, (at, name) => (at === n && name === "write" ? { takes: 1 } : null))).toBe(null);
      attempt(kind, (at, name) => (at === n && name === "write" ? { takes: 0 } : null));
      counts.short += 2;
    }
    expect(attempt(kind, (_, name) => (name === "write" ? { takes: 7 } : null))).toBe(null);
  });

  it("the disk is full after every number of bytes", () => {
    const { bytes } = extent(kind);
    for (let room = 0; room < bytes; room += 1 + Math.floor(bytes / 400)) {
      const left = { bytes: room };
      const refusal = attempt(kind, (_, name, size) => {
        if (name !== "write" || size === 0) return null;
        if (left.bytes === 0) return { code: "ENOSPC" };
        const takes = Math.min(left.bytes, size);
        left.bytes -= takes;
        return { takes };
      });
      expect(refusal?.fix.en).toContain("free some space");
      counts.bytes += 1;
    }
  });
});
