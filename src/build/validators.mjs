import { _ } from "ajv";
import Ajv from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { buildSync } from "esbuild";
import { inTop, top } from "./paths.mjs";
import { schemas } from "./schemas.mjs";

/**
 * The text of an ES module with one precompiled validator a kind of record, so that no schema is compiled at
 * start-up. Each is `(value) => boolean` with `errors`; all errors are reported, not only the first.
 */
export function validatorModule() {
  const ajv = new Ajv.default({
    allErrors: true,
    discriminator: true,
    ownProperties: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    inlineRefs: false,
    messages: false,
    code: { source: true, esm: false, formats: _`require(${inTop("src", "build", "formats.cjs")}).formats` },
  });
  addFormats.default(ajv, ["date"]);
  const all = schemas();
  for (const [kind, schema] of Object.entries(all)) ajv.addSchema(schema, `${kind}.schema.json`);
  const kinds = Object.keys(all).filter((kind) => kind !== "common");
  const contents = standalone.default(
    ajv,
    Object.fromEntries(kinds.map((kind) => [kind, `${kind}.schema.json`])),
  );
  const bundled = buildSync({
    stdin: { contents: `${contents}`, resolveDir: top },
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
  });
  return bundled.outputFiles[0].text;
}
