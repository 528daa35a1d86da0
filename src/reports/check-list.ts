import type { Severity } from "../model/diagnostic.ts";
import type { Lang, Text } from "../model/language.ts";
import type { Report } from "../model/report.ts";
import { plain } from "./parts/cells.ts";

const severityWords: Readonly<Record<Severity, Text>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  note: { zh: "提示", en: "note" },
};

/** All checks with their level and what each looks at. */
export const checkList = (
  rules: readonly { readonly id: string; readonly severity: Severity; readonly about: Text }[],
  lang: Lang,
): Report => ({
  kind: "check-list",
  asOf: null,
  blocks: [
    {
      type: "table",
      columns: (lang === "zh" ? ["检查", "级别", "说明"] : ["check", "level", "about"]).map((heading) => ({
        heading,
      })),
      rows: rules.map(({ id, severity, about }) => [
        plain(id),
        plain(severityWords[severity][lang]),
        plain(about[lang]),
      ]),
    },
  ],
  facts: { checks: rules.map(({ id, severity, about }) => ({ id, severity, about: about[lang] })) },
});
