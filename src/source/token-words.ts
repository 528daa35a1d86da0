import { type Said, said } from "./said.ts";

const plainly = {
  zh: "登记簿要让不懂格式的人也能读、能改，只用最简单的写法",
  en: "people who know nothing of the format read and edit a registry, so only its plainest forms are used",
} as const;

export const tooDeep = (most: number): Said =>
  said(
    [
      `一层套一层超过了 ${most} 层`,
      "正常的记录只有几层；套这么深的多半是粘贴出错，会让程序读不下去",
      "删掉多余的括号、连字符或缩进",
    ],
    [
      `brackets, lists or indents are nested more than ${most} deep`,
      "a record has a few levels; this many come from a slip and would choke the programs that read it",
      "remove the surplus brackets, hyphens or indents",
    ],
  );

export const alias = (word: string): Said =>
  said(
    [
      `\`${word}\` 是引用写法，这里不能用`,
      plainly.zh,
      `要写的是文字时加引号：\`"${word}…"\`；否则把内容直接写出来`,
    ],
    [
      `\`${word}\` is a reference to another place of the file, which is not allowed`,
      plainly.en,
      `if it is text, put it in quotes: \`"${word}…"\`; else write the value itself`,
    ],
  );

export const anchor = (word: string): Said =>
  said(
    [
      `\`${word}\` 是锚点写法，这里不能用`,
      plainly.zh,
      `要写的是文字时加引号：\`"${word}…"\`；否则删掉 \`${word}\``,
    ],
    [
      `\`${word}\` is an anchor, which is not allowed`,
      plainly.en,
      `if it is text, put it in quotes: \`"${word}…"\`; else delete \`${word}\``,
    ],
  );

export const tag = (word: string): Said =>
  said(
    [
      `\`${word}\` 是类型标记，这里不能用`,
      plainly.zh,
      `要写的是文字时加引号：\`"${word}…"\`；否则删掉 \`${word}\``,
    ],
    [
      `\`${word}\` is a type tag, which is not allowed`,
      plainly.en,
      `if it is text, put it in quotes: \`"${word}…"\`; else delete \`${word}\``,
    ],
  );

export const directive = (word: string): Said =>
  said(
    [`\`${word}\` 是格式指令，这里不能用`, plainly.zh, "删掉这一行"],
    [`\`${word}\` is a directive of the format, which is not allowed`, plainly.en, "delete this line"],
  );

export const secondDocument: Said = said(
  [
    "文件里从这里起是第二份文档",
    "一个文件只放一份记录，后面的内容不会被读到",
    "删掉分隔的 `---` 或 `...`，第二份另存为一个文件",
  ],
  [
    "a second document begins here",
    "a file holds one record; what follows would never be read",
    "delete the separating `---` or `...`, and save the second record as a file of its own",
  ],
);

export const unclosedQuote = (mark: string): Said =>
  said(
    [
      `这里的引号 \`${mark}\` 没有收尾`,
      "没有收尾的引号会把后面的内容全部吞进去",
      `在这段文字的末尾补上 \`${mark}\`（半角）`,
    ],
    [
      `the quote \`${mark}\` that begins here is never closed`,
      "an open quote swallows everything after it",
      `add \`${mark}\` at the end of this text`,
    ],
  );

export const unclosedBracket = (opening: string, closing: string, fullWidth: boolean): Said =>
  said(
    [
      `这里的 \`${opening}\` 没有配对的 \`${closing}\``,
      "括号不配对，就不知道列表到哪里为止",
      fullWidth
        ? `把全角的括号改成半角的 \`${closing}\``
        : `在列表末尾补上 \`${closing}\`；分几行写的，后面各行要缩进`,
    ],
    [
      `the \`${opening}\` that begins here has no \`${closing}\``,
      "without its end nobody knows where the list stops",
      fullWidth
        ? `write the full-width bracket as \`${closing}\``
        : `add \`${closing}\` at the end of the list; where it runs over several lines, indent them`,
    ],
  );

export const wrongBracket = (written: string): Said =>
  said(
    [
      `这里的 \`${written}\` 与前面的括号不配对`,
      "括号不配对，就不知道列表到哪里为止",
      "`[` 用 `]` 收尾，`{` 用 `}` 收尾；多出来的删掉",
    ],
    [
      `this \`${written}\` does not match an opening bracket`,
      "without its end nobody knows where the list stops",
      "close `[` with `]` and `{` with `}`; delete what is surplus",
    ],
  );
