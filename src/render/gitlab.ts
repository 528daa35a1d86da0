import type { Severity } from "../model/diagnostic.ts";
import { fingerprints } from "./findings/fingerprint.ts";
import { touchedFirst } from "./findings/touched-first.ts";
import { fixWord } from "./findings/words.ts";
import { prettyJson } from "./json/spelt.ts";
import type { Renderer } from "./renderer.ts";
import { oneLine } from "./text/clean.ts";

/** GitLab's levels: info, minor, major, critical, blocker. */
const levels: Readonly<Record<Severity, string>> = { error: "blocker", warning: "minor", note: "info" };

/** GitLab's code quality report: a list, an empty one when all is well. */
const gitlab: Renderer = {
  format: "gitlab",
  extensions: [],
  fromTop: true,
  diagnostics(checked, { lang }) {
    const found = touchedFirst(checked);
    const marks = fingerprints(found);
    const colon = lang === "zh" ? "：" : ": ";
    return prettyJson(
      found.map(({ code, severity, file, span, what, fix }, n) => ({
        description: oneLine(`${what[lang]} (${fixWord[lang]}${colon}${fix[lang]})`),
        check_name: code,
        fingerprint: marks[n],
        severity: levels[severity],
        location: { path: file, lines: { begin: span.line } },
      })),
    );
  },
};

export default gitlab;
