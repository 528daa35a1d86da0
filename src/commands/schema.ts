import { schemas } from "duban:schemas";
import { same } from "../model/language.ts";
import { Refusal } from "../model/refusal.ts";
import { schemaReport, schemasReport } from "../reports/schema.ts";
import { nearest } from "../source/nearest.ts";
import type { Command } from "./command.ts";
import { screenFormats } from "./shared/formats.ts";

const schema: Command = {
  name: "schema",
  about: { zh: "各类记录的字段", en: "the fields of each kind of record" },
  arguments: [
    {
      pattern: "[kind]",
      about: {
        zh: "记录种类，如 task；不写则列出各类",
        en: "a kind of record, as in task; lists them without one",
      },
      completes: () => Object.keys(schemas).map((value) => ({ value, about: same("") })),
    },
  ],
  formats: screenFormats,
  examples: ["schema", "schema task", "schema progress --format json"],
  run({ args: [kind], lang }) {
    if (kind === undefined) return { report: schemasReport(schemas, lang), exit: 0 };
    const chosen = schemas[kind];
    const kinds = Object.keys(schemas);
    if (chosen) return { report: schemaReport({ kind, schema: chosen, all: schemas }, lang), exit: 0 };
    const near = nearest(kind, kinds);
    throw new Refusal(
      { zh: `没有 \`${kind}\` 这类记录`, en: `there is no kind of record \`${kind}\`` },
      near
        ? { zh: `是不是想写 \`${near}\`？`, en: `did you mean \`${near}\`?` }
        : { zh: `可用的有：${kinds.join("、")}`, en: `known are: ${kinds.join(", ")}` },
    );
  },
};
export default schema;
