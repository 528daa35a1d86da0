import { pages } from "duban:pages";
import { createHash } from "node:crypto";
import ts from "typescript";
import { expect, test } from "vitest";
import { boardPage } from "../../src/render/html/board.ts";
import { nodesOf } from "../architecture/files.ts";
import { boardOf } from "../browser/boards.ts";
import { city } from "../reports/city.ts";

/** Syntax that browsers of 2017 stop at, the whole script with them. */
const tooNew: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.QuestionDotToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.BigIntLiteral,
  ts.SyntaxKind.PrivateIdentifier,
  ts.SyntaxKind.ImportDeclaration,
  ts.SyntaxKind.ExportDeclaration,
]);

const newIn = (script: string): readonly string[] =>
  [...nodesOf(ts.createSourceFile("page.js", script, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS))]
    .filter((node) => tooNew.has(node.kind) || (ts.isCatchClause(node) && !node.variableDeclaration))
    .map((node) => node.parent.getText().slice(0, 60));

test("a check for new syntax finds it", () => {
  expect(newIn("a?.b; c ?? d; try { e } catch { f }")).toHaveLength(3);
});

test("the chart's script is one that an office browser of 2017 can read, in plain characters", () => {
  const { text } = pages.board.script;
  expect(newIn(text)).toEqual([]);
  expect(/[^\n\x20-\x7e]/.test(text)).toBe(false);
  expect(/<\/script|<!--/i.test(text)).toBe(false);
});

test("the page carries its style and script as the policy knows them by their hashes", () => {
  const page = boardPage(boardOf(city, "2024-02-01"), "zh");
  const inTag = (tag: string) => page.split(`<${tag}>`)[1]?.split(`</${tag}>`)[0] ?? "";
  const hash = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll("&#39;", "'");
  expect(policy).toContain(`style-src '${hash(inTag("style"))}';`);
  expect(policy).toContain(`script-src '${hash(inTag("script"))}';`);
  expect(policy).not.toContain("unsafe");
});
