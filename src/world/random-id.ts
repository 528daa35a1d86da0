const letters = "abcdefghjkmnpqrstvwxyz";
const characters = `0123456789${letters}`;

/** A random number below `end`, each as likely as the other; `end` is at most 256. */
function below(end: number): number {
  const even = 256 - (256 % end);
  for (;;) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < even) return byte % end;
  }
}

/** Six random lower-case Crockford characters, the first a letter. */
export const randomId = (): string =>
  [letters, ...Array.from({ length: 5 }, () => characters)].map((from) => from[below(from.length)]).join("");
