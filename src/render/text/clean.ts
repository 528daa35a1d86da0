/**
 * What a terminal would obey or hide instead of showing: C0 and C1 controls, soft hyphens, bidirectional
 * marks and overrides, zero-width spaces, line separators, tags, lone surrogates, noncharacters.
 * Joiners (U+200C, U+200D) and variation selectors stay: scripts and emoji need them.
 */
export const unseen =
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|[\u{e0000}-\u{e007f}]|\p{Cs}/gu;

/** What a build server's log would obey: `::name::` at the start of a line, `##[…]` anywhere. */
const orders = /(?<=^[ \t]*):(?=:)|#(?=#(?:vso|teamcity)?\[)/gm;

const named = (char: string): string =>
  `‹U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}›`;

/** Text whose dangerous characters are spelt out as ‹U+001B›; line breaks and tabs stay. */
export const spelt = (text: string): string => text.replaceAll("\r\n", "\n").replace(unseen, named);

/** Text made harmless to show: each dangerous character is spelt out as ‹U+001B›; line breaks stay, a tab is four spaces. */
export const clean = (text: string): string => spelt(text).replace(orders, named).replaceAll("\t", "    ");

/** The same on one line: a line break becomes a space. */
export const oneLine = (text: string): string => clean(text).replace(/ *\n+ */g, " ");
