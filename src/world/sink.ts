import { writeSync } from "node:fs";
import type { Sink } from "../model/world.ts";

/** Thrown when nobody reads any more (a closed pipe); the program then ends quietly. */
export class ClosedPipe extends Error {
  override readonly name = "ClosedPipe";
}

function writeAll(descriptor: 1 | 2, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length; ) {
    try {
      from += writeSync(descriptor, bytes, from);
    } catch (cause) {
      const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
      if (code === "EPIPE") throw new ClosedPipe();
      if (code !== "EAGAIN") throw cause;
    }
  }
}

/** Standard output or standard error, written whole: a pipe may take a write in parts. */
export function sink(descriptor: 1 | 2, stream: NodeJS.WriteStream): Sink {
  return {
    columns: stream.isTTY ? (stream.columns ?? 80) : null,
    write: (text) => writeAll(descriptor, typeof text === "string" ? Buffer.from(text, "utf8") : text),
  };
}
