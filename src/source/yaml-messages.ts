import type { ErrorCode } from "yaml";
import type { Said } from "./said.ts";
import { badEscape, badStart, textAfterEnd, unquotedColonInList } from "./yaml-quote-words.ts";
import {
  comma,
  comment,
  indent,
  itemAmongFields,
  listOnLine,
  notAField,
  tab,
  unreadable,
} from "./yaml-words.ts";

/** A message for an error of the YAML reader: its code here, and its words for the line it stands on. */
interface YamlWords {
  readonly code: string;
  readonly words: (line: string) => Said;
}

const always = (code: string, words: Said): YamlWords => ({ code, words: () => words });

/** The words for an error of the reader; `line` is the line that it points at. */
export function wordsFor(code: ErrorCode, message: string, line: string): YamlWords {
  if (code === "TAB_AS_INDENT") return always("yaml-indent", tab);
  if (code === "BAD_SCALAR_START") return { code: "yaml-quote", words: badStart };
  if (code === "BAD_DQ_ESCAPE") return always("yaml-quote", badEscape);
  if (code === "BLOCK_IN_FLOW") return always("yaml-colon", unquotedColonInList);
  if (/ at node end$/.test(message)) return { code: "yaml-quote", words: textAfterEnd };
  if (/block-seq-ind on same line/.test(message)) return always("yaml-syntax", listOnLine);
  if (/^\s*- /.test(line) && /IMPLICIT_KEY|MISSING_CHAR|BAD_INDENT/.test(code))
    return always("yaml-indent", itemAmongFields);
  if (/Unexpected (?:,|empty item)|Missing ,/.test(message)) return always("yaml-bracket", comma);
  if (/^Comments must/.test(message)) return always("yaml-syntax", comment);
  if (code === "BAD_INDENT") return always("yaml-indent", indent);
  if (code === "MISSING_CHAR" || code === "MULTILINE_IMPLICIT_KEY")
    return { code: "yaml-colon", words: notAField };
  return { code: "yaml-syntax", words: unreadable };
}
