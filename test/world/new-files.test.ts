import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createFiles } from "../../src/world/new-files.ts";

const scene = { folder: "" };
beforeEach(() => {
  scene.folder = mkdtempSync(join(tmpdir(), "duban-new-"));
});
afterEach(() => rmSync(scene.folder, { recursive: true, force: true }));
const at = (path: string) => ({ path: join(scene.folder, path), text: `${path}\n` });
const tree = () => readdirSync(scene.folder, { recursive: true }).sort();

it("makes files with their folders", () => {
  createFiles([at("a/b/c.yaml"), at("a/d.yaml"), at("e.yaml")]);
  expect(tree()).toEqual(["a", "a/b", "a/b/c.yaml", "a/d.yaml", "e.yaml"]);
  expect(readFileSync(join(scene.folder, "a/b/c.yaml"), "utf8")).toBe("a/b/c.yaml\n");
});

it.each([0, 1, 2, 3])("takes all back where file %i of them cannot be made", (n) => {
  writeFileSync(join(scene.folder, "taken"), "mine");
  mkdirSync(join(scene.folder, "kept"));
  const before = tree();
  const files = [at("kept/x/y/1.yaml"), at("kept/2.yaml"), at("z/3.yaml")];
  expect(() => createFiles(files.toSpliced(n, 0, at("taken")))).toThrow(/already|cannot be read or written/);
  expect(tree()).toEqual(before);
  expect(() => createFiles(files.toSpliced(n, 0, at("taken/below")))).toThrow();
  expect(tree()).toEqual(before);
  expect(readFileSync(join(scene.folder, "taken"), "utf8")).toBe("mine");
});
