import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { certificateText, isKeyOf, privateKeyText, publicKeyText, rootsText } from './alipay-forms.ts';
import type { AlipayTrust } from './alipay.ts';

/** What the environment says of payment institutions that are configured; a rail nobody configured is not there. */
export interface RailSettings {
  readonly stripe?: { readonly secretKey: string; readonly webhookSecret: string; readonly host?: string };
  readonly institution?: { readonly url: string; readonly keyFile: string; readonly institutionKeyFile: string };
  readonly alipay?: { readonly appId: string; readonly privateKey: string; readonly host?: string } & AlipayTrust;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** A setting of a rail that cannot be used, in a sentence that names it and never quotes a secret. */
export class RailSettingError extends Error {}

const given = (environment: Environment, name: string): string | undefined => environment[name] || undefined;

const isSet = (environment: Environment, name: string): boolean => (given(environment, name) ?? given(environment, `${name}_FILE`)) !== undefined;

/** A rail is configured by all its settings or by none: half of them is a mistake to hear of at the start. */
function together(environment: Environment, names: readonly string[]): boolean {
  const missing = names.filter((name) => !isSet(environment, name));
  if (missing.length === 0) return true;
  if (missing.length === names.length) return false;
  throw new RailSettingError(`${missing.join(' and ')} must be set too, because ${names.filter((name) => !missing.includes(name)).join(' and ')} is.`);
}

function hostOf(environment: Environment, name: string): { host?: string } {
  const text = given(environment, name);
  if (text === undefined) return {};
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const loopback = url?.hostname === '127.0.0.1' || url?.hostname === 'localhost' || url?.hostname === '[::1]';
  if (url === undefined || (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)) || url.pathname !== '/') {
    throw new RailSettingError(`${name} must be an address that begins with https:// and has no path; http:// only goes to this machine.`);
  }
  return { host: url.origin };
}

/** A key, given itself or by its file. */
async function keyOf(environment: Environment, name: string, read: (text: string) => string): Promise<string> {
  const file = given(environment, `${name}_FILE`);
  const source = file === undefined ? name : `${name}_FILE`;
  if (file !== undefined && given(environment, name) !== undefined) throw new RailSettingError(`Set ${name} or ${name}_FILE, not both.`);
  const text = file === undefined ? given(environment, name) : await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) throw new RailSettingError(`${source} names a file that cannot be read.`);
  try {
    return read(text);
  } catch (error) {
    throw new RailSettingError(`${source} cannot be used: ${(error as Error).message}.`);
  }
}

/** The institution may start after us, so its key is read when it is first needed; ours must be there. */
async function institutionOf(environment: Environment): Promise<NonNullable<RailSettings['institution']>> {
  const [keyFile = '', institutionKeyFile = ''] = [given(environment, 'INSTITUTION_KEY_FILE'), given(environment, 'INSTITUTION_PUBLIC_KEY_FILE')];
  const { host } = hostOf(environment, 'INSTITUTION_URL');
  const key = await readFile(keyFile, 'utf8').catch(() => undefined);
  if (key === undefined) throw new RailSettingError('INSTITUTION_KEY_FILE names a file that cannot be read.');
  try {
    if (createPrivateKey(key).asymmetricKeyType !== 'ed25519') throw new Error('another kind');
  } catch {
    throw new RailSettingError('INSTITUTION_KEY_FILE holds no Ed25519 private key in PEM.');
  }
  return { url: host ?? '', keyFile, institutionKeyFile };
}

function stripeOf(environment: Environment): NonNullable<RailSettings['stripe']> {
  const secretKey = given(environment, 'STRIPE_SECRET_KEY') ?? '';
  const webhookSecret = given(environment, 'STRIPE_WEBHOOK_SECRET') ?? '';
  if (!/^(sk|rk)_(test|live)_\w{10,}$/.test(secretKey)) throw new RailSettingError('STRIPE_SECRET_KEY is no secret key of Stripe: those begin with sk_live_, sk_test_, rk_live_ or rk_test_.');
  if (!/^whsec_\w{10,}$/.test(webhookSecret)) throw new RailSettingError('STRIPE_WEBHOOK_SECRET is no signing secret of a Stripe endpoint: those begin with whsec_.');
  return { secretKey, webhookSecret, ...hostOf(environment, 'STRIPE_HOST') };
}

const ALIPAY_CERTIFICATES = ['ALIPAY_APP_CERTIFICATE', 'ALIPAY_CERTIFICATE', 'ALIPAY_ROOT_CERTIFICATE'] as const;

async function certificatesOf(environment: Environment, privateKey: string): Promise<AlipayTrust> {
  const app = await keyOf(environment, 'ALIPAY_APP_CERTIFICATE', certificateText);
  const alipay = await keyOf(environment, 'ALIPAY_CERTIFICATE', certificateText);
  const roots = await keyOf(environment, 'ALIPAY_ROOT_CERTIFICATE', rootsText);
  if (!isKeyOf(app, privateKey)) throw new RailSettingError('ALIPAY_APP_CERTIFICATE is about another key than ALIPAY_PRIVATE_KEY.');
  return { certificates: { app, alipay, roots } };
}

/**
 * Reads which rails are configured, and checks their keys as far as that goes without asking anybody.
 * @throws RailSettingError with a sentence naming the setting
 */
export async function readRailSettings(environment: Environment): Promise<RailSettings> {
  const institution = together(environment, ['INSTITUTION_URL', 'INSTITUTION_KEY_FILE', 'INSTITUTION_PUBLIC_KEY_FILE']) ? { institution: await institutionOf(environment) } : {};
  const stripe = together(environment, ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET']) ? { ...institution, stripe: stripeOf(environment) } : institution;
  const byCertificate = ALIPAY_CERTIFICATES.some((name) => isSet(environment, name));
  if (byCertificate && isSet(environment, 'ALIPAY_PUBLIC_KEY')) {
    throw new RailSettingError('Set ALIPAY_PUBLIC_KEY or the three certificates of Alipay, not both.');
  }
  if (!together(environment, ['ALIPAY_APP_ID', 'ALIPAY_PRIVATE_KEY', ...(byCertificate ? ALIPAY_CERTIFICATES : ['ALIPAY_PUBLIC_KEY'])])) return stripe;
  const appId = given(environment, 'ALIPAY_APP_ID') ?? '';
  if (!/^\d{16}$/.test(appId)) throw new RailSettingError('ALIPAY_APP_ID must be the 16 digits of the application.');
  const privateKey = await keyOf(environment, 'ALIPAY_PRIVATE_KEY', privateKeyText);
  const trust = byCertificate ? await certificatesOf(environment, privateKey) : { publicKey: await keyOf(environment, 'ALIPAY_PUBLIC_KEY', publicKeyText) };
  return { ...stripe, alipay: { appId, privateKey, ...trust, ...hostOf(environment, 'ALIPAY_HOST') } };
}
