import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { signHandOver } from '../../server/people/hand-over.ts';
import type { As, Wire } from './wire.ts';

/** Somebody with a session. */
export interface Person {
  readonly externalId: string;
  readonly id: string;
  readonly as: As;
}

/** A marketplace and everybody in it, made through the API as its own server would. */
export interface Market {
  readonly id: string;
  readonly key: As;
  readonly buyers: readonly Person[];
  /** a person of each merchant; `externalId` is the merchant's */
  readonly merchants: readonly Person[];
  readonly adjudicators: readonly Person[];
  readonly operator: Person;
}

const SLUG = 'crash-market';
const BUYERS = 10;
const MERCHANTS = 5;
const ADJUDICATORS = 4;

async function signIn(wire: Wire, token: string, externalId: string, how: 'link' | 'hand-over'): Promise<Person> {
  const opened = await wire.get({ path: `/sessions/${how}`, json: { token } });
  return { externalId, id: opened.personId, as: { session: opened.session } };
}

let tokens = 0;

function handOver(wire: Wire, key: KeyObject, sub: string, merchant?: string): Promise<Person> {
  const iat = Math.floor(Date.now() / 1000) - 5;
  const role = merchant === undefined ? ({ role: 'buyer' } as const) : ({ role: 'merchant', merchant } as const);
  const claims = { iss: SLUG, sub, name: `示例 ${sub}`, email: `${sub}@example.org`, iat, exp: iat + 200, jti: `crash-${(tokens += 1)}-${iat}` };
  return signIn(wire, signHandOver({ ...claims, ...role }, key), merchant ?? sub, 'hand-over');
}

/** The address of a person in an order, as the hand-over says it too. */
export function buyerJson(externalId: string): object {
  return { externalId, name: `示例 ${externalId}`, email: `${externalId}@example.org`, locale: 'zh-CN' };
}

/** Registers the marketplace, its merchants with deposits, its users and staff. */
export async function openMarket(wire: Wire, webhookUrl: string): Promise<Market> {
  const demo = await wire.get({ path: '/demo' });
  const wu = demo.people.find((person: { part: string }) => person.part === 'operator');
  const operator = await signIn(wire, wu.token, 'operator', 'link');
  const keys = generateKeyPairSync('ed25519');
  const handOverKey = keys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const registered = await wire.get({
    ...{ path: '/marketplaces', as: operator.as, key: 'register-market' },
    json: { slug: SLUG, name: 'Crash Market', handOverKey, webhookUrl, ratePerMinute: 10_000_000 },
  });
  const key = { key: String(registered.key.token) };
  const names = (count: number, what: string): string[] => Array.from({ length: count }, (_none, index) => `${what}-${index}`);
  const merchants: Person[] = [];
  for (const name of names(MERCHANTS, 'shop')) {
    const json = { name: `店铺 ${name}`, contactEmail: `${name}@example.org`, secondContactEmail: `${name}-2@example.org`, category: 'general' };
    await wire.get({ method: 'PUT', path: `/merchants/${name}`, as: key, json });
    await wire.get({ path: `/merchants/${name}/deposits`, as: key, key: `first-deposit-${name}`, json: { amountMinor: 50_000, currency: 'CNY' } });
    merchants.push(await handOver(wire, keys.privateKey, `member-of-${name}`, name));
  }
  const buyers: Person[] = [];
  for (const name of names(BUYERS, 'buyer')) buyers.push(await handOver(wire, keys.privateKey, name));
  const adjudicators: Person[] = [];
  for (const name of names(ADJUDICATORS, 'adjudicator')) {
    const json = { name, email: `${name}@redress.test`, locale: 'en', roles: ['adjudicator'] };
    const { url } = await wire.get({ path: '/staff', as: operator.as, key: `invite-${name}`, json });
    adjudicators.push(await signIn(wire, new URL(url).searchParams.get('token') ?? '', name, 'link'));
  }
  return { id: registered.marketplace.id, key, buyers, merchants, adjudicators, operator };
}
