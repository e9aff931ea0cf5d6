import type { Bytes } from './bytes.ts';

// SM3 (GB/T 32905-2016, ISO/IEC 10118-3): browsers do not have it, so it is written out here.
const START = [0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e] as const;

const turn = (word: number, by: number): number => (by % 32 === 0 ? word : (word << by % 32) | (word >>> (32 - (by % 32))));
const p0 = (word: number): number => word ^ turn(word, 9) ^ turn(word, 17);
const p1 = (word: number): number => word ^ turn(word, 15) ^ turn(word, 23);

/** The message with a bit 1, zeros, and its length in bits in the last eight bytes, to a multiple of 64 bytes. */
function padded(message: Uint8Array): DataView {
  const length = Math.ceil((message.length + 9) / 64) * 64;
  const bytes = new Uint8Array(length);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(length - 8, Math.floor(message.length / 0x2000_0000));
  view.setUint32(length - 4, (message.length << 3) >>> 0);
  return view;
}

function expand(block: DataView, from: number, w: Int32Array): void {
  for (let j = 0; j < 16; j += 1) w[j] = block.getInt32(from + j * 4);
  for (let j = 16; j < 68; j += 1) w[j] = p1(w[j - 16]! ^ w[j - 9]! ^ turn(w[j - 3]!, 15)) ^ turn(w[j - 13]!, 7) ^ w[j - 6]!;
}

function compress(v: Int32Array, w: Int32Array): void {
  let [a, b, c, d, e, f, g, h] = v as unknown as [number, number, number, number, number, number, number, number];
  for (let j = 0; j < 64; j += 1) {
    const early = j < 16;
    const a12 = turn(a, 12);
    const ss1 = turn((a12 + e + turn(early ? 0x79cc4519 : 0x7a879d8a, j)) | 0, 7);
    const ff = early ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
    const gg = early ? e ^ f ^ g : (e & f) | (~e & g);
    const tt1 = (ff + d + (ss1 ^ a12) + (w[j]! ^ w[j + 4]!)) | 0;
    const tt2 = (gg + h + ss1 + w[j]!) | 0;
    [d, c, b, a] = [c, turn(b, 9), a, tt1];
    [h, g, f, e] = [g, turn(f, 19), e, p0(tt2)];
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => (v[at] = v[at]! ^ word));
}

/** SM3 of a message: 32 bytes. */
export function sm3(message: Uint8Array): Bytes {
  const blocks = padded(message);
  const v = Int32Array.from(START);
  const w = new Int32Array(68);
  for (let from = 0; from < blocks.byteLength; from += 64) {
    expand(blocks, from, w);
    compress(v, w);
  }
  const out = new Uint8Array(32);
  const view = new DataView(out.buffer);
  v.forEach((word, at) => view.setInt32(at * 4, word));
  return out;
}
