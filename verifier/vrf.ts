import { ed25519 } from '@noble/curves/ed25519.js';
import { concat, same, utf8, type Bytes } from './bytes.ts';

// ECVRF-EDWARDS25519-SHA512-TAI of RFC 9381: whether a proof shows the one output a key has for an input.

const { Point } = ed25519;
type CurvePoint = ReturnType<typeof Point.fromBytes>;
const SUITE = 3;
/** Points on the curve lie half as dense as numbers: so many misses in a row do not happen. */
const MOST_TRIES = 255;

async function sha512(...parts: readonly Uint8Array[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-512', concat(...parts)));
}

function pointAt(bytes: Uint8Array): CurvePoint | null {
  try {
    return Point.fromBytes(bytes);
  } catch {
    return null;
  }
}

const eightTimes = (point: CurvePoint): CurvePoint => point.double().double().double();

function littleEndian(bytes: Uint8Array): bigint {
  let value = 0n;
  for (let at = bytes.length - 1; at >= 0; at -= 1) value = value * 256n + BigInt(bytes[at]!);
  return value;
}

/** Multiplies without care for time: all of it is public. */
function times(point: CurvePoint, by: bigint): CurvePoint {
  return by === 0n ? Point.ZERO : point.multiplyUnsafe(by);
}

async function inputPoint(key: Uint8Array, input: Uint8Array): Promise<CurvePoint | null> {
  for (let counter = 0; counter <= MOST_TRIES; counter += 1) {
    const hashed = await sha512(Uint8Array.of(SUITE, 1), key, input, Uint8Array.of(counter, 0));
    const point = pointAt(hashed.subarray(0, 32));
    if (point === null) continue;
    const found = eightTimes(point);
    if (!found.equals(Point.ZERO)) return found;
  }
  return null;
}

/** The output (64 bytes) of a key for an input, as the proof shows it; null when it shows none. */
export async function vrfOutput(key: Uint8Array, input: Uint8Array, proof: Uint8Array): Promise<Bytes | null> {
  if (key.length !== 32 || proof.length !== 80) return null;
  const [owner, gamma] = [pointAt(key), pointAt(proof.subarray(0, 32))];
  const [challenge, answer] = [littleEndian(proof.subarray(32, 48)), littleEndian(proof.subarray(48))];
  if (owner === null || gamma === null || answer >= Point.Fn.ORDER || eightTimes(owner).equals(Point.ZERO)) return null;
  const base = await inputPoint(key, input);
  if (base === null) return null;
  const left = times(Point.BASE, answer).subtract(times(owner, challenge));
  const right = times(base, answer).subtract(times(gamma, challenge));
  const hashed = await sha512(Uint8Array.of(SUITE, 2), ...[owner, base, gamma, left, right].map((point) => point.toBytes()), Uint8Array.of(0));
  if (!same(hashed.subarray(0, 16), proof.subarray(32, 48))) return null;
  return sha512(Uint8Array.of(SUITE, 3), eightTimes(gamma).toBytes(), Uint8Array.of(0));
}

/** What goes into the key for a draw: the name of the use, the hash of the announcement, and what each side put in. */
export function drawInput(statement: Uint8Array, claimant: Uint8Array, respondent: Uint8Array): Bytes {
  return concat(utf8('redress-vrf/1'), statement, claimant, respondent);
}
