import { type Breach, breach } from "./breach.ts";
import { type Said, said } from "./said.ts";

/** Characters that nobody sees or that change what is seen. Tab and line ends are fine; a CR without LF is not. */
const forbidden =
  "[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}\\p{Noncharacter_Code_Point}]|\\r(?!\\n)";
const anywhere = new RegExp(forbidden, "u");
const firstOfLine = new RegExp(`(?:${forbidden})+`, "gu");

const classes: readonly (readonly [pattern: RegExp, zh: string, en: string])[] = [
  [/[\u2028\u2029\u0085]/, "特殊换行符", "a special line break"],
  [
    /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
    "改变文字方向的控制符",
    "a mark that turns the direction of text",
  ],
  [/[\u00ad\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f]/, "零宽字符", "a zero-width character"],
  [/\ufeff/, "文件中间的 BOM 标记", "a byte-order mark inside the text"],
  [/\r/, "单独的回车符（CR）", "a carriage return on its own (CR)"],
  [/[\u0000-\u001f\u007f-\u009f]/, "控制字符", "a control character"],
];

const others = [/./su, "看不见的特殊字符", "an invisible special character"] as const;

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** What is said of a forbidden character, standing in the text itself or written as an escape. */
export function hiddenWords(character: string, written: "itself" | "escaped"): Said {
  const [, zh, en] = classes.find(([pattern]) => pattern.test(character)) ?? others;
  const code = codeOf(character);
  const fix =
    written === "escaped"
      ? (["删掉这个转义写法", "delete this escape"] as const)
      : ([
          "把这一处前后的几个字删掉，重新键入（不要再从原处粘贴）",
          "delete the few characters around this spot and type them again (don't paste them again)",
        ] as const);
  return said(
    [
      `这里有${zh} \`${code}\`，${written === "escaped" ? "写成了转义" : "眼睛看不见"}`,
      "看不见的字符会让两个看似相同的名称对不上，也能让人看到的与程序读到的不一样",
      fix[0],
    ],
    [
      `there is ${en} here, \`${code}\`${written === "escaped" ? ", written as an escape" : ", that cannot be seen"}`,
      "invisible characters make names that look the same differ, and let people see something else than programs read",
      fix[1],
    ],
  );
}

/** The first character of a text that may not stand in it, or null. */
export const firstHidden = (text: string): string | null => anywhere.exec(text)?.[0] ?? null;

/** One breach a line, at its first forbidden character: a pasted line often has many, and retyping heals all. */
export function hiddenCharacters(text: string): readonly Breach[] {
  if (!anywhere.test(text)) return [];
  const found: Breach[] = [];
  let toldUpTo = 0;
  for (const { index, 0: run } of text.matchAll(firstOfLine)) {
    if (index < toldUpTo) continue;
    const lineEnd = text.indexOf("\n", index);
    toldUpTo = lineEnd === -1 ? text.length : lineEnd;
    found.push(
      breach("hidden-character", [index, index + run.length], () =>
        hiddenWords(String.fromCodePoint(run.codePointAt(0) ?? 0), "itself"),
      ),
    );
  }
  return found;
}
