import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { top } from "../../src/build/paths.mjs";

/** A file as the checks see it; `path` from the project's top, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** All files below a folder of the project, sorted by path; hidden ones aside. */
export function filesBelow(folder: string): readonly SourceFile[] {
  return readdirSync(join(top, folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith("."))
    .flatMap((item): readonly SourceFile[] => {
      const path = `${folder}/${item.name}`;
      return item.isDirectory() ? filesBelow(path) : [fileAt(path)];
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

export const fileAt = (path: string): SourceFile => ({ path, text: readFileSync(join(top, path), "utf8") });

const parsed = new WeakMap<SourceFile, ts.SourceFile>();

/** A file's syntax tree, with parents. */
export function treeOf(file: SourceFile): ts.SourceFile {
  const known = parsed.get(file);
  if (known) return known;
  const tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  parsed.set(file, tree);
  return tree;
}

/** Every node of a tree, depth first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) yield* nodesOf(child);
}

/** Where a node stands, to be put before a message. */
export function at(file: SourceFile, node: ts.Node): string {
  const { line } = treeOf(file).getLineAndCharacterOfPosition(node.getStart());
  return `${file.path}:${line + 1}`;
}
