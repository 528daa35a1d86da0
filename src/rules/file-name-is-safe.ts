import type { Text } from "../model/language.ts";
import type { Breach, Rule } from "./rule.ts";
import { colliding, type Fault, faultOf, plainName, recordFiles } from "./shared/file-names.ts";

const faults: Readonly<Record<Fault, Text>> = {
  device: { zh: "是 Windows 留给设备的名称", en: "is a name that Windows keeps for a device" },
  ending: { zh: "以空格开头，或以点、空格结尾", en: "begins with a space, or ends in a dot or a space" },
  character: {
    zh: '含有 Windows 不许用的字符（< > : " | ? * \\ 或控制字符）',
    en: 'has a character that Windows refuses (< > : " | ? * \\ or a control)',
  },
  length: { zh: "超过120个字节", en: "is longer than 120 bytes" },
  "look-alike": {
    zh: "含有英文字母、数字、连字符以外的字符，可能与别的文件名看起来一样",
    en: "has characters other than plain letters, digits and hyphens, and may look like another name",
  },
  dash: {
    zh: "以连字符开头，会被命令当成选项",
    en: "begins with a hyphen and is taken for an option by commands",
  },
};

/** A segment of a path that is not safe, with the path up to it. */
function unsafeSegments(
  files: readonly string[],
): ReadonlyMap<string, { readonly file: string; readonly name: string; readonly fault: Fault }> {
  const found = new Map<string, { file: string; name: string; fault: Fault }>();
  for (const file of files) {
    const names = file.split("/");
    names.forEach((name, index) => {
      const fault = faultOf(name);
      const upTo = names.slice(0, index + 1).join("/");
      if (fault !== null && !found.has(upTo)) found.set(upTo, { file, name, fault });
    });
  }
  return found;
}

function fixOf(file: string, upTo: string, name: string): Text {
  const plain = plainName(name);
  const isFolder = upTo !== file;
  const right = plain === null ? null : `${upTo.slice(0, -name.length)}${plain}${isFolder ? "/" : ""}`;
  // The names of progress files and of folders are ids of other records, with no `id` of their own.
  const own = !isFolder && !file.startsWith("progress/");
  if (right === null) {
    return {
      zh: `改名，只用小写英文字母、数字和连字符；${own ? "`id` 和" : ""}写到它的地方一并改`,
      en: `rename it: lower-case letters, digits and hyphens only; change ${own ? "its `id` and " : ""}what refers to it too`,
    };
  }
  return {
    zh: `改名为 \`${right}\`${own ? "，`id` 与它一致" : ""}`,
    en: `rename it to \`${right}\`${own ? ", with the same `id` in it" : ""}`,
  };
}

const rule: Rule = {
  id: "file-name-is-safe",
  severity: "error",
  about: {
    zh: "文件名在各种电脑上都能用、不会混",
    en: "file names work on every computer and cannot be confused",
  },
  why: {
    zh: "各单位的电脑不同，有的打不开、有的把两个文件当成一个，记录就丢了",
    en: "units use different computers: some cannot open such a file, some take two files for one, and records are lost",
  },
  check({ registry }) {
    const files = recordFiles(registry);
    const unsafe = [...unsafeSegments(files)].map(
      ([upTo, { file, name, fault }]): Breach => ({
        file,
        what: { zh: `名称 \`${name}\` ${faults[fault].zh}`, en: `the name \`${name}\` ${faults[fault].en}` },
        fix: fixOf(file, upTo, name),
      }),
    );
    const clashes = [...colliding(files)].map(
      ([file, other]): Breach => ({
        file,
        what: {
          zh: `\`${file}\` 与 \`${other}\` 只差大小写或字母写法`,
          en: `\`${file}\` and \`${other}\` differ only in letter case or in how letters are composed`,
        },
        fix: {
          zh: "把内容并到一个文件里，删去另一个；确是两条记录的，给其中一条另取编号",
          en: "put both into one file and delete the other; where they are two records, give one of them another id",
        },
      }),
    );
    return [...unsafe, ...clashes];
  },
};
export default rule;
