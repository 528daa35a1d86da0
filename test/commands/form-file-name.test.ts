import { expect, it } from "vitest";
import { fileName } from "../../src/commands/shared/form/file-name.ts";

it.each([
  ["市国资委-2024-09", "市国资委-2024-09.xlsx"],
  ["市委宣传部/市文明办-2024-09", "市委宣传部-市文明办-2024-09.xlsx"],
  ['a<b>:"c|d?*e', "a-b-c-d-e.xlsx"],
  ["..\\..\\市国资委", "市国资委.xlsx"],
  ["con", "_con.xlsx"],
  ["  前后空白.  ", "前后空白.xlsx"],
  ["控制\u0007字符\u202e", "控制-字符.xlsx"],
  ["", "_.xlsx"],
])("%s is the file %s", (words, file) => {
  expect(fileName(words, "xlsx")).toBe(file);
});
