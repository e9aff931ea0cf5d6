import { createHash, createPrivateKey, createPublicKey, webcrypto, X509Certificate } from 'node:crypto';
import { fromBER, Integer, PrintableString } from 'asn1js';
import { AttributeTypeAndValue, Certificate, CryptoEngine, PublicKeyInfo, setEngine, Time } from 'pkijs';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { uuidFrom, instantFromMillis } from '../../../core/kernel/kernel.ts';
import { readRailSettings } from './settings.ts';
import { alipayStage, KEYS } from './testkit-alipay.ts';

type Stage = Awaited<ReturnType<typeof alipayStage>>;
let stage: Stage | undefined;
afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

const NAME = { C: '2.5.4.6', O: '2.5.4.10', CN: '2.5.4.3' } as const;
const der = (base64: string): ArrayBuffer => new Uint8Array(Buffer.from(base64, 'base64')).buffer;

/** A certificate over an RSA key, issued by another name and key. */
async function certificate(serial: number, issuer: string, of: { publicKey: string }, by: { privateKey: string }): Promise<string> {
  setEngine('test', new CryptoEngine({ name: 'test', crypto: webcrypto as Crypto }) as never);
  const made = new Certificate();
  made.version = 2;
  made.serialNumber = new Integer({ value: serial });
  const put = (to: { typesAndValues: AttributeTypeAndValue[] }, cn: string): void => {
    for (const [type, value] of [[NAME.C, 'CN'], [NAME.O, 'Test'], [NAME.CN, cn]] as const) to.typesAndValues.push(new AttributeTypeAndValue({ type, value: new PrintableString({ value }) }));
  };
  put(made.issuer, issuer);
  put(made.subject, `subject ${serial}`);
  made.notBefore = new Time({ type: 0, value: new Date(Date.now() - 86_400_000) });
  made.notAfter = new Time({ type: 0, value: new Date(Date.now() + 86_400_000) });
  made.subjectPublicKeyInfo = new PublicKeyInfo({ schema: fromBER(der(of.publicKey)).result });
  const key = await webcrypto.subtle.importKey('pkcs8', der(by.privateKey), { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, false, ['sign']);
  await made.sign(key as CryptoKey, 'SHA-256');
  return new X509Certificate(Buffer.from(made.toSchema(true).toBER())).toString();
}

/** Alipay's number of a certificate: MD5 over its issuer, last part first, and its serial number in decimals. */
const numberOf = (issuer: string, serial: number): string => createHash('md5').update(`CN=${issuer},O=Test,C=CN${serial}`).digest('hex');

const pems = { app: '', alipay: '', roots: '', ofStranger: '' };
beforeAll(async () => {
  pems.app = await certificate(1001, 'Application CA', KEYS.app, KEYS.stranger);
  pems.alipay = await certificate(2002, 'Alipay CA', KEYS.alipay, KEYS.stranger);
  pems.roots = [await certificate(3003, 'Root R1', KEYS.stranger, KEYS.stranger), await certificate(3004, 'Root R2', KEYS.stranger, KEYS.stranger)].join('\n');
  pems.ofStranger = await certificate(4004, 'Alipay CA', KEYS.stranger, KEYS.stranger);
});

let made = 0;
async function refund(on: Stage) {
  made += 1;
  const id = uuidFrom(instantFromMillis(Date.now()), Buffer.from(`cert${String(made).padStart(6, '0')}`));
  return on.rail.instruct({ id, verb: 'refund', currency: 'CNY', amountMinor: 900, payment: await on.paid(900), beneficiary: null });
}

describe('Alipay in certificate mode', () => {
  test('names the numbers of both certificates in every request, and believes answers and notices by Alipay’s own', async () => {
    stage = await alipayStage({ certificates: { app: pems.app, alipay: pems.alipay, roots: pems.roots } });
    stage.house.certificates = { app: numberOf('Application CA', 1001), roots: [numberOf('Root R1', 3003), numberOf('Root R2', 3004)].join('_') };
    expect(await refund(stage)).toMatchObject({ outcome: 'done', amountMinor: 900 });
    expect(stage.house.certified).toBeGreaterThan(0);
    expect(await stage.rail.readNotice(stage.notices().at(-1)!)).toMatchObject({ ok: true, value: { about: { kind: 'instruction' } } });
    expect(await stage.rail.readNotice(stage.spoiled('forged'))).toMatchObject({ refusal: { code: 'signature_invalid' } });
    stage.house.trouble = 'signed_by_another';
    expect(await refund(stage)).toMatchObject({ outcome: 'unknown' });
  });

  test('is refused where the gateway expects another certificate: nothing is done, and whoever runs this has to act', async () => {
    stage = await alipayStage({ certificates: { app: pems.app, alipay: pems.alipay, roots: pems.roots } });
    stage.house.certificates = { app: numberOf('Application CA', 9), roots: 'x' };
    expect(await refund(stage)).toMatchObject({ outcome: 'refused', code: 'credentials_refused', lasting: false });
    expect(stage.moved('refund')).toBe(0);
  });

  test('believes nobody whose key is not in Alipay’s certificate', async () => {
    stage = await alipayStage({ certificates: { app: pems.app, alipay: pems.ofStranger, roots: pems.roots } });
    expect(await refund(stage)).toMatchObject({ outcome: 'unknown' });
  });
});

describe('its settings', () => {
  const common = { ALIPAY_APP_ID: '2021000000000001', ALIPAY_PRIVATE_KEY: KEYS.app.privateKey };
  const all = () => ({ ...common, ALIPAY_APP_CERTIFICATE: pems.app, ALIPAY_CERTIFICATE: pems.alipay, ALIPAY_ROOT_CERTIFICATE: pems.roots });
  const failure = (environment: Record<string, string>): Promise<string> => readRailSettings(environment).then(() => '', (error: Error) => error.message);

  test('are three certificates instead of the key', async () => {
    expect((await readRailSettings(all())).alipay).toMatchObject({ appId: common.ALIPAY_APP_ID, certificates: { app: pems.app.trim() } });
    expect(await failure({ ...all(), ALIPAY_PUBLIC_KEY: KEYS.alipay.publicKey })).toBe('Set ALIPAY_PUBLIC_KEY or the three certificates of Alipay, not both.');
    const { ALIPAY_ROOT_CERTIFICATE: _roots, ...two } = all();
    expect(await failure(two)).toContain('ALIPAY_ROOT_CERTIFICATE must be set too');
    expect(await failure({ ...all(), ALIPAY_CERTIFICATE: 'no certificate' })).toContain('ALIPAY_CERTIFICATE cannot be used');
    expect(await failure({ ...all(), ALIPAY_APP_CERTIFICATE: pems.alipay })).toBe('ALIPAY_APP_CERTIFICATE is about another key than ALIPAY_PRIVATE_KEY.');
  });

  test('say nothing of the key', async () => {
    const said = await failure({ ...all(), ALIPAY_APP_CERTIFICATE: pems.alipay });
    for (const secret of [KEYS.app.privateKey, KEYS.app.privateKey.slice(40, 80)]) expect(said).not.toContain(secret);
    expect(createPublicKey(createPrivateKey({ key: Buffer.from(KEYS.app.privateKey, 'base64'), format: 'der', type: 'pkcs8' })).asymmetricKeyType).toBe('rsa');
  });
});
