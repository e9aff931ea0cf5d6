import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRails } from './rails.ts';
import { readRailSettings } from './settings.ts';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PRIVATE = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
const PUBLIC = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
const STRIPE = { STRIPE_SECRET_KEY: ['sk', 'test', '4eC39HqLyjWDarjtT1'].join('_'), STRIPE_WEBHOOK_SECRET: 'whsec_5f3c2b1a9e8d7c6b' };
const ALIPAY = { ALIPAY_APP_ID: '2021000000000001', ALIPAY_PRIVATE_KEY: PRIVATE, ALIPAY_PUBLIC_KEY: PUBLIC };

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-rails-'));
  await writeFile(join(folder, 'key.pem'), PRIVATE);
});
afterAll(() => rm(folder, { recursive: true }));

test('a rail is there when it is configured, and not before', async () => {
  expect([...openRails(await readRailSettings({}), undefined, () => 0).keys()]).toEqual([]);
  const both = openRails(await readRailSettings({ ...STRIPE, ...ALIPAY }), 'https://odr.example', () => 0);
  const own = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  await writeFile(join(folder, 'own.pem'), own);
  const institution = openRails(await readRailSettings({ INSTITUTION_URL: 'http://127.0.0.1:4100', INSTITUTION_KEY_FILE: join(folder, 'own.pem'), INSTITUTION_PUBLIC_KEY_FILE: join(folder, 'later.pem') }), 'https://odr.example', () => 0);
  expect([...institution.keys()]).toEqual(['institution']);
  expect([...both].map(([name, rail]) => [name, rail.capabilities.rail])).toEqual([['stripe', 'stripe'], ['alipay', 'alipay']]);
});

test('keys come from files too', async () => {
  const { ALIPAY_PRIVATE_KEY: _key, ...rest } = ALIPAY;
  const read = await readRailSettings({ ...rest, ALIPAY_PRIVATE_KEY_FILE: join(folder, 'key.pem'), ALIPAY_HOST: 'https://openapi-sandbox.dl.alipaydev.com' });
  expect(read.alipay).toMatchObject({ privateKey: PRIVATE.trim(), host: 'https://openapi-sandbox.dl.alipaydev.com' });
});

test.each([
  [{ STRIPE_SECRET_KEY: STRIPE.STRIPE_SECRET_KEY }, 'STRIPE_WEBHOOK_SECRET must be set too, because STRIPE_SECRET_KEY is.'],
  [{ ...STRIPE, STRIPE_SECRET_KEY: 'pk_test_4eC39HqLyjWDarjtT1' }, 'STRIPE_SECRET_KEY is no secret key'],
  [{ ...STRIPE, STRIPE_WEBHOOK_SECRET: 'secret' }, 'STRIPE_WEBHOOK_SECRET is no signing secret'],
  [{ ...STRIPE, STRIPE_HOST: 'http://stripe.example' }, 'STRIPE_HOST must be an address that begins with https://'],
  [{ INSTITUTION_URL: 'https://pay.example' }, 'INSTITUTION_KEY_FILE and INSTITUTION_PUBLIC_KEY_FILE must be set too'],
  [{ INSTITUTION_URL: 'https://pay.example', INSTITUTION_KEY_FILE: '/nowhere/key', INSTITUTION_PUBLIC_KEY_FILE: 'x' }, 'INSTITUTION_KEY_FILE names a file that cannot be read.'],
  [{ ...ALIPAY, ALIPAY_APP_ID: 'app' }, 'ALIPAY_APP_ID must be the 16 digits'],
  [{ ...ALIPAY, ALIPAY_PRIVATE_KEY: 'secret-key' }, 'ALIPAY_PRIVATE_KEY cannot be used: it is no RSA key'],
  [{ ...ALIPAY, ALIPAY_PRIVATE_KEY_FILE: 'key.pem' }, 'Set ALIPAY_PRIVATE_KEY or ALIPAY_PRIVATE_KEY_FILE, not both.'],
  [{ ALIPAY_APP_ID: ALIPAY.ALIPAY_APP_ID, ALIPAY_PUBLIC_KEY: PUBLIC, ALIPAY_PRIVATE_KEY_FILE: '/nowhere/key.pem' }, 'ALIPAY_PRIVATE_KEY_FILE names a file that cannot be read.'],
])('what is wrong is named, without the secret: %#', async (environment, sentence) => {
  const failure = await readRailSettings(environment).then(() => '', (error: Error) => error.message);
  expect(failure).toContain(sentence);
  for (const secret of ['secret-key', PRIVATE.slice(30, 60), STRIPE.STRIPE_SECRET_KEY]) expect(failure).not.toContain(secret);
});
