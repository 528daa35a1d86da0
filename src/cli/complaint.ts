import { version } from "duban:version";
import type { Lang, Text } from "../model/language.ts";
import type { Refusal } from "../model/refusal.ts";
import { clean } from "../render/text/clean.ts";

/** A refusal as it is printed: what, why where it has a reason in the work, and the way out. */
export function refusalText({ what, why, fix }: Refusal, lang: Lang): string {
  const zh = lang === "zh";
  const lines = [
    `${zh ? "错误：" : "error: "}${what[lang]}`,
    ...(why ? [`  = ${zh ? "原因：" : "why: "}${why[lang]}`] : []),
    `  = ${zh ? "办法：" : "fix: "}${fix[lang]}`,
  ];
  return clean(`${lines.join("\n")}\n`);
}

/** A bug of ours: says so, with version and stack, so that it can be reported. */
export function bugText(cause: unknown, lang: Lang): string {
  const stack = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  const says: Text = {
    zh: `这是 duban 自身的毛病（版本 ${version}），登记簿没有被改动。请把下面的内容报给维护者：`,
    en: `This is a bug in duban (version ${version}); the registry was not changed. Please report what follows:`,
  };
  return clean(`${says[lang]}\n${stack}\n`);
}
