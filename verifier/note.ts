import { base64, bigEndian, concat, fromBase64, fromHex, hex, textOf, utf8, type Bytes } from './bytes.ts';
import type { Json } from './canonical.ts';
import { sha256 } from './digest.ts';
import { list, text as textIn } from './shape.ts';

// C2SP signed-note, tlog-checkpoint and tlog-cosignature (cosignature/v1).

/** Ed25519 over the text; Ed25519 over time and text, as witnesses sign. */
export const KINDS = { 1: 'log', 4: 'witness' } as const;

/** A key to check notes with, from its text `name+hash+base64`. */
export interface Vkey {
  readonly name: string;
  /** the first four bytes of the hash, hex */
  readonly id: string;
  readonly kind: (typeof KINDS)[keyof typeof KINDS];
  readonly key: Bytes;
  readonly text: string;
}

/** One signature line, not checked yet. */
export interface Signature {
  readonly name: string;
  readonly id: string;
  readonly bytes: Bytes;
}

/** A note: what was signed, and the signatures. */
export interface Note {
  readonly text: string;
  readonly signatures: readonly Signature[];
}

/** A head of the log's tree. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Bytes;
  readonly note: Note;
}

/** Longer than a checkpoint with a hundred witnesses. */
const LONGEST_NOTE = 1_000_000;
const NAME = /^[^\s+]+$/u;

/** The id a key has under a name: the first bytes of a hash over both. */
export async function keyId(name: string, type: number, key: Uint8Array): Promise<string> {
  return hex((await sha256(utf8(`${name}\n`), Uint8Array.of(type), key)).subarray(0, 4));
}

/** Writes a key as text. */
export async function vkeyText(name: string, type: number, key: Uint8Array): Promise<string> {
  return `${name}+${await keyId(name, type, key)}+${base64(concat(Uint8Array.of(type), key))}`;
}

/** Reads a key; null when it is none, or of a kind that is not known here. */
export async function readVkey(text: string): Promise<Vkey | null> {
  const [, name, id, material] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(text) ?? [];
  if (name === undefined || id === undefined || material === undefined) return null;
  const bytes = fromBase64(material);
  if (bytes === null || bytes.length !== 33) return null;
  const kind = KINDS[bytes[0] as keyof typeof KINDS];
  if (kind === undefined || (await keyId(name, bytes[0]!, bytes.subarray(1))) !== id) return null;
  return { name, id, kind, key: bytes.slice(1), text };
}

/** The keys of a list of texts; what is no key of a known kind is left out. @throws Misshapen */
export async function vkeysIn(value: Json | undefined, what: string): Promise<Vkey[]> {
  const keys = await Promise.all(list(value, what).map((one) => readVkey(textIn(one, what))));
  return keys.filter((key) => key !== null);
}

function readSignature(line: string): Signature | null {
  const [, name, encoded] = /^— ([^ ]+) ([A-Za-z0-9+/=]+)$/u.exec(line) ?? [];
  if (name === undefined || encoded === undefined || !NAME.test(name)) return null;
  const bytes = fromBase64(encoded);
  return bytes === null || bytes.length < 5 ? null : { name, id: hex(bytes.subarray(0, 4)), bytes: bytes.slice(4) };
}

/** Reads a signed note; null when it is none. */
export function readNote(text: string): Note | null {
  if (text.length > LONGEST_NOTE || /[\u0000-\u0009\u000b-\u001f]/.test(text) || !text.endsWith('\n')) return null;
  const split = text.lastIndexOf('\n\n');
  if (split < 0) return null;
  const signatures = text.slice(split + 2, -1).split('\n').map(readSignature);
  if (signatures.some((one) => one === null)) return null;
  return { text: text.slice(0, split + 1), signatures: signatures as Signature[] };
}

/** Reads a checkpoint; null when it is none. */
export function readCheckpoint(text: string): Checkpoint | null {
  const note = readNote(text);
  if (note === null) return null;
  const [origin, size, root, ...extension] = note.text.slice(0, -1).split('\n');
  if (origin === undefined || origin === '' || size === undefined || root === undefined || extension.includes('')) return null;
  const hash = fromBase64(root);
  if (!/^(0|[1-9][0-9]{0,15})$/.test(size) || !Number.isSafeInteger(Number(size)) || hash === null || hash.length !== 32) return null;
  return { origin, size: Number(size), root: hash, note };
}

/** Reads a checkpoint from bytes. */
export function checkpointOf(bytes: Uint8Array): Checkpoint | null {
  const text = textOf(bytes);
  return text === null ? null : readCheckpoint(text);
}

async function isSigned(key: Bytes, signature: Bytes, message: Bytes): Promise<boolean> {
  try {
    const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', imported, signature, message);
  } catch {
    return false;
  }
}

/** What a witness signs: the time and the text. */
export function cosigned(seconds: bigint, text: string): Bytes {
  return utf8(`cosignature/v1\ntime ${seconds}\n${text}`);
}

/** The bytes of a cosignature: the time, then the signature. */
export function cosignature(seconds: bigint, signature: Uint8Array): Bytes {
  return concat(bigEndian(seconds, 8), signature);
}

/** Writes one signature line. */
export function signatureLine(name: string, id: string, signature: Uint8Array): string {
  return `— ${name} ${base64(concat(fromHex(id)!, signature))}\n`;
}

/** What one key says of a note. */
export type Said = { readonly state: 'good'; readonly seconds: number | null } | { readonly state: 'bad' } | { readonly state: 'absent' };

// one checkpoint stands in every proof of a file: what was found out of it is kept with the line
const found = new Map<string, Promise<Said>>();
const MOST_KEPT = 5_000;

async function look(text: string, vkey: Vkey, signature: Signature): Promise<Said> {
  if (vkey.kind === 'log') return (await isSigned(vkey.key, signature.bytes, utf8(text))) ? { state: 'good', seconds: null } : { state: 'bad' };
  if (signature.bytes.length !== 72) return { state: 'bad' };
  const seconds = new DataView(signature.bytes.buffer, signature.bytes.byteOffset).getBigUint64(0);
  if (seconds >= 1n << 53n || !(await isSigned(vkey.key, signature.bytes.slice(8), cosigned(seconds, text)))) return { state: 'bad' };
  return { state: 'good', seconds: Number(seconds) };
}

/** Checks what a key says of a note. Two lines of one key: one that is wrong makes it wrong. */
export async function says(note: Note, vkey: Vkey): Promise<Said> {
  let answer: Said = { state: 'absent' };
  for (const signature of note.signatures) {
    if (signature.name !== vkey.name || signature.id !== vkey.id) continue;
    const place = `${vkey.text}\n${hex(signature.bytes)}\n${note.text}`;
    if (found.size > MOST_KEPT) found.clear();
    const looked = found.get(place) ?? look(note.text, vkey, signature);
    found.set(place, looked);
    const said = await looked;
    if (said.state === 'bad') return said;
    answer = said;
  }
  return answer;
}

/** Whether a key of the log a checkpoint names signed it; keys of witnesses and of other logs say nothing. */
export async function isSignedByLog(checkpoint: Checkpoint, keys: readonly Vkey[]): Promise<boolean> {
  for (const key of keys) if (key.kind === 'log' && key.name === checkpoint.origin && (await says(checkpoint.note, key)).state === 'good') return true;
  return false;
}
