import { textOf, type Bytes } from './bytes.ts';
import { faultOfPath, filesOf, folded, Unreadable, type Entry, type Files, type Source } from './files.ts';

// ZIP as APPNOTE 6.3 has it, read strictly: what two readers could read differently is refused.

/** What a package may have at most; a reader that unpacks without looking is what a bomb is made for. */
export const ZIP_LIMITS = { members: 5_000, directoryBytes: 2 ** 24, memberBytes: 2 ** 31, bytes: 2 ** 33, ratio: 200, ratioFrom: 2 ** 20 } as const;

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const ENCRYPTED = 0x2041;
const DESCRIBED = 0x0008;
const IN_UTF8 = 0x0800;
const LINK = 0o120000;

interface Member {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

interface Directory {
  readonly at: number;
  readonly bytes: number;
  readonly count: number;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as ZIP uses it. It finds accidents; against a person the hashes stand. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const viewOf = (bytes: Bytes): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function wide(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new Unreadable('zip_damaged');
  return Number(value);
}

async function part(source: Source, from: number, length: number): Promise<DataView> {
  if (from < 0 || length < 0 || from + length > source.size) throw new Unreadable('zip_damaged');
  return viewOf(await source.read(from, length));
}

/** Finds the end of the file, which has to be the end of the bytes too. */
async function directoryOf(source: Source): Promise<Directory> {
  if (source.size < 22) throw new Unreadable('no_zip');
  const end = await part(source, source.size - 22, 22);
  if (end.getUint32(0, true) !== END) {
    const start = await part(source, 0, 4);
    throw new Unreadable([LOCAL, END].includes(start.getUint32(0, true)) ? 'zip_damaged' : 'no_zip');
  }
  if (end.getUint16(20, true) !== 0 || end.getUint16(4, true) !== 0 || end.getUint16(6, true) !== 0) throw new Unreadable('zip_more');
  const short = { at: end.getUint32(16, true), bytes: end.getUint32(12, true), count: end.getUint16(10, true) };
  if (end.getUint16(8, true) !== short.count) throw new Unreadable('zip_more');
  const hasWide = source.size >= 98 && (await part(source, source.size - 42, 20)).getUint32(0, true) === LOCATOR64;
  const directory = hasWide ? await wideDirectory(source) : short;
  const tail = hasWide ? 98 : 22;
  if (directory.at + directory.bytes + tail !== source.size) throw new Unreadable('zip_more');
  return directory;
}

async function wideDirectory(source: Source): Promise<Directory> {
  const locator = await part(source, source.size - 42, 20);
  const at = source.size - 98;
  const end = await part(source, at, 56);
  if (wide(locator, 8) !== at || end.getUint32(0, true) !== END64 || wide(end, 4) !== 44) throw new Unreadable('zip_damaged');
  if (wide(end, 24) !== wide(end, 32)) throw new Unreadable('zip_more');
  return { at: wide(end, 48), bytes: wide(end, 40), count: wide(end, 32) };
}

/** Sizes and place from the ZIP64 field, for those that are too great for the short ones. */
function widened(view: DataView, from: number, to: number, short: readonly number[]): number[] {
  let at = from;
  const out = [...short];
  while (at + 4 <= to) {
    const [id, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    let field = at + 4;
    if (id === 1) {
      for (let one = 0; one < out.length; one += 1) {
        if (out[one] !== 0xffffffff) continue;
        if (field + 8 > at + 4 + length || field + 8 > to) throw new Unreadable('zip_damaged');
        out[one] = wide(view, field);
        field += 8;
      }
    }
    at += 4 + length;
  }
  if (at !== to) throw new Unreadable('zip_damaged');
  return out;
}

function nameOf(bytes: Uint8Array, flags: number): string {
  const name = textOf(bytes);
  if (name === null || (!(flags & IN_UTF8) && bytes.some((byte) => byte > 0x7e))) throw new Unreadable('zip_name');
  return name;
}

function memberAt(view: DataView, at: number): { readonly member: Member; readonly next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw new Unreadable('zip_damaged');
  const flags = view.getUint16(at + 8, true);
  const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [number, number, number];
  const extra = at + 46 + nameBytes;
  const next = extra + extraBytes + commentBytes;
  if (next > view.byteLength) throw new Unreadable('zip_damaged');
  const name = nameOf(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameBytes), flags);
  const [size, packed, place] = widened(view, extra, extra + extraBytes, [24, 20, 42].map((one) => view.getUint32(at + one, true))) as [number, number, number];
  const method = view.getUint16(at + 10, true);
  if (flags & ENCRYPTED) throw new Unreadable('zip_encrypted', name);
  if (method !== 0 && method !== 8) throw new Unreadable('zip_method', name);
  if (((view.getUint32(at + 38, true) >>> 16) & 0o170000) === LINK) throw new Unreadable('zip_link', name);
  return { member: { name, method, flags, crc: view.getUint32(at + 16, true), packed, size, at: place }, next };
}

async function membersOf(source: Source, directory: Directory): Promise<Member[]> {
  if (directory.count > ZIP_LIMITS.members || directory.bytes > ZIP_LIMITS.directoryBytes) throw new Unreadable('zip_members');
  const view = await part(source, directory.at, directory.bytes);
  const members: Member[] = [];
  let at = 0;
  while (at < directory.bytes) {
    const { member, next } = memberAt(view, at);
    members.push(member);
    at = next;
  }
  if (members.length !== directory.count) throw new Unreadable('zip_damaged');
  return members;
}

/** The folders a name stands in, and itself where it is one. */
function foldersOf(name: string): string[] {
  const parts = name.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}

function judge(members: readonly Member[]): void {
  const seen = new Set<string>();
  for (const { name, size, packed } of members) {
    const fault = faultOfPath(name.endsWith('/') ? name.slice(0, -1) : name);
    if (fault !== null) throw new Unreadable(fault, name);
    if (seen.has(folded(name))) throw new Unreadable('zip_twice', name);
    seen.add(folded(name));
    if (size > ZIP_LIMITS.memberBytes || (size > ZIP_LIMITS.ratioFrom && size > packed * ZIP_LIMITS.ratio)) throw new Unreadable('zip_bomb', name);
    if (name.endsWith('/') && size !== 0) throw new Unreadable('zip_name', name);
  }
  const folders = new Set(members.flatMap(({ name }) => foldersOf(folded(name))));
  const both = members.find(({ name }) => folders.has(folded(name)));
  if (both !== undefined) throw new Unreadable('zip_twice', both.name);
  if (members.reduce((sum, member) => sum + member.size, 0) > ZIP_LIMITS.bytes) throw new Unreadable('zip_bomb');
}

/** Where the bytes of a member begin, from its own header, which has to say what the directory says. */
async function startOf(source: Source, member: Member): Promise<number> {
  const head = await part(source, member.at, 30);
  if (head.getUint32(0, true) !== LOCAL) throw new Unreadable('zip_damaged', member.name);
  const [nameBytes, extraBytes] = [head.getUint16(26, true), head.getUint16(28, true)];
  const rest = await part(source, member.at + 30, nameBytes + extraBytes);
  const name = nameOf(new Uint8Array(rest.buffer, rest.byteOffset, nameBytes), member.flags);
  const described = (member.flags & DESCRIBED) !== 0;
  const [size, packed] = widened(rest, nameBytes, nameBytes + extraBytes, [head.getUint32(22, true), head.getUint32(18, true)]) as [number, number];
  const sameSizes = described && size === 0 && packed === 0 ? true : size === member.size && packed === member.packed;
  const crc = head.getUint32(14, true);
  const agrees = name === member.name && head.getUint16(6, true) === member.flags && head.getUint16(8, true) === member.method && sameSizes;
  if (!agrees || !(crc === member.crc || (described && crc === 0))) throw new Unreadable('zip_two_ways', member.name);
  return member.at + 30 + nameBytes + extraBytes;
}

/** Bytes between the end of a member and the next: nothing, or the sizes told afterwards. */
async function checkGap(source: Source, member: Member, from: number, to: number): Promise<void> {
  const length = to - from;
  if (length === 0 && !(member.flags & DESCRIBED)) return;
  if (!(member.flags & DESCRIBED) || ![12, 16, 20, 24].includes(length)) throw new Unreadable('zip_more', member.name);
  const view = await part(source, from, length);
  const at = length === 16 || length === 24 ? 4 : 0;
  if (at === 4 && view.getUint32(0, true) !== DESCRIPTOR) throw new Unreadable('zip_more', member.name);
  const sizes = length >= 20 ? [wide(view, at + 4), wide(view, at + 12)] : [view.getUint32(at + 4, true), view.getUint32(at + 8, true)];
  if (view.getUint32(at, true) !== member.crc || sizes[0] !== member.packed || sizes[1] !== member.size) throw new Unreadable('zip_two_ways', member.name);
}

async function inflate(packed: Bytes, member: Member): Promise<Bytes> {
  const out = new Uint8Array(member.size);
  let at = 0;
  try {
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) {
      if (at + chunk.length > member.size) throw new Unreadable('zip_bomb', member.name);
      out.set(chunk, at);
      at += chunk.length;
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('zip_damaged', member.name);
  }
  if (at !== member.size) throw new Unreadable('zip_damaged', member.name);
  return out;
}

async function bytesOf(source: Source, member: Member, start: number): Promise<Bytes> {
  const packed = await source.read(start, member.packed);
  if (packed.length !== member.packed) throw new Unreadable('zip_damaged', member.name);
  if (member.method === 0 && member.packed !== member.size) throw new Unreadable('zip_damaged', member.name);
  const bytes = member.method === 0 ? packed : await inflate(packed, member);
  if (crc32(bytes) !== member.crc) throw new Unreadable('zip_damaged', member.name);
  return bytes;
}

/**
 * Opens a ZIP. Members are unpacked when they are read.
 * @throws Unreadable: no ZIP, damaged, more than its members in it, a bomb, names that leave the folder or stand twice
 */
export async function openZip(source: Source): Promise<Files> {
  const directory = await directoryOf(source);
  const members = await membersOf(source, directory);
  judge(members);
  const inOrder = [...members].sort((one, other) => one.at - other.at);
  const entries = new Map<string, Entry>();
  let end = 0;
  for (const [place, member] of inOrder.entries()) {
    if (member.at !== end) throw new Unreadable('zip_more', member.name);
    const start = await startOf(source, member);
    end = inOrder[place + 1]?.at ?? directory.at;
    if (start + member.packed > end) throw new Unreadable('zip_damaged', member.name);
    await checkGap(source, member, start + member.packed, end);
    if (!member.name.endsWith('/')) entries.set(member.name, { size: member.size, read: () => bytesOf(source, member, start) });
  }
  if (inOrder.length === 0 && directory.at !== 0) throw new Unreadable('zip_more');
  return filesOf(entries);
}
