import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { Browser } from 'playwright-core';
import type { Locale } from '../../core/kernel/kernel.ts';
import { signHandOver } from '../../server/people/hand-over.ts';
import { startedFolder, startServer } from '../support/server.ts';
import { launchBrowser } from './support.ts';

/** Somebody who asks the API: a person by the cookie, a marketplace's server by its key. */
export type As = { readonly session: string } | { readonly key: string } | undefined;

/** What the API answered. */
export interface Answer {
  readonly status: number;
  // what a test looks at in an answer is of any shape
  readonly body: any;
  readonly session: string | undefined;
}

/** An order as a story needs it. */
export interface OrderSpec {
  readonly buyer: string;
  readonly buyerName?: string;
  readonly merchant: string;
  readonly items: readonly { readonly itemId: string; readonly title: string; readonly quantity: number; readonly paidMinor: number }[];
  readonly escrowMinor?: number;
  /** the number of its card payment at the institution; paid outside of every rail without one */
  readonly cardPayment?: string;
  /** the stage's clock, where somebody has asked already */
  readonly now?: string;
}

/** One real server with the demo, a marketplace of the tests beside the demo's own, and one browser. */
export interface Stage {
  readonly url: string;
  readonly browser: Browser;
  api(method: string, path: string, body?: unknown, as?: As): Promise<Answer>;
  /** Answers the body; anything but success is an error. */
  does(method: string, path: string, body?: unknown, as?: As): Promise<any>;
  /** The marketplace's server. */
  readonly marketplace: As;
  /** Token of a hand-over of a buyer, or of somebody who works for a merchant. */
  handOver(who: string, options?: { readonly merchant?: string; readonly order?: string; readonly locale?: Locale; readonly name?: string }): string;
  /** The session of such a user. */
  session(who: string, merchant?: string): Promise<{ readonly session: string }>;
  /** The session of somebody of the demo. */
  demo(key: string): Promise<{ readonly session: string }>;
  /** A further adjudicator. */
  adjudicator(name: string): Promise<{ readonly session: string }>;
  merchant(externalId: string, name: string, depositMinor: number): Promise<void>;
  /** The stage's clock. */
  now(): Promise<string>;
  order(spec: OrderSpec): Promise<{ readonly id: string; readonly externalId: string }>;
  close(): Promise<void>;
}

/** A server that runs already, with a demo of its own: tests of one journey then begin at once. */
const RUNNING = process.env['REDRESS_TEST_SERVER'];

