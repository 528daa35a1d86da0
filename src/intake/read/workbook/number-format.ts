/** How a cell's style shows its number. */
export type Shown =
  /** `digits`: at least so many, as 007 has three. */
  | { readonly as: "number"; readonly before: string; readonly after: string; readonly digits: number }
  | { readonly as: "share"; readonly places: number }
  /** `month` where the format shows a year and a month, and no day. */
  | { readonly as: "date"; readonly month: boolean }
  | { readonly as: "text" };

const plain = { as: "number", before: "", after: "", digits: 1 } as const;

/** Formats that are known by number alone; 27–36 and 50–58 are the Chinese dates, of which 27, 36, 50, 52, 57 are months of a year. */
function known(id: number): Shown | null {
  if (id === 9) return { as: "share", places: 0 };
  if (id === 10) return { as: "share", places: 2 };
  if (id === 17 || [27, 36, 50, 52, 57].includes(id)) return { as: "date", month: true };
  if ((id >= 14 && id <= 22) || (id >= 28 && id <= 35) || (id >= 45 && id <= 47) || (id >= 51 && id <= 58))
    return { as: "date", month: false };
  return id === 49 ? { as: "text" } : null;
}

/** The first section of a format's code, its literal words kept apart: `[红色]0.0"个"`. */
function piecesOf(code: string): { readonly signs: string; readonly before: string; readonly after: string } {
  let signs = "";
  let before = "";
  let after = "";
  const literal = (words: string): void => {
    if (signs === "") before += words;
    else after += words;
  };
  for (const [piece] of code.matchAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[\s\S]/gu)) {
    if (piece === ";") break;
    if (piece.startsWith('"')) literal(piece.slice(1, -1));
    else if (piece.startsWith("\\")) literal(piece.slice(1));
    else if (/^\[\$/.test(piece)) literal(piece.slice(2, -1).split("-")[0] ?? "");
    else if (/^\[[hms]+\]$/i.test(piece)) signs += "h";
    else if (/^[_*[]/.test(piece)) continue;
    else if (/[0#?.,%a-z@/:年月日时分秒-]/i.test(piece)) signs += piece;
    else literal(piece);
  }
  return { signs, before, after };
}

/** How a style's number format shows numbers; a code that is not known shows them plainly. */
export function shownBy(id: number, code: string | null): Shown {
  const built = code === null ? known(id) : null;
  if (built || code === null) return built ?? plain;
  const { signs, before, after } = piecesOf(code);
  if (/^general$/i.test(signs)) return { ...plain, before, after };
  if (signs === "@") return { as: "text" };
  if (/[ymdhs]|年|月|日/i.test(signs))
    return { as: "date", month: /y|年/i.test(signs) && /m/i.test(signs) && !/[dhs]|日/i.test(signs) };
  const places = /\.([0#?]+)/.exec(signs)?.[1]?.length ?? 0;
  if (signs.includes("%")) return { as: "share", places };
  return { as: "number", before, after, digits: /^0+$/.test(signs) ? signs.length : 1 };
}
