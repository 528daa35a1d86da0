import type { Finding } from "../model/diagnostic.ts";
import { said } from "./said.ts";

/** The most bytes that a file of a registry may have. */
export const mostBytesOfFile = 2_000_000;
/** The most bytes that all files of a registry may have together. */
export const mostBytesOfRegistry = 200_000_000;

/** What is said of a file that is too large to be a record; null for others. */
export function tooLarge(file: string, bytes: number): Finding | null {
  if (bytes <= mostBytesOfFile) return null;
  const megabytes = (bytes / 1_000_000).toFixed(1);
  const words = said(
    [
      `文件有 ${megabytes} MB，超过 2 MB`,
      "一份记录只有几千字；这么大的文件多半放错了，也会拖慢所有人",
      "换成正确的文件；附件放到别处，这里只写它的网址或档号",
    ],
    [
      `the file has ${megabytes} MB, more than 2 MB`,
      "a record has a few thousand characters; one this large was put here by mistake and slows everybody down",
      "replace it by the right file; keep attachments elsewhere and write their address here",
    ],
  );
  return { code: "file-too-large", severity: "error", place: { file }, ...words };
}
