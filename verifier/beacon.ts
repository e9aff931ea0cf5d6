import { bls12_381 } from '@noble/curves/bls12-381.js';
import { bigEndian, fromHex, type Bytes } from './bytes.ts';
import { sha256 } from './digest.ts';

// drand with a signature over the round alone: BLS12-381, signatures in G1, keys in G2, hashed to the curve as RFC 9380 has it.

/** A chain of the beacon. */
export interface Chain {
  readonly hash: string;
  readonly publicKey: string;
  readonly genesis: number;
  readonly period: number;
}

/** The chain of the League of Entropy that everybody knows: its parameters are published and have never changed. */
export const QUICKNET: Chain = {
  hash: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
  publicKey: '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
  genesis: 1_692_803_367,
  period: 3,
};

const DOMAIN = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_';

/** Whether the chain signed that round. */
export async function isSignedRound(chain: Chain, round: number, signature: Bytes): Promise<boolean> {
  try {
    const message = bls12_381.shortSignatures.hash(await sha256(bigEndian(BigInt(round), 8)), DOMAIN);
    return bls12_381.shortSignatures.verify(signature, message, fromHex(chain.publicKey) ?? new Uint8Array());
  } catch {
    return false;
  }
}

/** When a round comes, in seconds since 1970. */
export function secondsOf(chain: Chain, round: number): number {
  return chain.genesis + (round - 1) * chain.period;
}

/** The first round that comes at a time or later. @param seconds since 1970, with a fraction */
export function roundAt(chain: Chain, seconds: number): number {
  return Math.max(1, Math.ceil((seconds - chain.genesis) / chain.period) + 1);
}
