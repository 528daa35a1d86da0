import { describe, expect, it } from "vitest";
import { tidied } from "../../src/source/tidied.ts";

const line = "# yaml-language-server: $schema=x";
const supplies = () => {
  let n = 0;
  return {
    newId: () => {
      n += 1;
      return `new00${n}`;
    },
    editorLine: (kind: string) => `# yaml-language-server: $schema=${kind}`,
  };
};
const entries = (text: string) => tidied("progress/t/u.yaml", text, supplies());

describe("what is lacking", () => {
  it("adds ids in each style, the first line and the last line end, and moves nothing else", () => {
    const text = `${line}\r\n- on: 2024-05-30 # c\r\n  kind: report\r\n\r\n- { on: 2024-06-01 , kind: report }\r\n-\r\n  id: abc123\r\n  on: 2024-06-02`;
    expect(entries(text)).toEqual({
      text: `${line}\r\n- id: new001\r\n  on: 2024-05-30 # c\r\n  kind: report\r\n\r\n- { id: new002, on: 2024-06-01 , kind: report }\r\n-\r\n  id: abc123\r\n  on: 2024-06-02\r\n`,
      ids: ["new001", "new002"],
      editorLine: false,
      lineEnd: true,
    });
  });
  it("puts the first line behind a mark of byte order", () => {
    expect(tidied("units/a.yaml", "\ufeffid: a\n", supplies())?.text).toBe(
      "\ufeff# yaml-language-server: $schema=unit\nid: a\n",
    );
  });
  it("ends the last line of a block text, which says the same", () => {
    const text = `${line}\nid: a\nname: |\n  b`;
    expect(tidied("units/a.yaml", text, supplies())?.text).toBe(`${text}\n`);
  });
  it("says nothing of a file that cannot be read, or that nobody writes", () => {
    expect(entries("- [")).toBeNull();
    expect(tidied("calendar/2024.json", "{}", supplies())).toBeNull();
    expect(tidied("notes.txt", "a", supplies())).toBeNull();
  });
});
