import { readFileSync } from "node:fs";
import { inTop } from "./paths.mjs";

const embedded = /<!-- transcript (\S+) -->\n(?:\n```text\n[\s\S]*?\n```\n)?/g;

/** README.md with each named transcript put in again as it is now. */
export const readme = () =>
  readFileSync(inTop("README.md"), "utf8").replace(embedded, (_, file) => {
    const transcript = readFileSync(inTop(file), "utf8").trimEnd();
    return `<!-- transcript ${file} -->\n\n\`\`\`text\n${transcript}\n\`\`\`\n`;
  });
