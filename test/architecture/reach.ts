import { posix } from "node:path";
import ts from "typescript";
import { nodesOf, type SourceFile, treeOf } from "./files.ts";
import { importsOf } from "./imports.ts";
import { generated } from "./table.ts";

/** Modules that a declaration file describes, such as `duban:schemas`. */
const declaredIn = (file: SourceFile): readonly string[] =>
  treeOf(file).statements.flatMap((each) =>
    ts.isModuleDeclaration(each) && ts.isStringLiteral(each.name) ? [each.name.text] : [],
  );

/** Source files that no import, of values or of types, leads to from `roots`; a declaration file is led to by its modules. */
export function deadFiles(files: readonly SourceFile[], roots: readonly string[]): readonly string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const declarations = files.filter(({ path }) => path.endsWith(".d.ts"));
  const reached = new Set<string>();
  const visit = (path: string): void => {
    const file = byPath.get(path);
    if (file === undefined || reached.has(path)) return;
    reached.add(path);
    for (const { to, specifier } of importsOf(file)) {
      if (to !== null) visit(to);
      else for (const each of declarations) if (declaredIn(each).includes(specifier)) visit(each.path);
    }
  };
  roots.forEach(visit);
  return files.map(({ path }) => path).filter((path) => !reached.has(path));
}

const literalsOf = (file: SourceFile): readonly string[] =>
  [...nodesOf(treeOf(file))].flatMap((node) => (ts.isStringLiteralLike(node) ? [node.text] : []));

/**
 * Build programs that nothing starts or loads: neither one of `roots` (a script of package.json, a configuration)
 * nor a program that these lead to names them.
 */
export function deadPrograms(
  programs: readonly SourceFile[],
  roots: { readonly scripts: readonly string[]; readonly configurations: readonly SourceFile[] },
): readonly string[] {
  const named = (words: readonly string[]) =>
    programs.filter(({ path }) => words.some((word) => posix.basename(word) === posix.basename(path)));
  const reached = new Set<SourceFile>();
  const visit = (program: SourceFile): void => {
    if (reached.has(program)) return;
    reached.add(program);
    named(literalsOf(program)).forEach(visit);
  };
  named([
    ...roots.scripts.flatMap((script) => script.split(" ")),
    ...roots.configurations.flatMap(literalsOf),
  ]).forEach(visit);
  return programs.filter((program) => !reached.has(program)).map(({ path }) => path);
}

const bindingNames = (name: ts.BindingName): readonly string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((each) => (ts.isBindingElement(each) ? bindingNames(each.name) : []));

/** The names that a file exports. */
function exportsOf(file: SourceFile): readonly string[] {
  return treeOf(file).statements.flatMap((each): readonly string[] => {
    if (ts.isExportAssignment(each)) return ["default"];
    if (ts.isExportDeclaration(each)) {
      const { exportClause: clause } = each;
      return clause && ts.isNamedExports(clause) ? clause.elements.map(({ name }) => name.text) : [];
    }
    const modifiers = ts.canHaveModifiers(each) ? (ts.getModifiers(each) ?? []) : [];
    if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) return ["default"];
    if (ts.isVariableStatement(each))
      return each.declarationList.declarations.flatMap(({ name }) => bindingNames(name));
    return ts.isFunctionDeclaration(each) ||
      ts.isClassDeclaration(each) ||
      ts.isInterfaceDeclaration(each) ||
      ts.isTypeAliasDeclaration(each) ||
      ts.isEnumDeclaration(each)
      ? [each.name?.text ?? "default"]
      : [];
  });
}

/** What files import from files: `path name`, and `path *` where they take all. */
const takenFrom = (files: readonly SourceFile[]): ReadonlySet<string> =>
  new Set(
    files
      .flatMap(importsOf)
      .flatMap(({ to, names }) => (names === "all" ? ["*"] : names).map((name) => `${to} ${name}`)),
  );

const mentions = (file: SourceFile, name: string): number =>
  [...nodesOf(treeOf(file))].filter((node) => ts.isIdentifier(node) && node.text === name).length;

/**
 * Exported names without a reader. What no file of src imports is dead, whatever the tests do with it, unless its
 * own file uses it: then it is no export, or a test's seam. Generated and declaration files aside.
 */
export function unusedExports(files: readonly SourceFile[], tests: readonly SourceFile[]): readonly string[] {
  const used = takenFrom(files);
  const tested = takenFrom(tests);
  return files
    .filter(({ path }) => !generated.has(path) && !path.endsWith(".d.ts") && !used.has(`${path} *`))
    .flatMap((file) =>
      exportsOf(file)
        .filter((name) => !used.has(`${file.path} ${name}`))
        .flatMap((name) => {
          if (mentions(file, name) < 2) return [`${file.path}: nothing uses ${name}`];
          return tested.has(`${file.path} ${name}`) ? [] : [`${file.path}: ${name} needs no export`];
        }),
    );
}
