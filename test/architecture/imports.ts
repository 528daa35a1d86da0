import { posix } from "node:path";
import ts from "typescript";
import { nodesOf, type SourceFile, treeOf } from "./files.ts";

/** One way in which a file takes something from a module: by import, re-export, `import()` or a type's `import()`. */
export interface Import {
  readonly specifier: string;
  /** The path of the file meant; null for a package. */
  readonly to: string | null;
  readonly types: boolean;
  /** The exported names that are taken, or all of them. */
  readonly names: readonly string[] | "all";
}

type Taken = Pick<Import, "types" | "names">;
const everything: Taken = { types: false, names: "all" };

const specified = (
  elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[],
  types: boolean,
): Taken => ({
  types: types || (elements.length > 0 && elements.every(({ isTypeOnly }) => isTypeOnly)),
  names: elements.map(({ propertyName, name }) => (propertyName ?? name).text),
});

function ofImport({ importClause: clause }: ts.ImportDeclaration): Taken {
  if (!clause) return { types: false, names: [] };
  const types = clause.phaseModifier === ts.SyntaxKind.TypeKeyword;
  const { namedBindings: bindings, name } = clause;
  if (bindings && ts.isNamespaceImport(bindings)) return { types, names: "all" };
  const named = bindings ? specified(bindings.elements, types) : null;
  if (!name) return named ?? { types, names: [] };
  return { types, names: ["default", ...(named ? named.names : [])] };
}

function ofExport({ exportClause: clause, isTypeOnly }: ts.ExportDeclaration): Taken {
  return clause && ts.isNamedExports(clause)
    ? specified(clause.elements, isTypeOnly)
    : { types: isTypeOnly, names: "all" };
}

/** `const { a } = await import(…)` and `(await import(…)).a` take one name; anything else takes all. */
function ofCall(call: ts.CallExpression): Taken {
  let node: ts.Node = call.parent;
  while (ts.isAwaitExpression(node) || ts.isParenthesizedExpression(node)) node = node.parent;
  if (ts.isPropertyAccessExpression(node)) return { types: false, names: [node.name.text] };
  if (!ts.isVariableDeclaration(node) || !ts.isObjectBindingPattern(node.name)) return everything;
  const names = node.name.elements.map(({ propertyName, name, dotDotDotToken }) => {
    const taken = propertyName ?? name;
    return ts.isIdentifier(taken) && !dotDotDotToken ? taken.text : null;
  });
  return names.every((name) => name !== null) ? { types: false, names } : everything;
}

function ofType({ qualifier }: ts.ImportTypeNode): Taken {
  let first: ts.EntityName | undefined = qualifier;
  while (first && ts.isQualifiedName(first)) first = first.left;
  return { types: true, names: first ? [first.text] : "all" };
}

const isImportCall = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;

/** The module that a node names, and what it takes from it; null where it names none. */
function takenBy(node: ts.Node): (Taken & { readonly module: ts.Node | undefined }) | null {
  if (ts.isImportDeclaration(node)) return { module: node.moduleSpecifier, ...ofImport(node) };
  if (ts.isExportDeclaration(node) && node.moduleSpecifier)
    return { module: node.moduleSpecifier, ...ofExport(node) };
  if (ts.isExternalModuleReference(node)) return { module: node.expression, ...everything };
  if (isImportCall(node)) return { module: node.arguments[0], ...ofCall(node) };
  if (ts.isImportTypeNode(node))
    return {
      module: ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined,
      ...ofType(node),
    };
  return null;
}

/** All imports of a file, type-only ones too. One whose module is worked out while running has the specifier `?`. */
export function importsOf(file: SourceFile): readonly Import[] {
  return [...nodesOf(treeOf(file))].flatMap((node): readonly Import[] => {
    const taken = takenBy(node);
    if (taken === null) return [];
    const { module, types, names } = taken;
    const specifier = module && ts.isStringLiteralLike(module) ? module.text : "?";
    const to = specifier.startsWith(".") ? posix.join(posix.dirname(file.path), specifier) : null;
    return [{ specifier, to, types, names }];
  });
}
