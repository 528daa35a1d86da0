import type { Lang } from "../../model/language.ts";
import { html, type Markup, raw } from "./markup.ts";

/** A style or script of a page as the build made it, with the hash by which the page's policy knows it. */
interface Part {
  readonly text: string;
  /** `sha256-…` in base64. */
  readonly hash: string;
}

interface Document {
  readonly lang: Lang;
  readonly title: string;
  readonly body: Markup;
  readonly style: Part;
  readonly script?: Part;
}

/** Nothing is fetched, framed or sent; only the page's own style and script count. */
const policy = ({ style, script }: Document): string =>
  [
    "default-src 'none'",
    `style-src '${style.hash}'`,
    `script-src ${script ? `'${script.hash}'` : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

/** A whole page in one file. */
export const page = (document: Document): string => {
  const { lang, title, body, style, script } = document;
  const { markup } = html`<!DOCTYPE html>
<html lang="${lang === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(document)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${raw(style.text)}</style>
</head>
<body>
${body}
${script ? html`<script>${raw(script.text)}</script>` : ""}
</body>
</html>
`;
  return markup;
};
