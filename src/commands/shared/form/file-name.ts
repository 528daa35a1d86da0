import { faultOf } from "../../../rules/shared/file-names.ts";

/** A name that Windows, too, takes for a file: what it forbids becomes `-`; one that it keeps for a device gets a mark. */
export function fileName(words: string, ending: string): string {
  const plain = words
    .normalize("NFC")
    .replace(/[<>:"/|?*\\\p{Cc}\p{Cf}]+/gu, "-")
    .replace(/\s+/gu, " ")
    .replace(/^[\s.-]+|[\s.-]+$/gu, "")
    .slice(0, 80)
    .trimEnd();
  const safe = plain === "" || faultOf(plain) === "device" ? `_${plain}` : plain;
  return `${safe}.${ending}`;
}
