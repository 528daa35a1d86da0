import { quotedIndent } from "./looks.ts";

/** The same everywhere: a zip's times are local and have no zone. */
const noTime = "1980-01-01T00:00:00";

/** Marked styles get Excel's own mark of text that is not to be read as anything else. */
const quotedStyles = (styles: string): string =>
  styles.replace(/<xf [^>]*>(?:(?!<\/xf>).)*?<alignment [^>]*indent="0"[^>]*\/>/gs, (xf) =>
    xf.replaceAll(` indent="${quotedIndent}"`, "").replace("<xf ", '<xf quotePrefix="1" '),
  );

const noClock = (core: string): string =>
  core.replace(/<dcterms:modified[^>]*>[^<]*<\/dcterms:modified>/, "");

/** Nothing is computed; told to do so, Excel would ask on closing whether to keep what nobody changed. */
const nothingComputed = (workbook: string): string => workbook.replace(/<calcPr[^>]*\/>/, "");

const changes: Readonly<Record<string, (part: string) => string>> = {
  "xl/styles.xml": quotedStyles,
  "xl/workbook.xml": nothingComputed,
  "docProps/core.xml": noClock,
  "docProps/app.xml": (app) => app.replace(">hucre<", ">duban<"),
};

/**
 * What hucre leaves to be wished for: text is marked as text, the file says nothing of when it was made, and it is
 * packed the same on every Node.
 */
export async function mended(bytes: Uint8Array): Promise<Uint8Array> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import("fflate");
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => {
    const change = changes[name];
    return [name, change ? strToU8(change(strFromU8(part))) : part] as const;
  });
  return zipSync(Object.fromEntries(parts), { mtime: noTime, level: 6 });
}
