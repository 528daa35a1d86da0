import { standing } from "./layout.ts";
import { parse } from "./parse.ts";
import { equal, isFields } from "./splice/value.ts";
import { withValue } from "./splice.ts";

/** What a file was lacking that a program can add: ids of entries, the editor's line, the line end behind the last line. */
interface Tidied {
  readonly text: string;
  readonly ids: readonly string[];
  readonly editorLine: boolean;
  readonly lineEnd: boolean;
}

/** What is added where something is lacking. */
interface Supplies {
  readonly newId: () => string;
  /** The editor's line of a kind of record. */
  readonly editorLine: (kind: string) => string;
}

const mark = "\ufeff";

/** A text's value; undefined where it cannot be read, which no value is. */
function said(text: string): unknown {
  const parsed = parse("", new TextEncoder().encode(text));
  return parsed.ok ? parsed.value : undefined;
}

/** An addition, unless it would change what the text says, as a line end behind a block text may. */
const harmless = (before: string, after: string): string =>
  equal(said(before), said(after)) ? after : before;

/**
 * A record's file with what it lacks and a program can add; nothing that stands there moves. Null where the file cannot
 * be read, or is none that people write.
 */
export function tidied(path: string, whole: string, { newId, editorLine }: Supplies): Tidied | null {
  const what = standing({ path, kind: "file", size: whole.length });
  if (what.is !== "record" || what.kind === "calendar") return null;
  const bom = whole.startsWith(mark) ? mark : "";
  const text = whole.slice(bom.length);
  const value = said(text);
  if (value === undefined) return null;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const lacking = what.kind === "progress" && Array.isArray(value) ? value : [];
  const ids: string[] = [];
  const named = lacking.reduce<string>((now, entry, n) => {
    if (!isFields(entry) || "id" in entry) return now;
    const id = newId();
    ids.push(id);
    return withValue(now, [n, "id"], id, ["id"]);
  }, text);
  const lined = /^#\s*yaml-language-server:/m.test(named)
    ? named
    : harmless(named, editorLine(what.kind) + eol + named);
  const ended = lined.endsWith("\n") ? lined : harmless(lined, lined + eol);
  return { text: bom + ended, ids, editorLine: lined !== named, lineEnd: ended !== lined };
}
