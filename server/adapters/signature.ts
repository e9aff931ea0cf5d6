import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';

/**
 * The bytes of a webhook secret: base64 with or without the prefix `whsec_`.
 * @throws RangeError when fewer than 24 bytes come out (Standard Webhooks asks for 24 to 64)
 */
export function secretBytes(secret: string): Buffer {
  const bytes = Buffer.from(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret, 'base64');
  if (bytes.length < 24) throw new RangeError('a webhook secret has at least 24 bytes');
  return bytes;
}

/** A secret in the form receivers' libraries take. */
export function writeSecret(bytes: Uint8Array): string {
  return PREFIX + Buffer.from(bytes).toString('base64');
}

/**
 * The `webhook-signature` header: `v1,` and the HMAC-SHA-256 over `id.timestamp.body` for each secret, parted by
 * spaces, so that a receiver can change secrets without losing messages.
 * @param timestampSeconds seconds since 1970
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function signMessage(secrets: readonly string[], id: string, timestampSeconds: number, body: string): string {
  return secrets
    .map((secret) => {
      const mac = createHmac('sha256', secretBytes(secret)).update(`${id}.${timestampSeconds}.${body}`);
      return `v1,${mac.digest('base64')}`;
    })
    .join(' ');
}
