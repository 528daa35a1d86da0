import type { Text } from "../model/language.ts";
import { Refusal } from "../model/refusal.ts";

const reasons: Readonly<Record<string, Text>> = {
  ENOENT: { zh: "没有这个文件或文件夹", en: "there is no such file or folder" },
  EEXIST: { zh: "这个文件已经在那里", en: "the file is there already" },
  EACCES: { zh: "没有权限", en: "permission denied" },
  EPERM: { zh: "不允许这样做", en: "operation not permitted" },
  EISDIR: { zh: "这是文件夹，不是文件", en: "it is a folder, not a file" },
  ENOTDIR: { zh: "路径中间有一段不是文件夹", en: "a part of the path is not a folder" },
  ENOSPC: { zh: "磁盘已满", en: "the disk is full" },
  EROFS: { zh: "磁盘只读", en: "the disk is read-only" },
  EIO: { zh: "磁盘读写出错", en: "the disk reports an error" },
  ELOOP: { zh: "链接绕成了圈", en: "links go round in a circle" },
  EMFILE: { zh: "打开的文件太多", en: "too many files are open" },
  EDQUOT: { zh: "磁盘配额用完了", en: "the quota of the disk is used up" },
  EFBIG: { zh: "文件大过系统允许的", en: "the file is larger than the system allows" },
  EBUSY: { zh: "别的程序正开着它", en: "another program has it open" },
  ENAMETOOLONG: { zh: "文件名太长", en: "the file name is too long" },
};

/** Why the disk failed, in words; its own code where it is none that is known. */
export function reasonOf(cause: unknown): Text {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return reasons[code] ?? { zh: code || "未知原因", en: code || "for an unknown reason" };
}

/** A failure of the disk as a refusal with exit 3: the path, the reason in words, and what to look at. */
export function worldRefusal(path: string, cause: unknown): Refusal {
  const reason = reasonOf(cause);
  return new Refusal(
    { zh: `\`${path}\` 无法读写：${reason.zh}`, en: `\`${path}\` cannot be read or written: ${reason.en}` },
    {
      zh: "检查路径、权限和磁盘空间后再试",
      en: "check the path, its permissions and the space on the disk, then try again",
    },
    3,
  );
}
