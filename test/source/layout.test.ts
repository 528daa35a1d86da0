import { describe, expect, it } from "vitest";
import type { TreeItem } from "../../src/model/reader.ts";
import { standing } from "../../src/source/layout.ts";

const at = (path: string, kind: TreeItem["kind"] = "file"): string => {
  const its = standing({ path, kind, size: 1 });
  if (its.is === "record") return its.kind;
  return its.is === "nothing" ? "-" : `${its.finding.severity} ${its.finding.code}`;
};
const fixOf = (path: string): string => {
  const its = standing({ path, kind: "file", size: 1 });
  return its.is === "problem" ? its.finding.fix.zh : "";
};

describe("what stands where", () => {
  it.each([
    ["programme.yaml", "programme"],
    ["policy.yaml", "policy"],
    ["units/guozi.yaml", "unit"],
    ["lines/qiye.yaml", "line"],
    ["tasks/qiye/qiye-7k3m2q.yaml", "task"],
    ["tasks/programme/zong-1.yaml", "task"],
    ["progress/qiye-7k3m2q/guozi.yaml", "progress"],
    ["meetings/2024-05-15-dispatch.yaml", "meeting"],
    ["findings/f-9q2m4t.yaml", "finding"],
    ["inspections/2024-06-12-zhuanxiang.yaml", "inspection"],
    ["letters/l-4h7t2n.yaml", "letter"],
    ["calendar/2027.json", "calendar"],
    ["README.md", "-"],
    ["units/README.md", "-"],
    ["README.zh.md", "-"],
    [".gitkeep", "-"],
    ["units/.gitkeep", "-"],
    [".gitattributes", "-"],
    [".obsidian/x.yaml", "-"],
    [".DS_Store", "-"],
    ["~$计划.xlsx", "-"],
    ["Thumbs.db", "-"],
    ["units/guozi.yml", "error unknown-file"],
    ["units/guozi.YAML", "error unknown-file"],
    ["programme.yml", "error unknown-file"],
    ["Programme.yaml", "error unknown-file"],
    ["calendar/2027.yaml", "error unknown-file"],
    ["calendar/holidays.json", "error unknown-file"],
    ["guozi.yaml", "error unknown-file"],
    ["registry.yaml", "error unknown-file"],
    ["unit/guozi.yaml", "error unknown-file"],
    ["tasks/qiye-7k3m2q.yaml", "error unknown-file"],
    ["tasks/qiye/old/qiye-7k3m2q.yaml", "error unknown-file"],
    ["progress/guozi.yaml", "error unknown-file"],
    ["units/a/guozi.yaml", "error unknown-file"],
    ["README.yaml", "error unknown-file"],
    ["notes.txt", "warning unknown-file"],
    ["units/guozi.json", "warning unknown-file"],
    ["units/计划.docx", "warning unknown-file"],
    ["units/guozi.yaml~", "warning leftover-file"],
    ["units/guozi.yaml.orig", "warning leftover-file"],
    ["units/guozi.yaml.bak", "warning leftover-file"],
    ["programme.yaml.lock", "warning leftover-file"],
    ["units/#guozi.yaml#", "warning leftover-file"],
  ])("%s is %s", (path, expected) => expect(at(path)).toBe(expected));

  it.each<readonly [string, TreeItem["kind"], string]>([
    ["units", "folder", "-"],
    ["tasks/qiye", "folder", "-"],
    ["attic", "folder", "-"],
    ["units/guozi.yaml", "folder", "error not-a-file"],
    ["calendar/2027.json", "folder", "error not-a-file"],
    ["units/guozi.yaml", "link", "error not-a-file"],
    ["units", "link", "error not-a-file"],
    ["notes", "link", "error not-a-file"],
    ["units/guozi.yaml", "other", "error not-a-file"],
    ["pipe", "other", "error not-a-file"],
  ])("%s as a %s is %s", (path, kind, expected) => expect(at(path, kind)).toBe(expected));

  it.each([
    ["units/guozi.yml", "`units/guozi.yaml`"],
    ["unit/guozi.yaml", "`units/guozi.yaml`"],
    ["Tasks/qiye/a.yaml", "`tasks/qiye/a.yaml`"],
    ["Programme.yaml", "`programme.yaml`"],
    ["calendar/2027.yaml", "`calendar/2027.json`"],
    ["attic/guozi.yaml", "units/ lines/"],
  ])("%s is told to go to %s", (path, expected) => expect(fixOf(path)).toContain(expected));
});
