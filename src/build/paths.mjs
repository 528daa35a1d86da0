import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's top folder, wherever it was cloned to. */
export const top = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const inTop = (...parts) => join(top, ...parts);
