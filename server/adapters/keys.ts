import { createCipheriv, createDecipheriv, createHmac, createSecretKey, type CipherKey, type KeyObject } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { uuidFrom, type Uuid } from '../../core/kernel/kernel.ts';
import { systemChance, systemTime } from '../system.ts';

/** A data key as the database keeps it: closed under a key-encryption key, which is named and kept elsewhere. */
export interface WrappedKey {
  /** name of the key-encryption key */
  readonly kek: string;
  readonly wrapped: Uint8Array;
}

/** The key service does not answer, or does not have the key: nothing can be sealed or read, and nothing is lost. */
export class KeyServiceError extends Error {}

/**
 * Whoever keeps the key-encryption keys: a file of ours unless an installation brings a service of its own (a KMS, an HSM).
 * Data keys pass through it; what they close never does.
 */
export interface KeyService {
  /** Name of the key that closes new data keys. */
  readonly current: string;
  /** @param about what the data key is for: it opens with the same words only. @throws KeyServiceError */
  wrap(dataKey: Uint8Array, about: string): Promise<WrappedKey>;
  /** @throws KeyServiceError when the service is away, or the key is closed under one that it does not have */
  unwrap(key: WrappedKey, about: string): Promise<Uint8Array>;
  /** A keyed hash, to find an exact value again that is stored sealed; the same for as long as the installation lives. */
  fingerprint(text: string): Buffer;
}

const NONCE = 12;
const TAG = 16;

/**
 * AES-256-GCM: nonce, ciphertext and tag in one piece. `about` must be given again to open it.
 * @param key a `KeyObject` where it serves more than once: bytes are made one anew at each call, which costs four times the rest
 */
export function seal(key: CipherKey, plain: Uint8Array, about: string): Buffer {
  const nonce = systemChance(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(about, 'utf8'));
  const body = cipher.update(plain);
  cipher.final();
  return Buffer.concat([nonce, body, cipher.getAuthTag()]);
}

/** Opens what `seal` closed. @throws Error when the key, the words or a single bit are others */
export function unseal(key: CipherKey, sealed: Uint8Array, about: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(about, 'utf8'));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  const plain = decipher.update(sealed.subarray(NONCE, sealed.length - TAG));
  decipher.final();
  return plain;
}

/** An id for a data key, by the wall clock: new keys lie side by side. */
export function newKeyId(): Uuid {
  return uuidFrom(systemTime(), systemChance(10));
}

/** A new data key: 256 bits. */
export function newDataKey(): Buffer {
  return Buffer.from(systemChance(32));
}

/** Name of the file of key-encryption keys in the data folder; backups leave it out. */
export const KEY_FILE = 'envelope-keys.json';

interface KeyRing {
  readonly current: string;
  /** by name, base64url of 32 bytes */
  readonly keys: Readonly<Record<string, string>>;
  /** key of the fingerprints; it never changes, else nothing would be found again */
  readonly fingerprint: string;
}

function isKeyRing(value: unknown): value is KeyRing {
  const ring = value as KeyRing | null;
  const isKey = (text: unknown): boolean => typeof text === 'string' && Buffer.from(text, 'base64url').length === 32;
  return typeof ring === 'object' && ring !== null && isKey(ring.fingerprint) && isKey(ring.keys?.[ring.current]) && Object.values(ring.keys).every(isKey);
}

async function readRing(file: string): Promise<KeyRing | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined;
    throw new KeyServiceError(`The key file ${KEY_FILE} cannot be read: ${(error as Error).message}.`);
  }
  let ring: unknown;
  try {
    ring = JSON.parse(text);
  } catch {
    ring = undefined;
  }
  if (!isKeyRing(ring)) throw new KeyServiceError(`The key file ${KEY_FILE} is damaged: put back the copy that is kept apart from the backups.`);
  return ring;
}

/** Whole or not at all: a file cut short would be every key lost. */
async function writeRing(file: string, ring: KeyRing): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const fresh = `${file}.new`;
  await writeFile(fresh, `${JSON.stringify(ring, null, 1)}\n`, { mode: 0o600, flush: true });
  await chmod(fresh, 0o600);
  await rename(fresh, file);
}

