import { deflateRawSync } from "node:zlib";
import { crcOver } from "../../../src/intake/read/zip/crc.ts";

/** A part of a packed file made by hand; what it says of itself may be a lie. */
export interface HandMade {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly stored?: true;
  /** Where its header stands, if not where it was written: another part's bytes. */
  readonly sharing?: number;
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? Buffer.from(content) : content;

/** A packed file of these parts, with a directory of our own. */
export function packed(parts: readonly HandMade[]): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const { name, content, size, crc, flags = 0, stored, sharing } of parts) {
    const plain = bytesOf(content);
    const inside = stored ? Buffer.from(plain) : deflateRawSync(plain, { level: 9 });
    const names = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(stored ? 0 : 8, 8);
    head.writeUInt16LE(names.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(stored ? 0 : 8, 10);
    entry.writeUInt32LE(crc ?? crcOver(0, plain), 16);
    entry.writeUInt32LE(inside.length, 20);
    entry.writeUInt32LE(size ?? plain.length, 24);
    entry.writeUInt16LE(names.length, 28);
    entry.writeUInt32LE(sharing === undefined ? at : (starts[sharing] ?? 0), 42);
    directory.push(entry, names);
    starts.push(at);
    if (sharing !== undefined) continue;
    pieces.push(head, names, inside);
    at += 30 + names.length + inside.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...pieces, list, end]));
}
