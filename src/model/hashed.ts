/** FNV-1a, 64 bits, over the UTF-16 units of a text: 16 hexadecimal digits. Tells texts apart; it is no seal against intent. */
export function hashed(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}
