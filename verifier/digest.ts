import { concat, type Bytes } from './bytes.ts';

/** Hashes that WebCrypto has, by their names in BagIt. MD5 and SHA-224 it has not; they prove nothing today anyway. */
export const ALGORITHMS = { sha1: 'SHA-1', sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' } as const;
export type Algorithm = keyof typeof ALGORITHMS;

// what was hashed once is not hashed again: a file is asked about by several steps
const known = new WeakMap<Uint8Array, Map<Algorithm, Promise<Bytes>>>();

/** The hash of bytes that nobody changes afterwards. */
export function digest(algorithm: Algorithm, bytes: Bytes): Promise<Bytes> {
  const ofBytes = known.get(bytes) ?? new Map<Algorithm, Promise<Bytes>>();
  known.set(bytes, ofBytes);
  const made = ofBytes.get(algorithm) ?? crypto.subtle.digest(ALGORITHMS[algorithm], bytes).then((buffer) => new Uint8Array(buffer));
  ofBytes.set(algorithm, made);
  return made;
}

/** SHA-256 over parts put together, not kept. */
export async function sha256(...parts: readonly Uint8Array[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', concat(...parts)));
}
