import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { accepted, refused, type Result } from '../../core/kernel/kernel.ts';
import { parseJson } from '../http/body.ts';
import { Email, ExternalId, line, LocaleCode } from '../http/schemas.ts';

/** Longest life of a hand-over token, in seconds. */
export const HAND_OVER_SECONDS = 300;
/** How far a marketplace's clock may run ahead of ours, in seconds. */
const SKEW_SECONDS = 60;
/** Longest token read. */
export const HAND_OVER_LENGTH = 4096;

/** What a marketplace says about the user it hands over; claims of JWT (RFC 7519 §4.1) and ours. */
export const HandOverClaims = z
  .object({
    /** slug of the marketplace */
    iss: z.string().max(64),
    /** the marketplace's own id of the user */
    sub: ExternalId,
    /** the address of this Redress; when given it must be ours */
    aud: z.string().max(2048).optional(),
    name: line(100),
    email: Email.optional(),
    locale: LocaleCode.optional(),
    role: z.enum(['buyer', 'merchant']),
    /** the marketplace's own id of the merchant the user acts for */
    merchant: ExternalId.optional(),
    /** the marketplace's own id of the order the user came from */
    order: ExternalId.optional(),
    iat: z.int().min(0).max(1e11),
    exp: z.int().min(0).max(1e11),
    jti: z.string().min(8).max(128).regex(/^[\x21-\x7e]+$/),
  })
  .refine((claims) => claims.role !== 'merchant' || claims.merchant !== undefined);

/** The claims of a verified token. */
export type HandOver = z.infer<typeof HandOverClaims>;

/** Why a token is refused; told as a fact so that a marketplace's developer finds the fault. */
type Reason = 'form' | 'algorithm' | 'issuer' | 'no_key' | 'signature' | 'claims' | 'time' | 'audience';

function invalid(reason: Reason): Result<never> {
  return refused('hand_over_invalid', 'token', { reason });
}

/** Reads an Ed25519 public key (SPKI DER in base64); undefined when it is anything else. */
export function readHandOverKey(base64: string): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}

function part(text: string): unknown {
  const parsed = parseJson(Buffer.from(text, 'base64url').toString('utf8'));
  return parsed.ok ? parsed.value : undefined;
}

/** The issuer a token claims, before anything about it is believed: tells whose key to verify it with. */
export function claimedIssuer(token: string): string | undefined {
  const payload = part(token.split('.')[1] ?? '') as { iss?: unknown } | null | undefined;
  return typeof payload?.iss === 'string' ? payload.iss.slice(0, 64) : undefined;
}

/**
 * Verifies a compact JWS (RFC 7515 §7.1) signed with Ed25519 (RFC 8037 §3.1).
 * @param handOverKey the marketplace's public key, SPKI base64
 * @param issuer the marketplace's slug
 * @param audience our public address; compared when the token names one
 * @param nowSeconds wall clock in seconds since 1970
 */
export function verifyHandOver(
  token: string,
  options: { handOverKey: string | null; issuer: string; audience: string; nowSeconds: number },
): Result<HandOver> {
  const parts = token.split('.');
  const [head = '', payload = '', signature = ''] = parts;
  if (token.length > HAND_OVER_LENGTH || parts.length !== 3 || !parts.every((p) => /^[A-Za-z0-9_-]+$/.test(p))) {
    return invalid('form');
  }
  const header = part(head) as { alg?: unknown; crit?: unknown } | null | undefined;
  // The algorithm is ours to choose, never the token's; `crit` would ask for what we do not know (RFC 7515 §4.1.11).
  if (header?.alg !== 'EdDSA' || header.crit !== undefined) return invalid('algorithm');
  const key = options.handOverKey === null ? undefined : readHandOverKey(options.handOverKey);
  if (key === undefined) return invalid('no_key');
  const signed = Buffer.from(`${head}.${payload}`, 'ascii');
  if (!verify(null, signed, key, Buffer.from(signature, 'base64url'))) return invalid('signature');
  const claims = HandOverClaims.safeParse(part(payload));
  if (!claims.success) return invalid('claims');
  const { iss, aud, iat, exp } = claims.data;
  if (iss !== options.issuer) return invalid('issuer');
  if (aud !== undefined && aud.replace(/\/+$/, '') !== options.audience) return invalid('audience');
  const lifetime = exp - iat;
  if (lifetime <= 0 || lifetime > HAND_OVER_SECONDS) return invalid('time');
  if (exp <= options.nowSeconds || iat > options.nowSeconds + SKEW_SECONDS) return invalid('time');
  return accepted(claims.data);
}

/** Signs a hand-over token: what a marketplace's server does; used by tests, the demo and the client's example. */
export function signHandOver(claims: z.input<typeof HandOverClaims>, privateKey: KeyObject): string {
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${encode({ alg: 'EdDSA', typ: 'JWT' })}.${encode(claims)}`;
  return `${signed}.${sign(null, Buffer.from(signed, 'ascii'), privateKey).toString('base64url')}`;
}
