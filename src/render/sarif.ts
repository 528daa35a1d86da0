import { version } from "duban:version";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Lang } from "../model/language.ts";
import { fingerprints } from "./findings/fingerprint.ts";
import { touchedFirst } from "./findings/touched-first.ts";
import { wholeStory } from "./findings/words.ts";
import { prettyJson } from "./json/spelt.ts";
import type { Renderer } from "./renderer.ts";
import { plainText } from "./sarif/message.ts";
import { uriOf } from "./sarif/uri.ts";

/** The first finding of each check. */
const firsts = (found: readonly Diagnostic[]): readonly Diagnostic[] =>
  found.filter(({ code }, n) => found.findIndex((other) => other.code === code) === n);

const ruleOf = ({ code, severity, why, fix }: Diagnostic, lang: Lang) => ({
  id: code,
  shortDescription: { text: plainText(why[lang]) },
  help: { text: plainText(fix[lang]) },
  defaultConfiguration: { level: severity },
});

const regionOf = ({ span: { line, column, length } }: Diagnostic) =>
  length === 0 ? { startLine: line } : { startLine: line, startColumn: column, endColumn: column + length };

/** SARIF 2.1.0, for code scanning and whatever else reads it; levels and their names are SARIF's own too. */
const sarif: Renderer = {
  format: "sarif",
  extensions: ["sarif"],
  fromTop: true,
  diagnostics(checked, { lang }) {
    const found = touchedFirst(checked);
    const marks = fingerprints(found);
    const rules = firsts(found);
    const index = new Map(rules.map(({ code }, n) => [code, n]));
    return prettyJson({
      $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: { driver: { name: "duban", version, rules: rules.map((one) => ruleOf(one, lang)) } },
          language: lang === "zh" ? "zh-CN" : "en-US",
          columnKind: "utf16CodeUnits",
          results: found.map((one, n) => ({
            ruleId: one.code,
            ruleIndex: index.get(one.code),
            level: one.severity,
            message: { text: plainText(wholeStory(one, lang)) },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: uriOf(one.file), uriBaseId: "%SRCROOT%" },
                  region: regionOf(one),
                },
              },
            ],
            partialFingerprints: { "duban/v1": marks[n] },
          })),
        },
      ],
    });
  },
};

export default sarif;
