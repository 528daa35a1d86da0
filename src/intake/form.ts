export type { FilledCell, FilledForm, FilledRow, FormRead } from "./form/filled.ts";
export { readForm } from "./form/read-form.ts";
export { dayIn, linesIn, type Meant, numberIn, oneText, percentIn, yesIn } from "./form/values.ts";
