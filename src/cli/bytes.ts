import { Refusal } from "../model/refusal.ts";
import type { World } from "../model/world.ts";

const mega = (bytes: number): string => `${Math.ceil(bytes / 1e6)} MB`;

/** A file's bytes, null where there is none; a `Refusal` where it has more than `atMost`, before it is read. */
export function bytesOf(world: World, path: string, atMost: number): Uint8Array | null {
  if (world.kindOf(path) !== "file") return null;
  const size = world.sizeOf(path);
  if (size <= atMost) return world.readFile(path);
  throw new Refusal(
    {
      zh: `\`${path}\` 有 ${mega(size)}，超过 ${mega(atMost)}，没有读`,
      en: `\`${path}\` has ${mega(size)}, more than ${mega(atMost)}; it was not read`,
    },
    {
      zh: "这样大的多半不是要读的那一份；拆成几份，或去掉图片再来",
      en: "a file that large is hardly the one meant; split it, or take its pictures out",
    },
  );
}
