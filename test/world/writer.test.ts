import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Edit } from "../../src/model/edit.ts";
import { remainderOf } from "../../src/model/leftover.ts";
import { Refusal } from "../../src/model/refusal.ts";
import { type Calls, realCalls } from "../../src/world/writer/calls.ts";
import { leftoversIn } from "../../src/world/writer/leftovers.ts";
import { fingerprint, leaveNote } from "../../src/world/writer/note.ts";
import { settle } from "../../src/world/writer/settle.ts";
import { writeEdits } from "../../src/world/writer.ts";
import { failure } from "../faults/broken-disk.ts";
import { locksIn, order, textAt } from "../faults/scene.ts";

const scene = { folder: "" };
beforeEach(() => {
  scene.folder = mkdtempSync(join(tmpdir(), "duban-writer-"));
});
afterEach(() => rmSync(scene.folder, { recursive: true, force: true }));
const file = (path: string, text: string): string => {
  mkdirSync(join(scene.folder, path, ".."), { recursive: true });
  writeFileSync(join(scene.folder, path), text);
  return path;
};
const edit = (path: string, before: string | null, after: string | null): Edit => ({ path, before, after });
const write = (edits: readonly Edit[], calls?: Calls): void => {
  writeEdits(scene.folder, { edits, order }, calls);
};
function refused(act: () => void): Refusal {
  try {
    act();
  } catch (cause) {
    if (cause instanceof Refusal) return cause;
    throw cause;
  }
  throw new Error("nothing was refused");
}
const impatient: Calls = { ...realCalls, sleep: () => {} };

describe("what is written", () => {
  it("every byte of it, with the file's mode, new folders made", () => {
    file("a.yaml", "\ufeffx: 1\r\n");
    chmodSync(join(scene.folder, "a.yaml"), 0o640);
    write([edit("a.yaml", "\ufeffx: 1\r\n", "\ufeffx: 一\r\ny: 2"), edit("b/c/d.yaml", null, "")]);
    expect(textAt(scene.folder, "a.yaml")).toBe("\ufeffx: 一\r\ny: 2");
    expect(textAt(scene.folder, "b/c/d.yaml")).toBe("");
    if (process.platform !== "win32") expect(statSync(join(scene.folder, "a.yaml")).mode & 0o777).toBe(0o640);
    expect(locksIn(scene.folder)).toEqual([]);
  });
  it("an edit that is done already is skipped", () => {
    file("a.yaml", "new");
    write([edit("a.yaml", "old", "new"), edit("gone.yaml", "old", null), edit("b.yaml", null, "b")]);
    expect(textAt(scene.folder, "b.yaml")).toBe("b");
  });
});

describe("what is refused, with nothing written", () => {
  it.each([
    ["changed by an editor", "a.yaml", "other", "new"],
    ["gone meanwhile", "gone.yaml", "old", "new"],
    ["there by now", "a.yaml", null, "new"],
    ["changed before it was to be deleted", "a.yaml", "other", null],
  ])("%s", (_, path, before, after) => {
    file("a.yaml", "old");
    const refusal = refused(() => write([edit("b.yaml", null, "b"), edit(path, before, after)]));
    expect([refusal.exit, refusal.what.en]).toEqual([3, expect.stringContaining("was changed by an editor")]);
    expect([textAt(scene.folder, "a.yaml"), textAt(scene.folder, "b.yaml")]).toEqual(["old", null]);
    expect(locksIn(scene.folder)).toEqual([]);
  });
  it("changed in the very moment before it is put in place", () => {
    file("a.yaml", "old");
    const calls: Calls = {
      ...realCalls,
      close: (descriptor) => {
        realCalls.close(descriptor);
        writeFileSync(join(scene.folder, "a.yaml"), "an editor's");
      },
    };
    expect(refused(() => write([edit("a.yaml", "old", "new")], calls)).what.en).toContain(
      "changed by an editor",
    );
    expect(textAt(scene.folder, "a.yaml")).toBe("an editor's");
  });
  it.each([
    "../x.yaml",
    "/x.yaml",
    "a/../../x.yaml",
    "",
    "a//b.yaml",
    ".git/config",
    "a\\b.yaml",
    "C:x.yaml",
  ])("a path that leads out: %j", (path) => {
    expect(refused(() => write([edit(path, null, "x")])).exit).toBe(3);
    expect(existsSync(join(scene.folder, "..", "x.yaml"))).toBe(false);
  });
  it("links, wherever they stand and lead", () => {
    const outside = mkdtempSync(join(tmpdir(), "duban-outside-"));
    writeFileSync(join(outside, "a.yaml"), "old");
    symlinkSync(outside, join(scene.folder, "folder"));
    symlinkSync(join(outside, "a.yaml"), join(scene.folder, "a.yaml"));
    symlinkSync(join(outside, "none"), join(scene.folder, "dangling.yaml"));
    symlinkSync(join(outside, "lock"), join(scene.folder, "b.yaml.lock"));
    for (const path of ["folder/a.yaml", "folder/new.yaml", "a.yaml", "dangling.yaml"])
      expect(refused(() => write([edit(path, "old", "new")])).what.en).toContain("not inside the registry");
    expect(refused(() => write([edit("b.yaml", null, "new")], impatient)).what.en).toContain("is held");
    expect(readFileSync(join(outside, "a.yaml"), "utf8")).toBe("old");
    expect(existsSync(join(outside, "lock"))).toBe(false);
    rmSync(outside, { recursive: true });
  });
  it("a folder, where a file is meant", () => {
    mkdirSync(join(scene.folder, "a.yaml"));
    expect(refused(() => write([edit("a.yaml", null, "x")])).exit).toBe(3);
  });
});

