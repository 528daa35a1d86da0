import { existsSync, readdirSync, readFileSync } from "node:fs";
import { inTop } from "./paths.mjs";

/** The package that a bundled file belongs to: `node_modules/@scope/name/…` -> `@scope/name`. */
const packageOf = (file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];

function licenceOf(name) {
  const folder = inTop("node_modules", name);
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const { version, license } = JSON.parse(readFileSync(inTop("node_modules", name, "package.json"), "utf8"));
  const text =
    file && existsSync(folder)
      ? readFileSync(inTop("node_modules", name, file), "utf8").trim()
      : `Licence: ${license}`;
  return `${name} ${version}\n\n${text}\n`;
}

/** The licences of every package whose code or data the bundles hold; `also` names those that data was taken from. */
export function licencesOf(metafiles, also) {
  const names = new Set(
    [...metafiles.flatMap(({ inputs }) => Object.keys(inputs)).map(packageOf), ...also].filter(Boolean),
  );
  return [...names]
    .sort()
    .map(licenceOf)
    .join(`\n${"-".repeat(72)}\n\n`);
}
