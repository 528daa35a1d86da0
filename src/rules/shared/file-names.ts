import type { Registry } from "../../model/registry.ts";

/** Names that Windows keeps for devices, whatever the ending. */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/iu;

/** Letters of other scripts that look like Latin ones. */
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  [
    "аa",
    "еe",
    "оo",
    "рp",
    "сc",
    "уy",
    "хx",
    "іi",
    "јj",
    "ѕs",
    "һh",
    "ԁd",
    "ԛq",
    "ԝw",
    "αa",
    "οo",
    "ρp",
    "νv",
    "ιi",
    "κk",
    "τt",
    "ıi",
    "‐-",
    "–-",
    "—-",
    "−-",
  ].map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

const mostBytes = 120;
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** What is wrong with the name of a file or folder. */
export type Fault = "device" | "ending" | "character" | "length" | "look-alike" | "dash";

export function faultOf(name: string): Fault | null {
  const stem = name.replace(/\.(?:yaml|json)$/u, "");
  if (devices.test(name.split(".")[0] ?? "")) return "device";
  if (/[<>:"|?*\\\p{Cc}]/u.test(name)) return "character";
  if (/[. ]$/u.test(name) || /^ |[. ]$/u.test(stem)) return "ending";
  if (name.startsWith("-")) return "dash";
  if (/[^\x20-\x7e]/u.test(name)) return "look-alike";
  return bytesOf(name) > mostBytes ? "length" : null;
}

/** The name in plain letters that was probably meant; null where none can be told. */
export function plainName(name: string): string | null {
  const plain = Array.from(name.normalize("NFKC"), (letter) => lookAlikes[letter.toLowerCase()] ?? letter)
    .join("")
    .toLowerCase()
    .replace(/[<>:"|?*\\\p{Cc} ]+/gu, "-")
    .replace(/-{2,}/gu, "-")
    .replace(/^[-.]+|[-.]+(?=\.yaml$|$)/gu, "");
  return faultOf(plain) === null && /^[a-z0-9][a-z0-9-]*(?:\.yaml)?$/u.test(plain) ? plain : null;
}

/** Every file of the registry that is a record, also those that could not be read. */
export function recordFiles(registry: Registry): readonly string[] {
  const {
    programme,
    policy,
    units,
    lines,
    tasks,
    progress,
    meetings,
    findings,
    inspections,
    letters,
    asks,
    calendars,
  } = registry;
  const filed = [
    units,
    lines,
    tasks,
    progress,
    meetings,
    findings,
    inspections,
    letters,
    asks,
    calendars,
  ].flat();
  const top = [programme.file, ...(policy ? [policy.file] : [])];
  return [...new Set([...top, ...filed.map(({ file }) => file), ...registry.unreadable])];
}

/** A path as file systems that do not tell letter case or composed letters apart see it. */
export const foldedPath = (path: string): string => path.normalize("NFC").toLowerCase().normalize("NFC");

/** Files that a file system may hold for another one, with that other one (the first of them in order). */
export function colliding(files: readonly string[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  const found = new Map<string, string>();
  for (const file of [...files].sort()) {
    const key = foldedPath(file);
    const other = first.get(key);
    if (other === undefined) first.set(key, file);
    else found.set(file, other);
  }
  return found;
}

/** Files whose names are a mistake already: unsafe, or taken for another. */
export function unsafeFiles(registry: Registry): ReadonlySet<string> {
  const files = recordFiles(registry);
  const clashes = colliding(files);
  return new Set([
    ...files.filter((file) => file.split("/").some((name) => faultOf(name) !== null)),
    ...[...clashes].flat(),
  ]);
}
