import { most } from "../limits.ts";
import { damaged, tooMuch, unsafe } from "../refused.ts";

/** A part of a packed file, as the file's directory lists it. */
export interface Part {
  readonly name: string;
  /** Where its bytes begin, packed. */
  readonly from: number;
  readonly packed: number;
  /** Its length unpacked, as declared; nothing longer is ever unpacked. */
  readonly size: number;
  /** Packed by deflate; else it lies there as it is. */
  readonly deflated: boolean;
  readonly crc: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const endLength = 22;
const entryLength = 46;
const localLength = 30;

const cut = () => damaged({ zh: "压缩包不完整", en: "the archive is cut off" });

/** The end record: at the very end, but for a comment of the length that it states. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - endLength; at >= Math.max(0, view.byteLength - endLength - 65_535); at -= 1)
    if (
      view.getUint32(at, true) === endMark &&
      at + endLength + view.getUint16(at + 20, true) === view.byteLength
    )
      return at;
  throw cut();
}

function checkName(name: string, seen: ReadonlySet<string>): void {
  const shown = name.slice(0, 80);
  if (/^[/\\]|^[A-Za-z]:|\\|(^|\/)\.\.(\/|$)|[\0-\x1f]/.test(name))
    throw unsafe({
      zh: `部件的名字 \`${shown}\` 指向包外`,
      en: `the part \`${shown}\` points out of the archive`,
    });
  if (seen.has(name.toLowerCase()))
    throw unsafe({ zh: `部件 \`${shown}\` 有两个`, en: `there are two parts \`${shown}\`` });
}

function checkSizes({ name, packed, size, deflated }: Part): void {
  if (!deflated && packed !== size)
    throw unsafe({ zh: `部件 \`${name}\` 的大小前后不一`, en: `the part \`${name}\` has two sizes` });
  if (size > most.smallPart && size > packed * most.ratio)
    throw unsafe({
      zh: `部件 \`${name}\` 展开后是压缩时的 ${most.ratio} 倍以上（压缩炸弹）`,
      en: `the part \`${name}\` is more than ${most.ratio} times larger than packed (a zip bomb)`,
    });
}

/** Where a part's own header says that its bytes begin. */
function startOf(view: DataView, local: number): number {
  if (local + localLength > view.byteLength || view.getUint32(local, true) !== localMark) throw cut();
  return local + localLength + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
}

function partAt(view: DataView, at: number, name: string): Part {
  const method = view.getUint16(at + 10, true);
  const [packed, size, local] = [20, 24, 42].map((field) => view.getUint32(at + field, true));
  if ((view.getUint16(at + 8, true) & 0x2041) !== 0)
    throw tooMuch(
      { zh: "文件加了密码", en: "the file has a password" },
      { zh: "请打开后去掉密码，另存一份再来", en: "open it, take the password off and save it anew" },
    );
  if ((method !== 0 && method !== 8) || [packed, size, local].includes(0xffffffff))
    throw unsafe({
      zh: `部件 \`${name}\` 的压缩方式不认识`,
      en: `the part \`${name}\` is packed in an unknown way`,
    });
  const part = { name, packed: packed ?? 0, size: size ?? 0, deflated: method === 8 };
  checkSizes({ ...part, from: 0, crc: 0 });
  return { ...part, from: startOf(view, local ?? 0), crc: view.getUint32(at + 16, true) };
}

/** Parts that share bytes make a small file endless; each has its own, before the directory. */
function checkApart(parts: readonly Part[], directory: number): void {
  const sorted = [...parts].sort((a, b) => a.from - b.from || a.packed - b.packed);
  for (const [at, part] of sorted.entries()) {
    const end = part.from + part.packed;
    const next = sorted[at + 1];
    if (end > directory) throw cut();
    if (next && (next.from < end + localLength || next.from === part.from))
      throw unsafe({
        zh: `部件 \`${part.name}\` 和 \`${next.name}\` 重叠（压缩炸弹）`,
        en: `the parts \`${part.name}\` and \`${next.name}\` overlap (a zip bomb)`,
      });
  }
}

/** The parts of a packed file, by name; a `Refusal` where its directory is broken, locked or made to do harm. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, Part> {
  if (bytes.byteLength < endLength) throw cut();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const [count, length, directory] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ];
  if (count > most.parts)
    throw tooMuch({ zh: `压缩包里有 ${count} 个部件`, en: `the archive has ${count} parts` });
  if (directory + length > end) throw cut();
  const parts = new Map<string, Part>();
  const seen = new Set<string>();
  for (let at = directory, n = 0; n < count; n += 1) {
    if (at + entryLength > end || view.getUint32(at, true) !== entryMark) throw cut();
    const nameEnd = at + entryLength + view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + entryLength, Math.min(nameEnd, end)));
    checkName(name, seen);
    seen.add(name.toLowerCase());
    parts.set(name, partAt(view, at, name));
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const all = [...parts.values()];
  checkApart(all, directory);
  if (all.reduce((sum, { size }) => sum + size, 0) > most.unpacked)
    throw tooMuch({
      zh: `内容展开后超过 ${most.unpacked / 2 ** 20} MB`,
      en: `its content is larger than ${most.unpacked / 2 ** 20} MB when unpacked`,
    });
  return parts;
}
