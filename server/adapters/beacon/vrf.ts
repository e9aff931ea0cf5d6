import { createHash } from 'node:crypto';
import type { DrawKey } from '../../jury/ports.ts';

/**
 * ECVRF over edwards25519 (RFC 9381 §5): a proof that an output belongs to a key and an input, of which there is only one.
 * Suite 3 (try and increment) is the one draws use; suite 4 (Elligator2) is there for the examples of the RFC.
 */
export type VrfSuite = 'tai' | 'ell2';

const SUITES: Readonly<Record<VrfSuite, number>> = { tai: 3, ell2: 4 };
const COFACTOR = 8n;

/** A point as this module uses it. */
interface Point {
  add(other: Point): Point;
  negate(): Point;
  multiply(by: bigint): Point;
  multiplyUnsafe(by: bigint): Point;
  is0(): boolean;
  toBytes(): Uint8Array;
}

// loaded when something is drawn, not when the server starts
const curve = () => import('@noble/curves/ed25519.js');

function sha512(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha512');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function numberOf(littleEndian: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(littleEndian).reverse().toString('hex')}`);
}

function bytesOf(value: bigint, length: number): Buffer {
  return Buffer.from(value.toString(16).padStart(length * 2, '0'), 'hex').reverse();
}

/** The point an input stands for under a key (§5.4.1). */
async function encodeToCurve(suite: VrfSuite, publicKey: Uint8Array, alpha: Uint8Array): Promise<Point> {
  const { ed25519, ed25519_hasher: hasher } = await curve();
  if (suite === 'ell2') return hasher.encodeToCurve(Buffer.concat([publicKey, alpha]), { DST: Buffer.concat([Buffer.from('ECVRF_edwards25519_XMD:SHA-512_ELL2_NU_'), Buffer.of(4)]) }) as unknown as Point;
  for (let counter = 0; counter < 256; counter += 1) {
    const tried = sha512(Buffer.of(3, 1), publicKey, alpha, Buffer.of(counter, 0)).subarray(0, 32);
    try {
      const point = ed25519.Point.fromBytes(tried).clearCofactor();
      if (!point.is0()) return point as unknown as Point;
    } catch {
      // no point of the curve: the next counter
    }
  }
  throw new RangeError('no point found for this input');
}

function challengeOf(suite: VrfSuite, points: readonly Point[]): bigint {
  return numberOf(sha512(Buffer.of(SUITES[suite], 2), ...points.map((point) => point.toBytes()), Buffer.of(0)).subarray(0, 16));
}

function outputOf(suite: VrfSuite, gamma: Point): Buffer {
  return sha512(Buffer.of(SUITES[suite], 3), gamma.multiplyUnsafe(COFACTOR).toBytes(), Buffer.of(0));
}

/** Secret number, public key and the half of the hash that nonces are made from (RFC 8032 §5.1.5). */
async function expand(secret: Uint8Array): Promise<{ readonly x: bigint; readonly half: Buffer; readonly publicKey: Uint8Array }> {
  const { ed25519 } = await curve();
  const hashed = sha512(secret);
  const head = Buffer.from(hashed.subarray(0, 32));
  head[0] = head[0]! & 248;
  head[31] = (head[31]! & 127) | 64;
  return { x: numberOf(head), half: hashed.subarray(32), publicKey: ed25519.getPublicKey(secret) };
}

/** Proves the output of an input (§5.1). @param secret 32 bytes as in RFC 8032 */
export async function vrfProve(secret: Uint8Array, alpha: Uint8Array, suite: VrfSuite = 'tai'): Promise<{ readonly publicKey: Buffer; readonly proof: Buffer; readonly output: Buffer }> {
  const { ed25519 } = await curve();
  const order = ed25519.Point.Fn.ORDER;
  const base = ed25519.Point.BASE as unknown as Point;
  const { x, half, publicKey } = await expand(secret);
  const input = await encodeToCurve(suite, publicKey, alpha);
  const scalar = x % order;
  const gamma = input.multiply(scalar);
  const k = numberOf(sha512(half, input.toBytes())) % order;
  const challenge = challengeOf(suite, [base.multiply(scalar), input, gamma, base.multiply(k), input.multiply(k)]);
  const proof = Buffer.concat([gamma.toBytes(), bytesOf(challenge, 16), bytesOf((k + challenge * scalar) % order, 32)]);
  return { publicKey: Buffer.from(publicKey), proof, output: outputOf(suite, gamma) };
}

/** The output a proof shows for a key and an input, or undefined when it shows none (§5.3). */
export async function vrfVerify(publicKey: Uint8Array, alpha: Uint8Array, proof: Uint8Array, suite: VrfSuite = 'tai'): Promise<Buffer | undefined> {
  const { ed25519 } = await curve();
  if (publicKey.length !== 32 || proof.length !== 80) return undefined;
  try {
    const key = ed25519.Point.fromBytes(publicKey) as unknown as Point;
    const gamma = ed25519.Point.fromBytes(proof.subarray(0, 32)) as unknown as Point;
    const [challenge, s] = [numberOf(proof.subarray(32, 48)), numberOf(proof.subarray(48))];
    if (s >= ed25519.Point.Fn.ORDER || key.multiplyUnsafe(COFACTOR).is0()) return undefined;
    const input = await encodeToCurve(suite, publicKey, alpha);
    const u = (ed25519.Point.BASE as unknown as Point).multiplyUnsafe(s).add(key.multiplyUnsafe(challenge).negate());
    const v = input.multiplyUnsafe(s).add(gamma.multiplyUnsafe(challenge).negate());
    return challengeOf(suite, [key, input, gamma, u, v]) === challenge ? outputOf(suite, gamma) : undefined;
  } catch {
    // a text that is no point of the curve
    return undefined;
  }
}

/** The key of draws from its 32 secret bytes. */
export async function drawKey(secret: Uint8Array): Promise<DrawKey> {
  const { ed25519 } = await curve();
  return {
    publicKey: Buffer.from(ed25519.getPublicKey(secret)).toString('hex'),
    prove: async (alpha) => {
      const { proof, output } = await vrfProve(secret, alpha);
      return { proof: proof.toString('hex'), output: output.toString('hex') };
    },
  };
}
