// Generated from the listing of src/render by `npm run generate`; do not edit.
import jsonRenderer from "./json.ts";
import markdownRenderer from "./markdown.ts";
import textRenderer from "./text.ts";
import type { Renderer } from "./renderer.ts";

export const renderers: readonly Renderer[] = [
  jsonRenderer,
  markdownRenderer,
  textRenderer,
];
