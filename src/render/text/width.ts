import { eastAsianWidth } from "get-east-asian-width";

/** What a terminal draws in one place: a character with its marks, or an emoji sequence. */
interface Cluster {
  readonly text: string;
  /** Columns: 0, 1 or 2. */
  readonly width: number;
}

const marks = String.raw`\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff`;
const clusterPattern = new RegExp(
  [
    String.raw`\p{RI}\p{RI}`,
    String.raw`\p{ExtPict}(?:\u200d\p{ExtPict}|\p{EMod}|[${marks}])*`,
    `[^][${marks}]*`,
  ].join("|"),
  "gu",
);
const widthless = new RegExp(String.raw`^[${marks}\p{Cc}]`, "u");
const emojiPresentation = /^(?:\p{RI}\p{RI}|\p{ExtPict}.*\ufe0f|[0-9#*]\ufe0f\u20e3)/su;

const ascii = /^[\x20-\x7e]*$/;
const common = /^[\x20-\x7e\u3000-\u3029\u3030-\u303e\u4e00-\u9fff\uff01-\uff60]*$/;
const narrow = /[\x20-\x7e]+/g;

const clusterWidth = (cluster: string): number => {
  if (widthless.test(cluster)) return 0;
  return emojiPresentation.test(cluster) ? 2 : eastAsianWidth(cluster.codePointAt(0) ?? 0);
};

/** The clusters of a text, in order; together they are the text. */
export const clusters = (text: string): readonly Cluster[] =>
  (text.match(clusterPattern) ?? []).map((cluster) => ({ text: cluster, width: clusterWidth(cluster) }));

/**
 * The columns that a text takes on a terminal. Controls and line breaks count nothing; characters of
 * ambiguous width (“ ” … — ·) count one, as nearly all terminals draw them.
 */
export function width(text: string): number {
  if (ascii.test(text)) return text.length;
  if (common.test(text)) return text.length + text.replace(narrow, "").length;
  return clusters(text).reduce((sum, cluster) => sum + cluster.width, 0);
}

/** The columns of the widest of its lines. */
export const widest = (text: string): number =>
  text.split("\n").reduce((most, line) => Math.max(most, width(line)), 0);

/** As much of the start of a text as the columns hold. */
export function startOf(text: string, columns: number): string {
  let room = columns;
  const kept: string[] = [];
  for (const cluster of clusters(text)) {
    room -= cluster.width;
    if (room < 0) break;
    kept.push(cluster.text);
  }
  return kept.join("");
}

/** As much of the end of a text as the columns hold. */
export function endOf(text: string, columns: number): string {
  const start = startOf(text, Math.max(0, width(text) - columns));
  const end = text.slice(start.length);
  return width(end) <= columns ? end : end.slice(clusters(end)[0]?.text.length ?? 0);
}

/** A text filled with spaces to the columns; one that is wider stays as it is. `shown` is how it is drawn. */
export function pad(text: string, columns: number, { side = "left", shown = text }: Padding = {}): string {
  const spaces = " ".repeat(Math.max(0, columns - width(text)));
  return side === "right" ? spaces + shown : shown + spaces;
}

interface Padding {
  readonly side?: "left" | "right" | undefined;
  readonly shown?: string;
}
