import ts from "typescript";
import { at, nodesOf, type SourceFile, treeOf } from "./files.ts";
import { generated, mostLines, outside, outsideExceptions, pages, plugIns } from "./table.ts";

const knowsTheWorld = (path: string): boolean =>
  path.startsWith("src/world/") || path.startsWith(pages.folder) || path === "src/main.ts";

/** Whether a name stands for a thing, not for a property or a key of one. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name !== node;
  if (ts.isQualifiedName(parent)) return parent.right !== node;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  const isKey =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent);
  return !isKey || parent.name !== node;
}

const isLocale = (name: string): boolean => name === "localeCompare" || name.startsWith("toLocale");

function worldly(file: SourceFile, node: ts.Node): string | null {
  if (ts.isMetaProperty(node)) return "import.meta";
  if (!ts.isIdentifier(node)) return null;
  const { text, parent } = node;
  if (isLocale(text)) return text;
  if (!isReference(node)) return null;
  if (text === "Math") {
    const named = ts.isPropertyAccessExpression(parent) && parent.expression === node;
    return named && parent.name.text !== "random" ? null : "Math.random";
  }
  const excused = outsideExceptions.some((each) => each.file === file.path && each.name === text);
  return outside.has(text) && !excused ? text : null;
}

/** Uses of the world, of chance or of a locale outside the rooms that may. */
export function worldBreaches(file: SourceFile): readonly string[] {
  if (knowsTheWorld(file.path)) return [];
  return [...nodesOf(treeOf(file))].flatMap((node) => {
    const name = worldly(file, node);
    return name === null ? [] : [`${at(file, node)}: ${name} belongs to src/world`];
  });
}

const parentsOfErrors = new Set(["Error", "Refusal"]);

function isError(node: ts.ClassLikeDeclaration): boolean {
  const parent = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  return (
    parent !== undefined && ts.isIdentifier(parent.expression) && parentsOfErrors.has(parent.expression.text)
  );
}

const isPlugIn = (path: string): boolean =>
  plugIns.some((folder) => path.startsWith(folder) && !path.slice(folder.length).includes("/"));

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true;
  if (ts.isExportSpecifier(node)) return node.name.text === "default";
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
  );
}

function wrongIn(file: SourceFile, node: ts.Node): string | null {
  if (
    ts.isVariableStatement(node) &&
    ts.isSourceFile(node.parent) &&
    (node.declarationList.flags & ts.NodeFlags.Const) === 0
  )
    return "a module keeps nothing that changes: no `let` or `var` at its top";
  if (ts.isClassLike(node) && !isError(node)) return "no classes but errors";
  if (isDefaultExport(node) && !isPlugIn(file.path)) return "only a plug-in is a default export";
  return node.kind === ts.SyntaxKind.AnyKeyword ? "no `any`" : null;
}

const lineCount = (text: string): number => text.replace(/\n$/, "").split("\n").length;

/** Shapes of code that the house does not have, whatever the room. */
export function shapeBreaches(file: SourceFile): readonly string[] {
  const ambient = file.path.endsWith(".d.ts");
  const inTree = [...nodesOf(treeOf(file))].flatMap((node) => {
    const wrong = ambient ? null : wrongIn(file, node);
    return wrong === null ? [] : [`${at(file, node)}: ${wrong}`];
  });
  const hushed = /\/[/*]+\s*@ts-\w+/.exec(file.text);
  const lines = lineCount(file.text);
  return [
    ...inTree,
    ...(hushed ? [`${file.path}: ${hushed[0]} hushes the compiler`] : []),
    ...(lines > mostLines && !generated.has(file.path)
      ? [`${file.path} has ${lines} lines, over ${mostLines}`]
      : []),
  ];
}
