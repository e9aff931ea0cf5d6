import { createHash, createPublicKey, randomBytes } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RFC3161Timestamp } from '@sigstore/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestAuthority, type Misbehaviour, type TestAuthority } from '../stamp/testkit.ts';
import { certificatesOf } from './certificates.ts';
import { httpStampAuthority } from './stamp.ts';

const DATA = Buffer.from('redress.example/log\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n');
const HASH = createHash('sha256').update(DATA).digest();
const nonce = (): Uint8Array => randomBytes(16);

let authority: TestAuthority;
let other: TestAuthority;

beforeAll(async () => {
  [authority, other] = await Promise.all([startTestAuthority(), startTestAuthority()]);
}, 30_000);

afterAll(async () => {
  await Promise.all([authority.close(), other.close()]);
});

const asking = (rootsPem = authority.rootsPem): ReturnType<typeof httpStampAuthority> =>
  httpStampAuthority({ url: authority.url, rootsPem, timeoutMs: 700 });

describe('a time stamp of an authority (RFC 3161)', () => {
  test('is held by OpenSSL and by a second reader, names the time, and is checked again later', async () => {
    const answer = await asking().stamp(DATA, nonce());
    if (!answer.ok) throw new Error(answer.why);
    const { response, at, serial } = answer.stamp;
    expect(Math.abs(Date.now() - Date.parse(at))).toBeLessThan(60_000);
    expect(serial).toMatch(/^[0-9a-f]+$/);
    expect(await asking().check(response, DATA)).toEqual(answer);

    const folder = mkdtempSync(join(tmpdir(), 'redress-token-'));
    try {
      writeFileSync(join(folder, 'answer.tsr'), response);
      writeFileSync(join(folder, 'data'), DATA);
      writeFileSync(join(folder, 'root.pem'), authority.rootsPem);
      const said = execFileSync('openssl', ['ts', '-verify', '-in', join(folder, 'answer.tsr'), '-data', join(folder, 'data'), '-CAfile', join(folder, 'root.pem')], { stdio: 'pipe' });
      expect(String(said)).toMatch(/Verification: OK/);
    } finally {
      rmSync(folder, { recursive: true });
    }

    const second = RFC3161Timestamp.parse(Buffer.from(response));
    second.verify(DATA, createPublicKey(authority.signerPem));
    expect(() => second.verify(Buffer.from('other'), createPublicKey(authority.signerPem))).toThrow();
    expect(second.signingTime.toISOString()).toBe(new Date(at).toISOString());
  });

  test('of other bytes is not taken', async () => {
    const answer = await asking().stamp(DATA, nonce());
    if (!answer.ok) throw new Error(answer.why);
    const changed = Buffer.concat([DATA, Buffer.from(' ')]);
    expect(await asking().check(answer.stamp.response, changed)).toEqual({ ok: false, why: 'other_hash' });
  });

  test('with any byte of its signed part changed is not taken', async () => {
    const answer = await asking().stamp(DATA, nonce());
    if (!answer.ok) throw new Error(answer.why);
    const at = answer.stamp.response.indexOf(HASH);
    const verdicts = await Promise.all([at - 20, at + 3, at + 40, answer.stamp.response.length - 5].map(async (place) => {
      const response = Buffer.from(answer.stamp.response);
      response[place] = (response[place] ?? 0) ^ 0x01;
      return (await asking().check(response, DATA)).ok;
    }));
    expect(verdicts).toEqual([false, false, false, false]);
  });

  test('of an authority whose root nobody here trusts is not taken', async () => {
    expect(await asking(other.rootsPem).stamp(DATA, nonce())).toEqual({ ok: false, why: 'not_trusted' });
  });

  test.each<[Misbehaviour, string]>([
    ['down', 'unreachable'],
    ['hangs', 'unreachable'],
    ['error', 'authority_refused'],
    ['garbage', 'unreadable'],
    ['endless', 'too_long'],
    ['replay', 'other_nonce'],
    ['refuses', 'authority_refused'],
  ])('of an authority that misbehaves (%s) is not taken', async (how, why) => {
    await asking().stamp(DATA, nonce());
    authority.misbehave(how);
    const answer = await asking().stamp(DATA, nonce());
    authority.misbehave(undefined);
    expect(answer).toEqual({ ok: false, why });
  });

  test('whose certificate may be used for more than stamping is not taken', async () => {
    authority.misbehave('wrong_key');
    const answer = await asking().stamp(DATA, nonce());
    authority.misbehave(undefined);
    expect(answer.ok).toBe(false);
  });

  test('needs roots that can be read', () => {
    expect(() => certificatesOf('no certificate')).toThrow(/PEM/);
    expect(() => certificatesOf('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----')).toThrow(/cannot be read/);
    expect(certificatesOf(authority.rootsPem)).toHaveLength(1);
  });
});
