import { clusters, width } from "./width.ts";

/** A stretch that no line may break, with the spaces before it. */
interface Piece {
  readonly gap: string;
  readonly text: string;
  readonly width: number;
}

const neverFirst = new Set("，。、；：！？）》〉」』】〕〗”’…—～·々％‰℃,.;:!?)]}%/");
const neverLast = new Set("（《〈「『【〔〖“‘([{￥");
const unitsOfNumbers = new Set("年月日号时条项个期次天家");

const mayBreak = (before: string, after: string, wide: boolean): boolean =>
  wide &&
  !neverFirst.has(after) &&
  !neverLast.has(before) &&
  !(/^\d/.test(before) && unitsOfNumbers.has(after));

/** The stretches of a line: Latin words and numbers whole, Chinese by character with its punctuation. */
function piecesOf(line: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let gap = "";
  let text = "";
  let columns = 0;
  let last = { text: "", width: 0 };
  const close = () => {
    if (text !== "") pieces.push({ gap, text, width: columns });
    if (text !== "") gap = "";
    text = "";
    columns = 0;
  };
  for (const cluster of clusters(line)) {
    const space = cluster.text === " ";
    const wide = last.width === 2 || cluster.width === 2;
    if (text !== "" && (space || mayBreak(last.text, cluster.text, wide))) close();
    if (space) gap += " ";
    else {
      text += cluster.text;
      columns += cluster.width;
    }
    last = cluster;
  }
  close();
  return pieces;
}

/** Cuts a stretch that is wider than a line wherever a line is full. */
function cut(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let room = columns;
  for (const cluster of clusters(text)) {
    if (cluster.width > room && line !== "") {
      lines.push(line);
      line = "";
      room = columns;
    }
    line += cluster.text;
    room -= cluster.width;
  }
  return [...lines, line];
}

function wrapLine(text: string, columns: number): readonly string[] {
  if (width(text) <= columns) return [text];
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const piece of piecesOf(text)) {
    if (used + piece.gap.length + piece.width <= columns) {
      line += piece.gap + piece.text;
      used += piece.gap.length + piece.width;
      continue;
    }
    if (line !== "") lines.push(line);
    const parts = cut(piece.text, columns);
    for (const part of parts.slice(0, -1)) lines.push(part);
    line = parts.at(-1) ?? "";
    used = width(line);
  }
  return [...lines, line];
}

/**
 * The lines of a text, none wider than the columns (at least 2). Chinese breaks between characters, but not
 * before closing nor after opening punctuation; a Latin word or number breaks only where it is wider than
 * a line. Spaces at a break are left out, and nothing else.
 */
export const wrap = (text: string, columns: number): readonly string[] =>
  text.split("\n").flatMap((line) => wrapLine(line, columns));

/** The columns below which a text would have to be cut inside a word. */
export const widestPiece = (text: string): number =>
  text
    .split("\n")
    .reduce((most, line) => piecesOf(line).reduce((m, piece) => Math.max(m, piece.width), most), 0);

/** The columns of its widest stretch without a space. */
export const widestWord = (text: string): number =>
  text.split(/[ \n]+/).reduce((most, word) => Math.max(most, width(word)), 0);
