import type { CommandOption } from "../commands/command.ts";

/** The options that every command has. */
export const globalOptions: readonly CommandOption[] = [
  {
    flags: "-C, --dir <path>",
    about: { zh: "登记簿，或其仓库里的文件夹", en: "a registry, or a folder inside its repository" },
    completes: "folder",
  },
  {
    flags: "-P, --registry <id>",
    about: { zh: "有几个登记簿时用哪一个", en: "which registry, where several stand" },
    completes: "registry",
  },
  {
    flags: "--as-of <day>",
    about: { zh: "按哪一天推算（同 --today）", en: "the day that is spoken of (also --today)" },
  },
  { flags: "--today <day>", about: { zh: "同 --as-of", en: "the same as --as-of" }, hidden: true },
  {
    flags: "--at <revision>",
    completes: "revision",
    about: {
      zh: "读 git 里某个版本的登记簿，缺省按那天推算",
      en: "read the registry as git had it, as of that commit's day",
    },
  },
  {
    flags: "--format <name>",
    about: {
      zh: "输出格式，各命令不同：text、markdown、json、xlsx……",
      en: "the output's format, each command has its own: text, markdown, json, xlsx, …",
    },
    completes: "format",
  },
  {
    flags: "-o, --output <file>",
    about: {
      zh: "写到文件，格式随扩展名；- 为屏幕",
      en: "write to a file, its ending chooses the format; - is the screen",
    },
    completes: "file",
  },
  {
    flags: "--lang <zh|en>",
    about: { zh: "语言", en: "language" },
    completes: () => [
      { value: "zh", about: { zh: "中文", en: "Chinese" } },
      { value: "en", about: { zh: "英文", en: "English" } },
    ],
  },
  {
    flags: "--color <when>",
    about: { zh: "颜色：auto、always、never", en: "colour: auto, always, never" },
    choices: ["auto", "always", "never"],
  },
  { flags: "--quiet", about: { zh: "不说多余的话", en: "say nothing beside the result" } },
  { flags: "--no-input", about: { zh: "从不等待输入", en: "never wait for input" } },
];
