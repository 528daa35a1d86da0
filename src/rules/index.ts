// Generated from the listing of src/rules by `npm run generate`; do not edit.
import type { Rule } from "./rule.ts";

export const rules: readonly Rule[] = [
];
