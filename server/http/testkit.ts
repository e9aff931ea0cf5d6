import type { Hono } from 'hono';
import { openDatabase } from '../database/database.ts';
import { keysForTests } from '../adapters/keys.ts';
import { Vault } from '../adapters/vault.ts';
import { testDatabase, type TestDatabase } from '../database/testkit.ts';
import { resolveCaller } from '../people/people.ts';
import { testWorld, type TestWorld } from '../testkit.ts';
import type { PaymentRail } from '../payment/rail.ts';
import type { Config } from '../world.ts';
import { buildApp } from './app.ts';
import type { RateLimits } from './rate.ts';
import type { Route } from './route.ts';

/** Who a test's request is sent as: nobody, a marketplace by its key, or a person by the session cookie's token. */
export type As = { readonly key: string } | { readonly session: string } | undefined;

/** A server without a socket, on a database of its own. */
export interface TestServer {
  /**
   * Sends one request to the API.
   * @throws what a handler threw, instead of answering 500 (use `app.request` to see the 500)
   * @param path below `/api/v1`, or a whole path when it begins with `/api/`
   * @param init `json` is sent as a JSON body; `key` as the Idempotency-Key (a fresh one is made for every write)
   */
  request(path: string, init?: TestInit, as?: As): Promise<Response>;
  readonly app: Hono;
  readonly world: TestWorld;
  readonly database: TestDatabase['database'];
  readonly owner: TestDatabase['owner'];
  /** A second server of the same installation: this database, but connections, memory and chance of its own. */
  beside(): TestServer;
  close(): Promise<void>;
}

/** A request of a test. */
export interface TestInit {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyInit;
  readonly json?: unknown;
  readonly key?: string;
}

/** So many that a test with a clock that stands still never meets them by accident. */
const NO_LIMIT: RateLimits = { sessionPerMinute: 1e9, addressPerMinute: 1e9, marketplacePerMinute: 1e9, signerPerMinute: 1e9 };

interface TestServerOptions {
  readonly rates?: RateLimits;
  readonly now?: string;
  readonly config?: Partial<Config>;
  readonly rails?: readonly PaymentRail[];
}

/**
 * Builds the API of the given routes over a fresh database; every answer is checked against its schema.
 * Call `close` in `afterAll`.
 */
export async function testServer(routes: readonly Route[] = [], options: TestServerOptions = {}): Promise<TestServer> {
  const kept = await testDatabase();
  return serverOn({ ...kept, close: () => kept.drop() }, routes, options, 'redress');
}

type Place = Pick<TestDatabase, 'database' | 'owner' | 'url'> & { close(): Promise<void> };

function serverOn(kept: Place, routes: readonly Route[], options: TestServerOptions, seed: string): TestServer {
  const world = testWorld({
    database: kept.database,
    seed,
    ...(options.now === undefined ? {} : { now: options.now }),
    ...(options.config === undefined ? {} : { config: options.config }),
    ...(options.rails === undefined ? {} : { rails: options.rails }),
  });
  let failure: unknown;
  const app = buildApp(world, routes, {
    resolveCaller,
    rates: options.rates ?? NO_LIMIT,
    checkAnswers: true,
    failed: (error) => void (failure = error),
  });
  let writes = 0;
  const request: TestServer['request'] = async (path, init = {}, as) => {
    const method = (init.method ?? (init.json === undefined && init.body === undefined ? 'GET' : 'POST')).toUpperCase();
    const headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' };
    if (init.json !== undefined) headers['content-type'] = 'application/json';
    if (method !== 'GET') headers['idempotency-key'] = init.key ?? `test-key-${seed}-${(writes += 1)}`;
    if (as !== undefined && 'key' in as) headers['authorization'] = `Bearer ${as.key}`;
    if (as !== undefined && 'session' in as) headers['cookie'] = `redress_session=${as.session}`;
    const body = init.json === undefined ? init.body : JSON.stringify(init.json);
    const answer = await app.request(path.startsWith('/api/') ? path : `/api/v1${path}`, {
      method,
      headers: { ...headers, ...init.headers },
      ...(body === undefined ? {} : { body }),
    });
    // A 500 is a bug wherever it appears: the test fails with its cause.
    if (answer.status === 500) throw failure;
    return answer;
  };
  const beside = (): TestServer => {
    const database = openDatabase({ url: kept.url, vault: new Vault(keysForTests()) });
    return serverOn({ ...kept, database, close: () => database.close() }, routes, { ...options, now: world.now() }, `${seed}-beside`);
  };
  return { request, app, world, database: kept.database, owner: kept.owner, beside, close: () => kept.close() };
}
