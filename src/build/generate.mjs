import { writeFileSync } from "node:fs";
import { generatedFiles } from "./generated.mjs";

for (const { file, text } of generatedFiles()) writeFileSync(file, text);