describe("locks of others", () => {
  /** A note of somebody else who prepares `a.yaml`, with its lock. */
  function held(by: { pid: number; host: string; started?: string }, ready = false): string {
    const { pid, host, started = "" } = by;
    const name = `.duban-${pid}@${host}-0123456789ab.lock`;
    const files = [{ path: "a.yaml", before: null, after: null }];
    const said = { pid, host, space: "", started, since: Date.UTC(2024, 8, 30), order, files };
    file(name, `${JSON.stringify(said)}\n${ready ? "prepared\n" : ""}`);
    file("a.yaml.lock", "half of i");
    return name;
  }
  const dead = spawnSync(process.execPath, ["-e", ""]).pid;

  it("a living process: waited for, then named", () => {
    held({ pid: process.ppid, host: hostname() });
    const slept: number[] = [];
    const calls: Calls = { ...realCalls, sleep: (time) => slept.push(time) };
    const { what, fix } = refused(() => write([edit("a.yaml", null, "x")], calls));
    expect(slept.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(2_000);
    expect(what.en).toContain(
      `process ${process.ppid} on ${hostname()}, since 2024-09-30 00:00:00 UTC, still running`,
    );
    expect(fix.en).toContain("duban doctor");
    expect(refused(() => settle(scene.folder, leftoversIn(scene.folder)[0]?.note ?? "")).what.en).toContain(
      "still running",
    );
  });
  it("one that lets go while one waits", () => {
    const note = held({ pid: process.ppid, host: hostname() });
    const calls: Calls = {
      ...realCalls,
      sleep: () => {
        rmSync(join(scene.folder, "a.yaml.lock"), { force: true });
        rmSync(join(scene.folder, note), { force: true });
      },
    };
    write([edit("a.yaml", null, "x")], calls);
    expect(textAt(scene.folder, "a.yaml")).toBe("x");
  });
  it("a dead process: named at once; settled, its lock and its note are gone and nothing else", () => {
    const note = held({ pid: dead, host: hostname() });
    const { what, fix } = refused(() => write([edit("a.yaml", null, "x")]));
    expect(what.en).toContain("no longer running");
    expect(fix.en).toContain("duban doctor --clear");
    settle(scene.folder, note);
    settle(scene.folder, note);
    expect(locksIn(scene.folder)).toEqual([]);
    write([edit("a.yaml", null, "x")]);
  });
  it("a dead process's lock that others cleared, and a writer took, between look and removal is left to the writer", () => {
    const note = held({ pid: dead, host: hostname() });
    const lock = join(scene.folder, "a.yaml.lock");
    utimesSync(lock, 1, 1);
    const seen = { looks: 0 };
    const slow: Calls = {
      ...realCalls,
      standing: (path) => {
        const stands = realCalls.standing(path);
        if (path === lock) {
          seen.looks += 1;
          if (seen.looks === 1) {
            rmSync(lock);
            writeFileSync(lock, "a living writer's new text");
          }
        }
        return stands;
      },
    };
    settle(scene.folder, note, slow);
    expect(textAt(scene.folder, "a.yaml.lock")).toBe("a living writer's new text");
  });
  it("a process number that has another process by now", () => {
    held({ pid: process.ppid, host: hostname(), started: "another start/1" });
    expect(leftoversIn(scene.folder)[0]?.holder.alive).toBe(false);
  });
  it("another machine's: nobody here can tell, so it stays", () => {
    const note = held({ pid: dead, host: "elsewhere" });
    expect(refused(() => write([edit("a.yaml", null, "x")], impatient)).what.en).toContain("another machine");
    expect(refused(() => settle(scene.folder, note)).exit).toBe(3);
    expect(locksIn(scene.folder)).toHaveLength(2);
  });
  it.each([
    ['{"pid":1,"files":3,"order":{}}', "no note at all"],
    [
      JSON.stringify({
        pid: 1,
        host: "x",
        space: "",
        started: "",
        since: 0,
        order,
        files: [{ path: "../a", before: null, after: null }],
      }),
      "a way out of the registry",
    ],
  ])("a stranger's note is not believed: %s", (text) => {
    file(`.duban-${dead}@${hostname()}-0123456789ab.lock`, `${text}\nprepared\n`);
    expect(leftoversIn(scene.folder)).toMatchObject([{ order: null, files: [] }]);
  });
  it("a lock without a name, and a note that was cut", () => {
    file("a.yaml.lock", "");
    const { what, fix } = refused(() => write([edit("a.yaml", null, "x")], impatient));
    expect([what.en, fix.en]).toEqual([
      expect.stringContaining("nobody's name is on it"),
      expect.stringContaining("delete `a.yaml.lock`"),
    ]);
    file(`.duban-${dead}@${hostname()}-0123456789ab.lock`, '{"pid"');
    const [left] = leftoversIn(scene.folder);
    expect(left).toMatchObject({ order: null, files: [], holder: { pid: dead, alive: false } });
    settle(scene.folder, left?.note ?? "");
    expect(locksIn(scene.folder)).toEqual(["a.yaml.lock"]);
  });
});

describe("several files of which a later one cannot take its place", () => {
  const three = [edit("a.yaml", null, "a"), edit("b.yaml", "old", "b"), edit("c.yaml", "old", null)];
  /** The disk on which `b.yaml` can never be replaced. */
  const calls: Calls = {
    ...realCalls,
    rename: (from, to) => {
      if (to.endsWith("b.yaml")) throw failure("EIO");
      realCalls.rename(from, to);
    },
  };
  const halfway = () => {
    file("b.yaml", "old");
    file("c.yaml", "old");
    const { what } = refused(() => write(three, calls));
    expect(what.en).toContain("only a part was written: `a.yaml` in place, `b.yaml`, `c.yaml` not");
    return leftoversIn(scene.folder)[0] ?? expect.fail("nothing is left");
  };
  const stand = () => ["a.yaml", "b.yaml", "c.yaml"].map((path) => textAt(scene.folder, path));

  it("is ended afterwards", () => {
    const left = halfway();
    expect(remainderOf(left)).toBe("half");
    settle(scene.folder, left.note);
    expect([stand(), locksIn(scene.folder)]).toEqual([["a", "b", null], []]);
  });
  it("is ended though the first was written on since", () => {
    const left = halfway();
    file("a.yaml", "a and more");
    settle(scene.folder, left.note);
    expect(stand()).toEqual(["a and more", "b", null]);
  });
  it("is ended though another died waiting for one of them, whichever is settled first", () => {
    for (const which of ["waiting", "halfway"]) {
      const left = halfway();
      const waiting = leaveNote(realCalls, scene.folder, {
        order: { ...order, command: "another" },
        files: [{ path: "b.yaml", before: fingerprint(Buffer.from("old")), after: null }],
      }).name;
      for (const note of which === "waiting" ? [waiting, left.note] : [left.note, waiting])
        settle(scene.folder, note);
      expect([stand(), locksIn(scene.folder)]).toEqual([["a", "b", null], []]);
      rmSync(join(scene.folder, "a.yaml"));
    }
  });
  it("is given up where the first was taken back", () => {
    const left = halfway();
    rmSync(join(scene.folder, "a.yaml"));
    settle(scene.folder, left.note);
    expect([stand(), locksIn(scene.folder)]).toEqual([[null, "old", "old"], []]);
  });
  it("is not ended over what an editor wrote since", () => {
    halfway();
    file("b.yaml", "an editor's");
    const [left] = leftoversIn(scene.folder);
    expect(left && remainderOf(left)).toBe("stuck");
    settle(scene.folder, left?.note ?? "");
    expect([stand(), locksIn(scene.folder)]).toEqual([["a", "an editor's", "old"], []]);
  });
  it("is refused with what to take back where an editor was faster", () => {
    file("b.yaml", "old");
    file("c.yaml", "old");
    const faster: Calls = {
      ...realCalls,
      rename: (from, to) => {
        realCalls.rename(from, to);
        file("b.yaml", "an editor's");
      },
    };
    const { what, fix } = refused(() => write(three, faster));
    expect([what.en, fix.en]).toEqual([
      expect.stringContaining("only a part"),
      expect.stringContaining(`git -C ${scene.folder} checkout -- a.yaml`),
    ]);
    expect([stand(), locksIn(scene.folder)]).toEqual([["a", "an editor's", "old"], []]);
  });
});

it("waits where a scanner has the file open, as on Windows", () => {
  file("a.yaml", "old");
  const busy = { times: 0 };
  const calls: Calls = {
    ...impatient,
    passing: new Set(["EPERM"]),
    rename: (from, to) => {
      busy.times += 1;
      if (busy.times < 5) throw failure("EPERM");
      realCalls.rename(from, to);
    },
  };
  write([edit("a.yaml", "old", "new")], calls);
  expect(textAt(scene.folder, "a.yaml")).toBe("new");
});

it("believes what stands, not a network share that speaks of a failure", () => {
  file("a.yaml", "old");
  const calls: Calls = {
    ...realCalls,
    rename: (from, to) => {
      realCalls.rename(from, to);
      throw failure("ENOENT");
    },
  };
  write([edit("a.yaml", "old", "new")], calls);
  expect([textAt(scene.folder, "a.yaml"), locksIn(scene.folder)]).toEqual(["new", []]);
});
