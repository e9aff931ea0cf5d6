import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign, verify, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Headers every request, answer and notice carries. */
export const HEADERS = { timestamp: 'institution-timestamp', nonce: 'institution-nonce', signature: 'institution-signature' } as const;

/** How far a clock may be from ours, either way. */
export const WINDOW_MS = 300_000;

/** What a signature is over; an answer repeats the nonce of its request, so that no answer fits another question. */
export interface Signed {
  /** `POST` and the like for requests and notices, the status for answers */
  readonly method: string;
  /** path with its query, as it stands on the line */
  readonly path: string;
  /** milliseconds since 1970 */
  readonly timestamp: string;
  readonly nonce: string;
  readonly body: Uint8Array;
}

function textOf({ method, path, timestamp, nonce, body }: Signed): Buffer {
  const digest = createHash('sha256').update(body).digest('base64');
  return Buffer.from([method, path, timestamp, nonce, digest].join('\n'));
}

/** Ed25519 over method, path, timestamp, nonce and the digest of the body, as base64. */
export function signText(key: KeyObject, signed: Signed): string {
  return sign(null, textOf(signed), key).toString('base64');
}

/** True when the signature is of this key over exactly this. */
export function isSignedBy(key: KeyObject, signed: Signed, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64');
  return bytes.length === 64 && verify(null, textOf(signed), key, bytes);
}

/** Thirty-two letters nobody can foresee. */
export function newNonce(): string {
  return randomBytes(16).toString('hex');
}

/** The headers of something signed now. */
export function signedHeaders(key: KeyObject, message: Omit<Signed, 'timestamp'>, now: number): Record<string, string> {
  const timestamp = String(now);
  return {
    [HEADERS.timestamp]: timestamp,
    [HEADERS.nonce]: message.nonce,
    [HEADERS.signature]: signText(key, { ...message, timestamp }),
  };
}

/** Our private key, made at the first start beside its public half (`FILE.pub`), readable by its owner only. */
export function ownKey(file: string): KeyObject {
  if (!existsSync(file)) {
    const pair = generateKeyPairSync('ed25519');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.pub`, pair.publicKey.export({ type: 'spki', format: 'pem' }));
    writeFileSync(`${file}.new`, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  const key = createPrivateKey(readFileSync(file));
  if (!existsSync(`${file}.pub`)) writeFileSync(`${file}.pub`, createPublicKey(key).export({ type: 'spki', format: 'pem' }));
  return key;
}

/** The client's public key; undefined while it is not there. */
export function clientKey(file: string): KeyObject | undefined {
  return existsSync(file) ? createPublicKey(readFileSync(file)) : undefined;
}

/** Why a request is not taken. */
export type Distrust = 'key_unknown' | 'signature_missing' | 'signature_invalid' | 'timestamp_out_of_window' | 'replayed';

/** Checks requests of the one client: the signature, the time, and that the same request did not come before. */
export class Gate {
  private readonly file: string;
  private readonly startedAt: number;
  private readonly seen = new Map<string, number>();
  private key: KeyObject | undefined;

  constructor(file: string, startedAt: number) {
    this.file = file;
    this.startedAt = startedAt;
  }

  /** @returns undefined when it is the client's and new */
  check(message: Omit<Signed, 'timestamp' | 'nonce'>, headers: Readonly<Record<string, string | string[] | undefined>>, now: number): Distrust | undefined {
    this.key ??= clientKey(this.file);
    if (this.key === undefined) return 'key_unknown';
    const [timestamp, nonce, signature] = [headers[HEADERS.timestamp], headers[HEADERS.nonce], headers[HEADERS.signature]];
    if (typeof timestamp !== 'string' || typeof nonce !== 'string' || typeof signature !== 'string') return 'signature_missing';
    if (!isSignedBy(this.key, { ...message, timestamp, nonce }, signature)) return 'signature_invalid';
    // nonces are not kept over a restart: what was signed before it may have been here already
    const at = Number(timestamp);
    if (!(Math.abs(now - at) <= WINDOW_MS) || at < this.startedAt) return 'timestamp_out_of_window';
    if (this.seen.has(nonce)) return 'replayed';
    if (this.seen.size > 10_000) for (const [old, when] of this.seen) if (now - when > 2 * WINDOW_MS) this.seen.delete(old);
    this.seen.set(nonce, now);
    return undefined;
  }
}
