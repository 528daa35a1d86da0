import { quoted, type Said, said } from "./said.ts";

/** A slip of typing found in a line: where in the line, and what to write instead. */
interface Slip {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly words: () => Said;
}

/** Spaces that look like one but are none to the format: the full-width one first of all. */
export const oddSpace = "[\\u3000\\u00a0\\u2000-\\u200a\\u202f\\u205f]";
const key = "[A-Za-z$_][\\w$-]*";
const indent = "[ \\t]*(?:- +)*";

const whyColon = [
  "冒号和后面的空格隔开字段名和内容；写得不对，这一行就成了上一行的文字",
  "a colon and a space part the field's name from its value; without them this line counts as text of the line above",
] as const;
const whyWidth = [
  "格式只认半角标点，全角的只当普通文字",
  "only half-width punctuation is understood; full-width signs count as text",
] as const;

const instead = (zh: string, en: string, why: readonly [string, string], write: string): Said =>
  said([zh, why[0], `写成 \`${quoted(write, 60)}\``], [en, why[1], `write \`${quoted(write, 60)}\``]);

/** A slip stands near the beginning of its line; a longer line is not read to its end. */
const searched = 500;

interface Kind {
  readonly code: string;
  readonly pattern: RegExp;
  /** The words, from the pattern's groups; group 1 is what stands before the slip. */
  readonly words: (groups: readonly string[]) => Said;
}

const fullWidthMarks = /[，、］】｝〕【［｛〔]/;
const half: Readonly<Record<string, string>> = {
  "，": ",",
  "、": ",",
  "［": "[",
  "【": "[",
  "〔": "[",
  "］": "]",
  "】": "]",
  "〕": "]",
  "｛": "{",
  "｝": "}",
};
const halfWidth = (text: string): string =>
  text.replace(/[，、］】｝〕【［｛〔]\s*/g, (mark) =>
    mark[0] === "，" || mark[0] === "、" ? ", " : (half[mark[0] ?? ""] ?? mark),
  );

/** What follows a full-width colon, with the same slips mended in the fields behind it. */
const fields = (rest: string): string => rest.trim().replace(/，\s*([A-Za-z]\w*)\s*：\s*/g, ", $1: ");

const kinds: readonly Kind[] = [
  {
    code: "yaml-colon",
    pattern: new RegExp(`^(${indent})(${key})[ \\t]*：(.*)$`),
    words: ([, name = "", rest = ""]) =>
      instead(
        `\`${name}\` 后面是全角冒号 \`：\``,
        `\`${name}\` is followed by a full-width colon \`：\``,
        whyColon,
        `${name}: ${fields(rest)}`,
      ),
  },
  {
    code: "yaml-indent",
    pattern: new RegExp(`^([ \\t]*(?:- *)*)(${oddSpace}+)`),
    words: () =>
      said(
        [
          "行首用了全角空格或不间断空格",
          "缩进表示这一行属于谁，只认普通的半角空格",
          "删掉行首的空格，换成半角空格，与同一层的行对齐",
        ],
        [
          "the line is indented with full-width or no-break spaces",
          "the indent says what a line belongs to, and only plain spaces count",
          "delete the spaces at the start of the line and type plain ones, in line with its neighbours",
        ],
      ),
  },
  {
    code: "yaml-colon",
    pattern: new RegExp(`^(${indent}${key}:)(${oddSpace}+)(.*)$`),
    words: ([before = "", , rest = ""]) =>
      instead(
        "冒号后面是全角空格或不间断空格",
        "the colon is followed by a full-width or no-break space",
        whyColon,
        `${before} ${rest.trim()}`,
      ),
  },
  {
    code: "yaml-colon",
    pattern: new RegExp(`^(${indent})(${key}):(?!//|\\s)(.+)$`),
    words: ([, name = "", rest = ""]) =>
      instead(
        `\`${name}:\` 后面少一个空格`,
        `a space is missing after \`${name}:\``,
        whyColon,
        `${name}: ${rest.trim()}`,
      ),
  },
  {
    code: "yaml-quote",
    pattern: new RegExp(`^(${indent}${key}: +)[“”「『＂]`),
    words: () =>
      said(
        ["这里的引号是全角的，只算普通文字", whyWidth[0], "在整段文字外面再加一对半角引号，如 `'“原文”: …'`"],
        [
          "the quotes here are full-width and count as text",
          whyWidth[1],
          "put the whole text in half-width quotes as well, as in `'“text”: …'`",
        ],
      ),
  },
  {
    code: "yaml-bracket",
    pattern: new RegExp(
      `^(${indent}(?:${key}: +)?)([[{](?:.*(?:，\\s*${key}:|[］】｝〕]\\s*$).*|[^\\]}]*${fullWidthMarks.source}[^\\]}]*$))`,
    ),
    words: ([, rest = ""]) =>
      instead(
        "列表里用了全角逗号或全角括号",
        "the list has full-width commas or brackets",
        whyWidth,
        halfWidth(rest),
      ),
  },
  {
    code: "yaml-syntax",
    pattern: /^([ \t]*)([－—–•·])[ \t\u3000]*(.*)$/,
    words: ([, mark = "", rest = ""]) =>
      instead(
        `列表项前面的 \`${mark}\` 不是半角连字符`,
        `the list item begins with \`${mark}\` instead of a hyphen`,
        whyWidth,
        `- ${rest}`,
      ),
  },
];

/** The slip of typing in a line that could not be read, as Chinese keyboards make them; null where none shows. */
export function slipIn(line: string): Slip | null {
  const text = line.slice(0, searched);
  for (const { code, pattern, words } of kinds) {
    const match = pattern.exec(text);
    if (!match) continue;
    const start = match[1]?.length ?? 0;
    return { code, start, end: text.trimEnd().length, words: () => words(match.slice(1)) };
  }
  return null;
}
