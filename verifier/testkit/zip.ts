import { deflateRawSync } from 'node:zlib';
import { concat, utf8, type Bytes } from '../bytes.ts';
import { crc32 } from '../zip.ts';

/** One file of a package to be made, with what may be wrong about it. */
export interface Packed {
  readonly name: string;
  readonly bytes: Bytes;
  readonly store?: true;
  /** what the directory says in place of the truth */
  readonly says?: { readonly size?: number; readonly name?: string; readonly flags?: number; readonly method?: number; readonly mode?: number };
}

const le = (length: number, value: number): Bytes => Uint8Array.from({ length }, (_, at) => Math.floor(value / 256 ** at) % 256);

/** Puts a package together. */
export function zip(files: readonly Packed[], between: Bytes = new Uint8Array()): Bytes {
  const parts: Bytes[] = [];
  const directory: Bytes[] = [];
  let at = 0;
  for (const { name, bytes, store, says = {} } of files) {
    const packed = store === true ? bytes : Uint8Array.from(deflateRawSync(bytes));
    const method = says.method ?? (store === true ? 0 : 8);
    const head = (own: string, size: number): Bytes => concat(le(2, says.flags ?? 0x800), le(2, method), le(4, 0), le(4, crc32(bytes)), le(4, packed.length), le(4, size), le(2, utf8(own).length), le(2, 0));
    const local = concat(le(4, 0x04034b50), le(2, 20), head(name, bytes.length), utf8(name), packed, between);
    const listed = says.name ?? name;
    directory.push(concat(le(4, 0x02014b50), le(2, 20), le(2, 20), head(listed, says.size ?? bytes.length), le(2, 0), le(2, 0), le(2, 0), le(4, (says.mode ?? 0o100644) * 65_536), le(4, at), utf8(listed)));
    parts.push(local);
    at += local.length;
  }
  const listing = concat(...directory);
  return concat(...parts, listing, le(4, 0x06054b50), le(2, 0), le(2, 0), le(2, files.length), le(2, files.length), le(4, listing.length), le(4, at), le(2, 0));
}