async function call(url: string, method: string, path: string, body: unknown, as: As): Promise<Answer> {
  const headers: Record<string, string> = { 'idempotency-key': `test-${crypto.randomUUID()}`, origin: url };
  if (as !== undefined && 'session' in as) headers['cookie'] = `redress_session=${as.session}`;
  if (as !== undefined && 'key' in as) headers['authorization'] = `Bearer ${as.key}`;
  if (body !== undefined) headers['content-type'] = 'application/json';
  const response = await fetch(`${url}/api/v1${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const text = await response.text();
  const session = /redress_session=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1];
  return { status: response.status, body: text === '' ? {} : JSON.parse(text), session };
}

function must(answer: Answer, what: string): Answer {
  if (answer.status >= 300) throw new Error(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}

function tokens(url: string, slug: string, key: KeyObject): Stage['handOver'] {
  let count = 0;
  return (who, options = {}) => {
    const now = Math.floor(Date.now() / 1000);
    const { merchant, order, locale, name } = options;
    const role = merchant === undefined ? { role: 'buyer' as const } : { role: 'merchant' as const, merchant };
    const claims = {
      ...{ iss: slug, sub: who, aud: url, name: name ?? who, locale: locale ?? ('zh-CN' as const), iat: now - 1, exp: now + 290, jti: `hand-over-${process.pid}-${(count += 1)}` },
      ...role,
      ...(order === undefined ? {} : { order }),
    };
    return signHandOver(claims, key);
  };
}

function daysBefore(now: string, days: number): string {
  return new Date(Date.parse(now) - days * 86_400_000).toISOString();
}

function orderOf(spec: OrderSpec, externalId: string, now: string): object {
  const paidMinor = spec.items.reduce((sum, item) => sum + item.paidMinor, 0);
  return {
    ...{ externalId, merchantExternalId: spec.merchant, currency: 'CNY', paidMinor },
    buyer: { externalId: spec.buyer, name: spec.buyerName ?? spec.buyer, email: 'buyer@browser-test.example', locale: 'zh-CN' },
    placedAt: daysBefore(now, 9),
    receivedAt: daysBefore(now, 5),
    releaseAt: daysBefore(now, -30),
    escrowMinor: spec.escrowMinor ?? paidMinor,
    items: spec.items.map((item) => ({ ...item, unitPriceMinor: Math.ceil(item.paidMinor / item.quantity) })),
    payments: [spec.cardPayment === undefined ? { method: 'alipay', amountMinor: paidMinor } : { method: 'card', rail: 'institution', reference: spec.cardPayment, amountMinor: paidMinor }],
    listing: { title: spec.items[0]!.title, material: '实木' },
  };
}

/** The stage over a server and a browser that run. */
async function stageOver(url: string, browser: Browser, end: () => Promise<void>): Promise<Stage> {
  const api: Stage['api'] = (method, path, body, as) => call(url, method, path, body, as);
  const does: Stage['does'] = async (method, path, body, as) => must(await api(method, path, body, as), `${method} ${path}`).body;
  const opened = async (path: string, token: string): Promise<{ session: string }> => {
    const answer = must(await api('POST', path, { token }), path);
    return { session: answer.session! };
  };
  const demo: Stage['demo'] = async (key) => {
    const { people } = await does('GET', '/demo');
    return opened('/sessions/link', people.find((one: { key: string }) => one.key === key).token);
  };
  const operator = await demo('wu');
  const keys = generateKeyPairSync('ed25519');
  const handOverKey = keys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const slug = `browser-${crypto.randomUUID()}`;
  const made = await does('POST', '/marketplaces', { slug, name: '试灯集市', handOverKey, ratePerMinute: 100_000 }, operator);
  const marketplace: As = { key: made.key.token };
  const handOver = tokens(url, slug, keys.privateKey);
  let orders = 0;
  // asked by somebody, because an address without a session is soon told to wait
  const clock = async (): Promise<string> => (await does('GET', '/demo', undefined, operator)).now;
  return {
    ...{ url, browser, api, does, demo, marketplace, handOver, now: clock },
    session: (who, merchant) => opened('/sessions/hand-over', handOver(who, merchant === undefined ? {} : { merchant })),
    async adjudicator(name) {
      const invited = await does('POST', '/staff', { name, email: `${crypto.randomUUID()}@browser-test.example`, locale: 'zh-CN', roles: ['adjudicator'] }, operator);
      return opened('/sessions/link', new URL(invited.url).searchParams.get('token') ?? '');
    },
    async merchant(externalId, name, depositMinor) {
      await does('PUT', `/merchants/${externalId}`, { name, contactEmail: `${externalId}@browser-test.example`, category: 'general' }, marketplace);
      await does('POST', `/merchants/${externalId}/deposits`, { amountMinor: depositMinor, currency: 'CNY' }, marketplace);
    },
    async order(spec) {
      const externalId = `B-${(orders += 1)}`;
      const now = spec.now ?? (await clock());
      const pushed = await does('POST', '/orders', orderOf(spec, externalId, now), marketplace);
      return { id: pushed.orderId, externalId };
    },
    close: end,
  };
}

async function openServer(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  if (RUNNING !== undefined) return { url: RUNNING, stop: async () => {} };
  const folder = await startedFolder();
  const server = await startServer(folder.path);
  return {
    // the name the server gives itself in its letters
    url: `http://localhost:${server.port}`,
    async stop() {
      await server.stop();
      await folder.remove();
    },
  };
}

/** Starts the server with the demo and the browser. Close it in `afterAll`. */
export async function openStage(): Promise<Stage> {
  const server = await openServer();
  const browser = await launchBrowser();
  const end = async (): Promise<void> => {
    await browser.close();
    await server.stop();
  };
  try {
    return await stageOver(server.url, browser, end);
  } catch (error) {
    await end();
    throw error;
  }
}
