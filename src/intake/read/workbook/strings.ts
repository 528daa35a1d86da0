import { most } from "../limits.ts";
import { tooMuch } from "../refused.ts";
import { eachNode } from "../xml.ts";
import type { Archive } from "../zip/open.ts";

/** Text as people see it: `_x000D_` decoded, line ends \n, ends trimmed. */
export const cleaned = (text: string): string =>
  (text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text
  )
    .replace(/\r\n?/g, "\n")
    .trim();

const tooLong = () =>
  tooMuch({
    zh: `有一段文字超过 ${most.cellText} 字，单元格放不下`,
    en: `one text is longer than the ${most.cellText} characters that a cell holds`,
  });

/** Gathers the text of a string or a cell: that of `t`, not of the readings (`rPh`) above it. */
export function textGatherer() {
  let text = "";
  let inText = false;
  let inReading = false;
  return {
    open(name: string): void {
      if (name === "rPh") inReading = true;
      if (name === "t") inText = !inReading;
    },
    close(name: string): void {
      if (name === "rPh") inReading = false;
      if (name === "t") inText = false;
    },
    add(more: string): void {
      if (!inText) return;
      if (text.length + more.length > most.cellText) throw tooLong();
      text += more;
    },
    /** What was gathered; begins anew. */
    take(): string {
      const whole = text;
      text = "";
      return whole;
    },
  };
}

/** The strings that cells of all sheets point at. */
export async function sharedStrings(archive: Archive, part: string | null): Promise<readonly string[]> {
  if (part === null) return [];
  const strings: string[] = [];
  const gatherer = textGatherer();
  let length = 0;
  await eachNode(archive, part, {
    open: gatherer.open,
    close(name) {
      gatherer.close(name);
      if (name !== "si") return;
      const text = cleaned(gatherer.take());
      length += text.length + 8;
      if (length > most.strings)
        throw tooMuch({ zh: "工作簿里的文字太多", en: "the workbook holds too much text" });
      strings.push(text);
    },
    text: gatherer.add,
  });
  return strings;
}
