import { createHash } from 'node:crypto';

/**
 * C2SP signed notes: a text, a blank line, and signature lines. Checking a signature itself is handed in, so that this
 * stays free of any crypto library.
 */

/** What a key signs; the byte stands in the key and in its id. */
export const SIGNATURE_TYPES = { log: 0x01, witness: 0x04 } as const;

/** A public key with its name, as `name+id+base64` writes it. */
export interface VerifierKey {
  readonly name: string;
  /** eight hex digits */
  readonly id: string;
  readonly type: number;
  /** 32 bytes for Ed25519 */
  readonly key: Uint8Array;
}

export interface NoteSignature {
  readonly name: string;
  /** eight hex digits */
  readonly id: string;
  readonly signature: Uint8Array;
  /** the whole line with its end, as it came */
  readonly line: string;
}

export interface SignedNote {
  /** with its final newline */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Whether the Ed25519 signature of a message holds under a public key of 32 bytes. */
export type CheckSignature = (key: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

const ID_BYTES = 4;
const KEY_BYTES = 32;
const MOST_SIGNATURES = 100;
const MOST_CHARACTERS = 1_000_000;

/** The bytes of strict base64: padded, no other spelling of the same; undefined otherwise. */
export function fromBase64(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

/** Whether this can name a key: not empty, no space of any kind, no plus. */
export function isKeyName(name: string): boolean {
  return name !== '' && !/[\s+\p{Z}\u0085\u0000-\u001f]/u.test(name);
}

/** The first four bytes of SHA-256(name ‖ newline ‖ type ‖ key), in hex. */
export function keyId(name: string, type: number, key: Uint8Array): string {
  return createHash('sha256').update(`${name}\n`, 'utf8').update(Uint8Array.of(type)).update(key).digest('hex').slice(0, ID_BYTES * 2);
}

export function formatKey(name: string, type: number, key: Uint8Array): string {
  return `${name}+${keyId(name, type, key)}+${toBase64(Buffer.concat([Uint8Array.of(type), key]))}`;
}

/** Reads `name+id+base64`; undefined when it is malformed, its id is not that of its key, or its type is unknown. */
export function parseKey(text: string): VerifierKey | undefined {
  const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/u.exec(text) ?? [];
  const bytes = fromBase64(encoded);
  if (!isKeyName(name) || bytes?.length !== 1 + KEY_BYTES) return undefined;
  const type = bytes[0]!;
  const key = bytes.subarray(1);
  const known = Object.values(SIGNATURE_TYPES).some((one) => one === type);
  return known && keyId(name, type, key) === id ? { name, id, type, key } : undefined;
}

/** One signature line with its end. */
export function signatureLine(name: string, id: string, signature: Uint8Array): string {
  return `— ${name} ${toBase64(Buffer.concat([Buffer.from(id, 'hex'), signature]))}\n`;
}

/** Reads one signature line with its end; undefined when it is none. */
export function parseSignatureLine(line: string): NoteSignature | undefined {
  const [, name = '', encoded = ''] = /^— ([^ ]+) ([^ \n]+)\n$/u.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  if (!isKeyName(name) || bytes === undefined || bytes.length <= ID_BYTES) return undefined;
  return { name, id: Buffer.from(bytes.subarray(0, ID_BYTES)).toString('hex'), signature: bytes.subarray(ID_BYTES), line };
}

/** A note of a text, which ends with a newline, and signature lines. */
export function formatNote(text: string, lines: readonly string[]): string {
  return `${text}\n${lines.join('')}`;
}

/** Reads a note; undefined when it is malformed. Nothing of it is to be believed before a signature was checked. */
export function parseNote(note: string): SignedNote | undefined {
  // a text that was no UTF-8 has the replacement character, or halves of a character
  if (note.length > MOST_CHARACTERS || /[\u0000-\u0009\u000b-\u001f\ufffd]|\p{Cs}/u.test(note)) return undefined;
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n')) return undefined;
  const lines = note.slice(split + 2).split(/(?<=\n)/);
  if (lines.length > MOST_SIGNATURES || lines[0] === '') return undefined;
  const signatures = lines.map(parseSignatureLine);
  if (!signatures.every((signature) => signature !== undefined)) return undefined;
  return { text: note.slice(0, split + 1), signatures };
}

/**
 * The keys whose signature of the note holds. A signature by a known key that does not hold makes the note worthless.
 * @returns undefined when one of a known key is wrong
 */
export function signersOf(note: SignedNote, keys: readonly VerifierKey[], check: (key: VerifierKey, text: string, signature: Uint8Array) => boolean): VerifierKey[] | undefined {
  const found: VerifierKey[] = [];
  for (const { name, id, signature } of note.signatures) {
    const key = keys.find((one) => one.name === name && one.id === id);
    if (key === undefined || found.includes(key)) continue;
    if (!check(key, note.text, signature)) return undefined;
    found.push(key);
  }
  return found;
}
