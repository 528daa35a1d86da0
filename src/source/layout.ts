import type { Finding, Severity } from "../model/diagnostic.ts";
import type { TreeItem } from "../model/reader.ts";
import type { FiledKind } from "../model/registry.ts";
import {
  folderNamedAsRecord,
  leftover,
  link,
  misplaced,
  notAFile,
  stray,
  unmerged,
  wrongEnding,
} from "./layout-words.ts";
import { nearest } from "./nearest.ts";
import type { Said } from "./said.ts";

/** What something in a registry's folder is: a record of a kind, nothing to speak of, or something to speak of. */
type Standing =
  | { readonly is: "record"; readonly kind: FiledKind }
  | { readonly is: "nothing" }
  | { readonly is: "problem"; readonly finding: Finding };

const name = "[^/]+";
const layout: readonly (readonly [FiledKind, RegExp])[] = [
  ["programme", /^programme\.yaml$/],
  ["policy", /^policy\.yaml$/],
  ["style", /^style\.yaml$/],
  ["columns", /^columns\.yaml$/],
  ["unit", new RegExp(`^units/${name}\\.yaml$`)],
  ["line", new RegExp(`^lines/${name}\\.yaml$`)],
  ["task", new RegExp(`^tasks/${name}/${name}\\.yaml$`)],
  ["progress", new RegExp(`^progress/${name}/${name}\\.yaml$`)],
  ["meeting", new RegExp(`^meetings/${name}\\.yaml$`)],
  ["finding", new RegExp(`^findings/${name}\\.yaml$`)],
  ["inspection", new RegExp(`^inspections/${name}\\.yaml$`)],
  ["letter", new RegExp(`^letters/${name}\\.yaml$`)],
  ["ask", new RegExp(`^asks/${name}\\.yaml$`)],
  ["calendar", /^calendar\/\d{4}\.json$/],
];
const folders = [
  "units",
  "lines",
  "tasks",
  "progress",
  "meetings",
  "findings",
  "inspections",
  "letters",
  "asks",
  "calendar",
];
const topFiles = ["programme.yaml", "policy.yaml", "style.yaml", "columns.yaml"];

const kindAt = (path: string): FiledKind | null =>
  layout.find(([, pattern]) => pattern.test(path))?.[0] ?? null;

const fileName = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
/** Hidden files and folders, read-me files, and what Office and Windows put beside an open document. */
const isSilent = (path: string): boolean =>
  path.split("/").some((part) => part.startsWith(".")) ||
  (/^(?:README(?:\.[\w-]+)*\.?(?:md|txt)?|~\$.*|Thumbs\.db|desktop\.ini)$/i.test(fileName(path)) &&
    !/\.(?:ya?ml|json)$/i.test(path));
const isLeftover = (path: string): boolean =>
  /(?:~|\.(?:lock|orig|bak|rej|swp|swo|tmp))$|^#.*#$/i.test(fileName(path));
const isRecordLike = (path: string): boolean => /\.ya?ml$/i.test(path) || /^calendar\/.*\.json$/i.test(path);

/** Where a record at a wrong path was probably meant to stand: a folder or file name mistyped, or in capitals. */
function nearPath(path: string): string | null {
  const [first = "", ...rest] = path.split("/");
  const right = nearest(first, rest.length === 0 ? topFiles : folders);
  const moved = right === null ? null : [right, ...rest].join("/");
  return moved !== null && moved !== path && kindAt(moved) ? moved : null;
}

function problem(code: string, severity: Severity, file: string, words: Said): Standing {
  return { is: "problem", finding: { code, severity, place: { file }, ...words } };
}

function ofFile(path: string): Standing {
  const kind = kindAt(path);
  if (kind !== null) return { is: "record", kind };
  if (isLeftover(path)) return problem("leftover-file", "warning", path, leftover(path));
  if (!isRecordLike(path)) return problem("unknown-file", "warning", path, stray(path));
  const renamed = path.replace(/\.ya?ml$/i, path.startsWith("calendar/") ? ".json" : ".yaml");
  return renamed !== path && kindAt(renamed)
    ? problem("unknown-file", "error", path, wrongEnding(path, renamed))
    : problem("unknown-file", "error", path, misplaced(path, nearPath(renamed)));
}

/** What an item of a registry's folder is, by its path and kind alone; nothing is opened. */
export function standing({ path, kind }: TreeItem): Standing {
  if (isSilent(path)) return { is: "nothing" };
  switch (kind) {
    case "link":
      return problem("not-a-file", "error", path, link(path));
    case "other":
      return problem("not-a-file", "error", path, notAFile(path));
    case "unmerged":
      return problem("unmerged", "error", path, unmerged(path));
    case "folder":
      return kindAt(path) !== null || isRecordLike(path)
        ? problem("not-a-file", "error", path, folderNamedAsRecord(path))
        : { is: "nothing" };
    case "file":
      return ofFile(path);
  }
}
