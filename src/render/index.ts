// Generated from the listing of src/render by `npm run generate`; do not edit.
import csvRenderer from "./csv.ts";
import docxRenderer from "./docx.ts";
import githubRenderer from "./github.ts";
import gitlabRenderer from "./gitlab.ts";
import htmlRenderer from "./html.ts";
import icsRenderer from "./ics.ts";
import jsonRenderer from "./json.ts";
import markdownRenderer from "./markdown.ts";
import sarifRenderer from "./sarif.ts";
import svgRenderer from "./svg.ts";
import textRenderer from "./text.ts";
import xlsxRenderer from "./xlsx.ts";
import type { Renderer } from "./renderer.ts";

export const renderers: readonly Renderer[] = [
  csvRenderer,
  docxRenderer,
  githubRenderer,
  gitlabRenderer,
  htmlRenderer,
  icsRenderer,
  jsonRenderer,
  markdownRenderer,
  sarifRenderer,
  svgRenderer,
  textRenderer,
  xlsxRenderer,
];
