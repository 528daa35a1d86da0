import type { Finding } from "../model/diagnostic.ts";
import { bothLanguages } from "../model/language.ts";
import { Refusal } from "../model/refusal.ts";
import { diagnose, type TextOf } from "./diagnose.ts";

export const noProgramme = (): Refusal =>
  new Refusal(
    {
      zh: "这里没有 `programme.yaml`，不是登记簿",
      en: "there is no `programme.yaml` here, so this is no registry",
    },
    {
      zh: "用 `-C` 指到登记簿的文件夹，或用 `duban init` 新建一个",
      en: "name the registry's folder with `-C`, or begin one with `duban init`",
    },
    3,
  );

/** Says of each mistake in programme.yaml where it stands, what it is and the way out. */
export function unreadableProgramme(findings: readonly Finding[], textOf: TextOf): Refusal {
  const diagnostics = diagnose(findings, textOf).filter(({ severity }) => severity === "error");
  const each = bothLanguages((lang) =>
    diagnostics
      .map(
        ({ file, span, what, fix }) =>
          `\n  ${file}:${span.line}:${span.column}: ${what[lang]} → ${fix[lang]}`,
      )
      .join(""),
  );
  return new Refusal(
    { zh: `\`programme.yaml\` 读不出来：${each.zh}`, en: `\`programme.yaml\` cannot be read:${each.en}` },
    {
      zh: "先改好 `programme.yaml`；其余记录要靠它才读得懂",
      en: "mend `programme.yaml` first; the other records make sense only with it",
    },
    3,
  );
}

export function tooLargeRegistry(bytes: number): Refusal {
  const megabytes = Math.ceil(bytes / 1_000_000);
  return new Refusal(
    {
      zh: `登记簿的文件共 ${megabytes} MB，超过 200 MB`,
      en: `the registry's files have ${megabytes} MB together, more than 200 MB`,
    },
    {
      zh: "附件、图片、压缩包移到别处，登记簿里只写它们的网址或档号",
      en: "move attachments, pictures and archives elsewhere; the registry names their address only",
    },
    3,
  );
}
