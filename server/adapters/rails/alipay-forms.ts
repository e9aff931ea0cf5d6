import { createPrivateKey, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import { instantFromMillis, isUuid, millisOf, type Instant, type Minor, type Uuid } from '../../../core/kernel/kernel.ts';

/** Alipay counts its day in China's zone, which has no summer time. */
const ZONE_MS = 8 * 3_600_000;

/** Alipay's numbers take letters, digits and underscores only: the id without hyphens. */
export const outNumber = (id: Uuid): string => id.replaceAll('-', '');

/** The instruction a number of ours stands for; undefined for a number that is not ours. */
export function instructionOf(number: unknown): Uuid | undefined {
  const [, a, b, c, d, e] = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(String(number)) ?? [];
  const id = [a, b, c, d, e].join('-');
  return isUuid(id) ? id : undefined;
}

/** An amount in fen as Alipay writes it, in yuan with two places; no fraction is ever computed. */
export function yuan(amountMinor: Minor): string {
  const digits = String(amountMinor).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Fen of an amount in yuan; undefined for what is no such amount: a sign, a third place, an exponent. */
export function fen(text: unknown): Minor | undefined {
  const [, whole, part = ''] = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(String(text)) ?? [];
  return whole === undefined ? undefined : Number(`${whole}${part.padEnd(2, '0')}`);
}

/** A time as Alipay writes it: China's, to the second. */
export function chinaTime(millis: number): string {
  return instantFromMillis(millis + ZONE_MS).slice(0, 19).replace('T', ' ');
}

/** The instant of a time as Alipay writes it; undefined when it is none. */
export function instantOfChina(text: unknown): Instant | undefined {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})/.exec(String(text)) ?? [];
  const millis = day === undefined ? Number.NaN : Date.parse(`${day}T${time}.000Z`);
  return Number.isNaN(millis) ? undefined : instantFromMillis(millis - ZONE_MS);
}

/** Milliseconds of an instant, up to the next whole second: Alipay's statement asks in seconds. */
export const wholeSecond = (at: Instant): number => Math.ceil(millisOf(at) / 1000) * 1000;

const bare = (text: string): Buffer => Buffer.from(text.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64');

function privateKeyOf(text: string): KeyObject {
  const key = bare(text);
  try {
    return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  } catch {
    return createPrivateKey({ key, format: 'der', type: 'pkcs1' });
  }
}

/**
 * The application's private key as the SDK takes it (PKCS#8), from PEM or from the bare base64 that Alipay's key tool
 * writes, PKCS#1 or PKCS#8.
 * @throws Error without the key in it, when it is no RSA private key of 2048 bits or more
 */
export function privateKeyText(text: string): string {
  return exported(() => privateKeyOf(text), 'pkcs8');
}

/** Alipay's public key as the SDK takes it. @throws Error as above */
export function publicKeyText(text: string): string {
  return exported(() => createPublicKey({ key: bare(text), format: 'der', type: 'spki' }), 'spki');
}

/**
 * A certificate as Alipay's console gives it, as PEM; a file may hold several, of which the first is meant.
 * @throws Error when it holds none, or one without an RSA key of 2048 bits or more
 */
export function certificateText(text: string): string {
  exported(() => certificateOf(text).publicKey, 'spki');
  return text.trim();
}

/** Alipay's root certificates: several, some with keys that this machine may not know. @throws Error when there is none */
export function rootsText(text: string): string {
  if (!text.includes('-----BEGIN CERTIFICATE-----')) throw new Error('it holds no certificate in PEM');
  return text.trim();
}

/** True when a certificate is about this private key: with another one's every request would be refused. */
export function isKeyOf(certificate: string, privateKey: string): boolean {
  return certificateOf(certificate).checkPrivateKey(privateKeyOf(privateKey));
}

function certificateOf(text: string): X509Certificate {
  const [first] = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/.exec(text) ?? [];
  if (first === undefined) throw new Error('it holds no certificate in PEM');
  return new X509Certificate(first);
}

function exported(read: () => KeyObject, type: 'pkcs8' | 'spki'): string {
  let key: KeyObject;
  try {
    key = read();
  } catch {
    throw new Error('it is no RSA key in PEM or base64');
  }
  if (key.asymmetricKeyType !== 'rsa' || (key.asymmetricKeyDetails?.modulusLength ?? 0) < 2048) throw new Error('it is no RSA key of 2048 bits or more');
  return key.export({ format: 'pem', type: type as 'spki' }).toString().trim();
}
