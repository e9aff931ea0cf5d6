import { createHash, createPrivateKey, createPublicKey, randomBytes, sign, verify, type KeyObject } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { formatKey, fromBase64, keyId, SIGNATURE_TYPES, signatureLine, type CheckSignature } from '../../core/log/log.ts';
import type { Head, LogMemory, LogSigner } from '../log/ports.ts';

/** The beginnings of the DER forms of an Ed25519 key (RFC 8410); the 32 bytes follow. */
const PRIVATE_DER = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_DER = Buffer.from('302a300506032b6570032100', 'hex');

/** A file of keys that cannot be used; the message names no key. */
export class SigningKeyError extends Error {}

/** Checks an Ed25519 signature. */
export const checkEd25519: CheckSignature = (key, message, signature) =>
  key.length === 32 && verify(null, message, createPublicKey({ key: Buffer.concat([PUBLIC_DER, key]), format: 'der', type: 'spki' }), signature);

interface SigningKey {
  readonly name: string;
  readonly id: string;
  readonly vkey: string;
  readonly secret: KeyObject;
}

function keyOf(name: string, seed: Uint8Array): SigningKey {
  const secret = createPrivateKey({ key: Buffer.concat([PRIVATE_DER, seed]), format: 'der', type: 'pkcs8' });
  const raw = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32);
  return { name, secret, id: keyId(name, SIGNATURE_TYPES.log, raw), vkey: formatKey(name, SIGNATURE_TYPES.log, raw) };
}

/**
 * Reads signing keys, one a line, as Go's `note` package writes them: `PRIVATE+KEY+name+id+base64`.
 * @throws SigningKeyError naming the line
 */
function readKeys(text: string): SigningKey[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, at) => {
    const [, name = '', id = '', encoded = ''] = /^PRIVATE\+KEY\+([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(line.trim()) ?? [];
    const bytes = fromBase64(encoded);
    if (bytes?.length !== 33 || bytes[0] !== SIGNATURE_TYPES.log) throw new SigningKeyError(`line ${at + 1} of the log's keys is no signing key`);
    const key = keyOf(name, bytes.subarray(1));
    if (key.id !== id) throw new SigningKeyError(`line ${at + 1} of the log's keys has another id than its key`);
    return key;
  });
}

/** A new signing key as a line of the file. */
export function writeSigningKey(name: string, seed: Uint8Array): string {
  return `PRIVATE+KEY+${name}+${keyOf(name, seed).id}+${Buffer.concat([Uint8Array.of(SIGNATURE_TYPES.log), seed]).toString('base64')}\n`;
}

/**
 * Signs with keys given as text; the first is the current one, the others are being retired and sign beside it.
 * @throws SigningKeyError when there is none, or their names differ: the name is the log's
 */
export function signerOf(text: string): LogSigner {
  const keys = readKeys(text);
  const [first] = keys;
  if (first === undefined) throw new SigningKeyError("there is no key in the log's keys");
  if (keys.some((key) => key.name !== first.name)) throw new SigningKeyError("the log's keys have several names");
  return {
    origin: first.name,
    keys: keys.map((key) => key.vkey),
    sign: async (note) => keys.map((key) => signatureLine(key.name, key.id, sign(null, Buffer.from(note, 'utf8'), key.secret))),
  };
}

/** Writes a file that only its owner may read, whole or not at all, surviving a power cut. */
export async function writeDurably(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const fresh = join(folder, `${name}.${randomBytes(4).toString('hex')}`);
  try {
    const file = await open(fresh, 'wx', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, join(folder, name));
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
  const directory = await open(folder, 'r');
  await directory.sync().finally(() => directory.close());
}

/** The text of a file, or undefined where there is none; any other failure is one. */
export async function readIfThere(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

/**
 * The signer whose keys lie in a folder; a first key is made when there is no file, never when one cannot be read.
 * @param origin name of a key that is made; keys that lie there keep theirs
 */
export async function fileSigner(folder: string, origin: string): Promise<LogSigner> {
  const kept = await readIfThere(join(folder, 'signing-keys'));
  if (kept !== undefined) return signerOf(kept);
  const text = writeSigningKey(origin, randomBytes(32));
  await writeDurably(folder, 'signing-keys', text);
  return signerOf(text);
}

/** What was published last, in a file beside the keys: size and root, one line each. One file for each log's name. */
export function fileMemory(folder: string, origin: string): LogMemory {
  const name = `published-${createHash('sha256').update(origin).digest('hex').slice(0, 16)}`;
  let known: Head | undefined;
  return {
    async last() {
      if (known !== undefined) return known;
      const text = await readIfThere(join(folder, name));
      if (text === undefined) return undefined;
      const [size = '', root = ''] = text.split('\n');
      const bytes = fromBase64(root);
      if (!/^\d{1,16}$/.test(size) || bytes?.length !== 32) throw new Error('what the log published last cannot be read');
      known = { size: Number(size), root: bytes };
      return known;
    },
    async note(head) {
      await writeDurably(folder, name, `${head.size}\n${Buffer.from(head.root).toString('base64')}\n`);
      known = head;
    },
  };
}
