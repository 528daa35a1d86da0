import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { placed } from "../../src/cli/places.ts";
import type { Outcome } from "../../src/model/outcome.ts";
import { realWorld } from "../../src/world/real-world.ts";
import { unknownLead } from "../render/samples.ts";

const folder = mkdtempSync(join(tmpdir(), "duban-places-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
mkdirSync(join(folder, "office", ".git"), { recursive: true });
mkdirSync(join(folder, "office", "doc"));

const outcome = (file: string, ...touches: readonly string[]): Outcome => ({
  diagnostics: [{ ...unknownLead, file }],
  change: { title: "清廉云泽建设", told: [], touches: new Set(touches) },
  exit: 1,
});
const at = (cwd: string, fromTop: boolean, given: Outcome) => {
  const { shown, checked } = placed(given, { world: { ...realWorld(), cwd }, registry: null, fromTop });
  return { files: shown.diagnostics?.map(({ file }) => file), touched: [...checked.touched], checked };
};

it("a forge is told of files from the top of the repository, wherever the command is run", () => {
  const within = at(join(folder, "office", "doc"), true, outcome("registry/a.yaml", "registry/b.yaml"));
  expect([within.files, within.touched]).toEqual([["doc/registry/a.yaml"], ["doc/registry/b.yaml"]]);
  const above = at(folder, true, outcome("office/doc/gone/a.yaml"));
  expect(above.files).toEqual(["doc/gone/a.yaml"]);
  expect(above.checked).toMatchObject({ title: "清廉云泽建设", passed: false });
});

it("a person is told from where they are, and so is a forge where there is no repository", () => {
  const person = at(join(folder, "office"), false, outcome("doc/registry/a.yaml", "doc/b.yaml"));
  expect([person.files, person.touched]).toEqual([["doc/registry/a.yaml"], ["doc/b.yaml"]]);
  expect(at(folder, true, outcome("elsewhere/a.yaml")).files).toEqual(["elsewhere/a.yaml"]);
});
