import { Refusal } from "../../../model/refusal.ts";
import { damaged, unsafe } from "../refused.ts";
import { crcOver } from "./crc.ts";
import { type Part, partsOf } from "./directory.ts";

/** A packed file laid open: the names of its parts, and each unpacked piece by piece. */
export interface Archive {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Hands on a part's bytes as they are unpacked, never more than it declares; false where there is none. */
  each(name: string, take: (piece: Uint8Array) => void): boolean;
}

/** Packed bytes unpacked in one go: at the most about 17 MB come of it. */
const step = 16 * 1024;

type Inflate = typeof import("fflate").Inflate;

function unpack(packed: Uint8Array, Inflater: Inflate, take: (piece: Uint8Array) => void): void {
  const inflater = new Inflater((piece) => take(piece));
  for (let at = 0; at < packed.length || at === 0; at += step)
    inflater.push(packed.subarray(at, at + step), at + step >= packed.length);
}

function checked({ name, size, crc }: Part, take: (piece: Uint8Array) => void) {
  let length = 0;
  let sum = 0;
  return {
    take(piece: Uint8Array): void {
      length += piece.length;
      if (length > size)
        throw unsafe({
          zh: `部件 \`${name}\` 比它自己说的大（压缩炸弹）`,
          en: `the part \`${name}\` is larger than it says (a zip bomb)`,
        });
      sum = crcOver(sum, piece);
      take(piece);
    },
    end(): void {
      if (length !== size || sum !== crc)
        throw damaged({
          zh: `部件 \`${name}\` 校验不符`,
          en: `the part \`${name}\` does not match its checksum`,
        });
    },
  };
}

/** Lays a packed file open; its directory is judged before anything is unpacked. */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const parts = partsOf(bytes);
  const { Inflate } = await import("fflate");
  return {
    names: [...parts.keys()],
    has: (name) => parts.has(name),
    each(name, take) {
      const part = parts.get(name);
      if (part === undefined) return false;
      const packed = bytes.subarray(part.from, part.from + part.packed);
      const { take: taking, end } = checked(part, take);
      try {
        if (part.deflated) unpack(packed, Inflate, taking);
        else taking(packed);
      } catch (error) {
        if (error instanceof Refusal) throw error;
        throw damaged({ zh: `部件 \`${name}\` 解不开`, en: `the part \`${name}\` cannot be unpacked` });
      }
      end();
      return true;
    },
  };
}
