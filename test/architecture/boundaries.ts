import type { SourceFile } from "./files.ts";
import { type Import, importsOf } from "./imports.ts";
import { type Permission, packages, rooms } from "./table.ts";

const inSrc = (path: string): string => path.replace(/^src\//, "");

/** The room of a path below src: its first folder; a file that stands in none is its own. */
export const roomOf = (path: string): string => inSrc(path).split("/")[0] ?? "";

const liesIn = (path: string, place: string): boolean =>
  inSrc(path) === place || inSrc(path).startsWith(`${place}/`);

const permits = (from: string, { to, types }: Import, permission: Permission): boolean =>
  to !== null &&
  liesIn(to, permission.to) &&
  (types || !permission.types) &&
  (permission.only === undefined || liesIn(from, permission.only));

const names = (specifier: string, home: string): boolean =>
  home === specifier || (home === "node:*" && specifier.startsWith("node:"));

const homesOf = (specifier: string): readonly string[] =>
  Object.entries(packages).flatMap(([name, homes]) => (names(specifier, name) ? homes : []));

function breachOf(file: SourceFile, taken: Import, known: ReadonlySet<string>): string | null {
  const room = roomOf(file.path);
  const says = `${file.path} imports ${taken.specifier}`;
  if (taken.to === null) {
    return homesOf(taken.specifier).some((home) => liesIn(file.path, home))
      ? null
      : `${says}, which has its home elsewhere`;
  }
  if (!known.has(taken.to)) return `${says}, which is not there`;
  if (roomOf(taken.to) === room) return null;
  return rooms[room]?.some((permission) => permits(file.path, taken, permission))
    ? null
    : `${says}: ${room} may not${taken.types ? "" : ", or only its types"}`;
}

/** Imports that the table of rooms and packages does not allow. */
export function importBreaches(files: readonly SourceFile[]): readonly string[] {
  const known = new Set(files.map(({ path }) => path));
  return files.flatMap((file) => {
    if (!(roomOf(file.path) in rooms)) return [`${file.path} stands in no room`];
    return importsOf(file).flatMap((taken) => breachOf(file, taken, known) ?? []);
  });
}

/** Lines of the table that nothing needs any more. */
export function unusedPermissions(files: readonly SourceFile[]): readonly string[] {
  const used = files.flatMap((file) => importsOf(file).map((taken) => ({ from: file.path, taken })));
  const inRooms = Object.entries(rooms).flatMap(([room, permissions]) =>
    permissions
      .filter((each) => !used.some(({ from, taken }) => roomOf(from) === room && permits(from, taken, each)))
      .map(({ to }) => `nothing in ${room} imports ${to}`),
  );
  const inPackages = Object.entries(packages).flatMap(([name, homes]) =>
    homes
      .filter((home) => !used.some(({ from, taken }) => names(taken.specifier, name) && liesIn(from, home)))
      .map((home) => `nothing in ${home} imports ${name}`),
  );
  return [...inRooms, ...inPackages];
}