function nameAfter(ring: KeyRing | undefined): string {
  const numbers = Object.keys(ring?.keys ?? {}).map((name) => Number(name.slice(4)));
  return `kek-${Math.max(0, ...numbers) + 1}`;
}

function withNewKey(ring: KeyRing | undefined): KeyRing {
  const name = nameAfter(ring);
  return {
    current: name,
    keys: { ...ring?.keys, [name]: newDataKey().toString('base64url') },
    fingerprint: ring?.fingerprint ?? newDataKey().toString('base64url'),
  };
}

function keysOf(ring: KeyRing): Map<string, KeyObject> {
  return new Map(Object.entries(ring.keys).map(([name, text]) => [name, createSecretKey(text, 'base64url')]));
}

/**
 * A key service over keys in memory.
 * @param again reads the ring anew: another process may have added a key since
 */
function serviceOf(ring: KeyRing, again?: () => Promise<KeyRing | undefined>): KeyService {
  let keys = keysOf(ring);
  // a `KeyObject`: of bytes one is made anew at each call, which costs four times the hash
  const keyed = createSecretKey(ring.fingerprint, 'base64url');
  return {
    current: ring.current,
    wrap: (dataKey, about) => Promise.resolve({ kek: ring.current, wrapped: seal(keys.get(ring.current)!, dataKey, `${ring.current} ${about}`) }),
    async unwrap(key, about) {
      const added = keys.has(key.kek) ? undefined : await again?.();
      if (added !== undefined) keys = keysOf(added);
      const kek = keys.get(key.kek);
      if (kek === undefined) throw new KeyServiceError(`The key ${key.kek} is not in ${KEY_FILE}.`);
      try {
        return unseal(kek, key.wrapped, `${key.kek} ${about}`);
      } catch {
        throw new KeyServiceError(`A data key does not open with ${key.kek}: the key file belongs to another database.`);
      }
    },
    fingerprint: (text) => createHmac('sha256', keyed).update(text, 'utf8').digest(),
  };
}

/**
 * The key service over the file in the data folder, readable by its owner alone; made at the first start.
 * @param mayMake false where a database already holds keys that another file must open
 * @throws KeyServiceError when the file is there and cannot be read, or is missing and may not be made
 */
export async function openKeyFile(dataDir: string, mayMake = true): Promise<KeyService> {
  const file = join(dataDir, KEY_FILE);
  const known = await readRing(file);
  if (known !== undefined) return serviceOf(known, () => readRing(file));
  if (!mayMake) throw new KeyServiceError(`The key file ${KEY_FILE} is missing from the data folder: put back the copy that is kept apart from the backups.`);
  const ring = withNewKey(undefined);
  await writeRing(file, ring);
  return serviceOf(ring, () => readRing(file));
}

/** Adds a key-encryption key that closes everything from now on; the old ones stay until nothing is closed under them. */
export async function addKey(dataDir: string): Promise<KeyService> {
  const file = join(dataDir, KEY_FILE);
  const ring = withNewKey(await readRing(file));
  await writeRing(file, ring);
  return serviceOf(ring);
}

/** Removes the keys that close nothing any more. @param inUse names that do @returns the names removed */
export async function removeKeys(dataDir: string, inUse: readonly string[]): Promise<readonly string[]> {
  const file = join(dataDir, KEY_FILE);
  const ring = await readRing(file);
  if (ring === undefined) return [];
  const removed = Object.keys(ring.keys).filter((name) => name !== ring.current && !inUse.includes(name));
  if (removed.length > 0) await writeRing(file, { ...ring, keys: Object.fromEntries(Object.entries(ring.keys).filter(([name]) => !removed.includes(name))) });
  return removed;
}

/** A key service for tests: the same keys in every process, and a switch that takes it away. */
export function keysForTests(): KeyService & { away: boolean } {
  const still = Buffer.alloc(32, 7).toString('base64url');
  const service = serviceOf({ current: 'kek-1', keys: { 'kek-1': still }, fingerprint: still });
  const test = {
    ...service,
    away: false,
    wrap: (dataKey: Uint8Array, about: string) => (test.away ? Promise.reject(new KeyServiceError('away')) : service.wrap(dataKey, about)),
    unwrap: (key: WrappedKey, about: string) => (test.away ? Promise.reject(new KeyServiceError('away')) : service.unwrap(key, about)),
  };
  return test;
}
