import type { Lang } from "../../../model/language.ts";
import type { Report } from "../../../model/report.ts";
import { escaped } from "../../svg/escape.ts";
import { blocksHtml } from "./blocks.ts";
import { pageStyle, styleDigest } from "./style.ts";

const languages: Readonly<Record<Lang, string>> = { zh: "zh-CN", en: "en" };

/**
 * A report as one page that needs nothing else: no script, no picture or font from elsewhere; its policy forbids them.
 * It opens from a folder.
 */
export function reportPage({ blocks, kind }: Report, lang: Lang): string {
  const title = blocks.find((block) => block.type === "heading")?.text ?? kind;
  return `<!DOCTYPE html>
<html lang="${languages[lang]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${styleDigest}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
${blocksHtml(blocks, lang)}
</main>
</body>
</html>
`;
}
