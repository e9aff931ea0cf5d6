import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { uuidFrom, type Uuid } from '../core/kernel/kernel.ts';
import { openDatabase, type Database } from '../server/database/database.ts';
import { systemChance, systemTime } from '../server/system.ts';

const ROOT = join(import.meta.dirname, '..');
const START_MS = 60_000;

/** Connections to the database, the same for the server and for the ceiling. */
export const POOL = 16;
/** Requests under way at once, the same for the server and for the ceiling. */
export const WIDTH = 32;
/** People who act; so many that nobody comes near the limit of one session. */
export const BUYERS = 400;
export const SHOPS = 100;
const STAFF_OF_A_SHOP = 4;

/** An order that may be disputed, with who may act on it. */
export interface Order {
  readonly id: Uuid;
  readonly merchantId: Uuid;
  readonly buyerId: Uuid;
  readonly buyerCookie: string;
  readonly staffId: Uuid;
  readonly staffCookie: string;
}

/** A server in a process of its own over one database, and what the bench knows to act on it. */
export interface Place {
  readonly marketplaceId: Uuid;
  readonly http: Pool;
  readonly pid: number;
  /** As the server works: the same role, the same number of connections. */
  readonly database: Database;
  readonly owner: Database;
  /** Pushes so many new orders in bulk and answers them. */
  orders(count: number): Promise<Order[]>;
  /** NDJSON lines of new orders. */
  lines(count: number): string[];
  readonly keyHeaders: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** A new id of ours, version 7. */
export function newId(): Uuid {
  return uuidFrom(systemTime(), systemChance(10));
}

/** The item every order of the bench consists of. */
export const ITEM = { itemId: '1', title: '纯棉衬衫 蓝色 M', quantity: 1, paidMinor: 29_900 } as const;

function tokenOf(kind: string, number: number): string {
  return createHash('sha256').update(`bench ${kind} ${number}`).digest('base64url');
}

async function serve(url: string, folder: string, profile: boolean): Promise<{ child: ChildProcess; port: number }> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'server.log');
  const log = openSync(file, 'a');
  // as `npm start` does
  const flags = ['--max-semi-space-size=16', '--max-old-space-size=384', '--v8-pool-size=1', ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [])];
  const args = [...flags, join(ROOT, 'server/main.ts'), '--port', '0', '--no-demo', '--data', join(folder, 'data')];
  // letters are delivered by another process: what is measured is the act, up to the row in the outbox
  const own = { DATABASE_URL: url, DATABASE_POOL: String(POOL), HOST: '127.0.0.1', NODE_ENV: 'production', REDRESS_JOBS: 'off' };
  const env = { ...process.env, ...own };
  // a session of its own, as in production: Linux may share the processors by session, and the load generator is not the server's
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  const cut = (): void => void child.kill('SIGKILL');
  process.once('exit', cut);
  child.once('exit', () => process.off('exit', cut));
  for (const begun = performance.now(); performance.now() - begun < START_MS; ) {
    const port = Number(/"event":"serving","port":(\d+)/.exec(await readFile(file, 'utf8'))?.[1] ?? 0);
    if (port !== 0) return { child, port };
    if (child.exitCode !== null) break;
    await sleep(50);
  }
  throw new Error(`the server did not start:\n${(await readFile(file, 'utf8')).slice(-2000)}`);
}

async function seed(owner: Database, marketplaceId: Uuid, key: string): Promise<void> {
  const hash = createHash('sha256').update(key).digest();
  const at = systemTime();
  await owner.query({
    text: `insert into marketplace (id, slug, name, rate_per_minute, created_at) values ($1, 'bench', 'Bench', 1000000, $2)`,
    values: [marketplaceId, at],
  });
  await owner.query({
    text: `insert into api_key (id, marketplace_id, key_hash, label, created_at) values ($1, $2, $3, 'bench', $4)`,
    values: [newId(), marketplaceId, hash, at],
  });
  await owner.query({
    text: `insert into merchant (id, marketplace_id, external_id, name, contact_email, created_at)
           select uuidv7(), $1, 'shop-' || n, '衬衫店 ' || n, 'shop@bench.example', $2 from generate_series(0, $3 - 1) n`,
    values: [marketplaceId, at, SHOPS],
  });
  await owner.query({
    text: `with staff as (
             insert into person (id, marketplace_id, external_id, name, locale, created_at)
             select uuidv7(), $1, 'staff-' || n, '店员', 'zh-CN', $2 from generate_series(0, $3 - 1) n returning id, external_id)
           insert into merchant_member (merchant_id, person_id)
           select m.id, s.id from staff s join merchant m
               on m.marketplace_id = $1 and m.external_id = 'shop-' || substr(s.external_id, 7)::int % $4`,
    values: [marketplaceId, at, SHOPS * STAFF_OF_A_SHOP, SHOPS],
  });
}

/** Opens a session for everybody of a kind whose number has none yet; the token follows from the number. */
async function openSessions(owner: Database, marketplaceId: Uuid, kind: 'buyer' | 'staff'): Promise<Map<Uuid, string>> {
  const people = await owner.query<{ id: Uuid; number: number }>({
    text: `select id, substr(external_id, 7)::int as number from person where marketplace_id = $1 and external_id like $2 || '-%'`,
    values: [marketplaceId, kind],
  });
  const hashes = people.map(({ number }) => createHash('sha256').update(tokenOf(kind, number)).digest());
  await owner.query({
    text: `insert into session (id_hash, person_id, expires_at, created_at)
           select h, p, now() + interval '12 hours', now() from unnest($1::bytea[], $2::uuid[]) as n(h, p) on conflict do nothing`,
    values: [hashes, people.map((person) => person.id)],
  });
  return new Map(people.map(({ id, number }) => [id, `redress_session=${tokenOf(kind, number)}`]));
}

function orderLine(number: string, shop: number, buyer: number): string {
  return JSON.stringify({
    externalId: number,
    merchantExternalId: `shop-${shop}`,
    buyer: { externalId: `buyer-${buyer}`, name: '张某某', email: `buyer-${buyer}@bench.example`, locale: 'zh-CN' },
    currency: 'CNY',
    placedAt: '2026-10-01T04:00:00.000Z',
    paidMinor: ITEM.paidMinor,
    escrowMinor: ITEM.paidMinor,
    releaseAt: '2099-01-01T00:00:00.000Z',
    items: [{ ...ITEM, unitPriceMinor: ITEM.paidMinor }],
    payments: [{ method: 'alipay', amountMinor: ITEM.paidMinor }],
    listing: { title: ITEM.title, material: '纯棉' },
  });
}

/** Starts a server over a migrated database and opens a marketplace with shops and buyers in it. */
export async function openPlace(url: string, folder: string, profile: boolean): Promise<Place> {
  const { child, port } = await serve(url, folder, profile);
  const owner = openDatabase({ url, as: 'owner', poolSize: 4 });
  const database = openDatabase({ url, poolSize: POOL });
  const marketplaceId = newId();
  const key = `rdk_bench_${randomBytes(16).toString('hex')}`;
  await seed(owner, marketplaceId, key);
  const http = new Pool(`http://127.0.0.1:${port}`, { connections: 64, pipelining: 1 });
  const keyHeaders = { authorization: `Bearer ${key}` };
  const staff = await openSessions(owner, marketplaceId, 'staff');
  const staffOf = new Map<Uuid, Uuid[]>();
  for (const row of await owner.query<{ merchant_id: Uuid; person_id: Uuid }>({ text: 'select * from merchant_member' })) {
    if (staff.has(row.person_id)) staffOf.set(row.merchant_id, [...(staffOf.get(row.merchant_id) ?? []), row.person_id]);
  }
  let pushed = 0;
  const lines = (count: number): string[] =>
    Array.from({ length: count }, () => orderLine(`B-${(pushed += 1)}`, pushed % SHOPS, pushed % BUYERS));
  return {
    ...{ marketplaceId, http, database, owner, keyHeaders, lines, pid: child.pid ?? 0 },
    async orders(count) {
      const from = pushed;
      for (let left = count; left > 0; left -= 10_000) {
        const body = lines(Math.min(left, 10_000)).join('\n');
        const headers = { ...keyHeaders, 'content-type': 'application/x-ndjson' };
        const answer = await http.request({ method: 'POST', path: '/api/v1/orders/bulk', headers, body });
        const text = await answer.body.text();
        if (answer.statusCode !== 200 || text.includes('"refused"')) throw new Error(`orders: ${text.slice(0, 300)}`);
      }
      const buyers = await openSessions(owner, marketplaceId, 'buyer');
      const rows = await owner.query<{ id: Uuid; merchant_id: Uuid; buyer_id: Uuid; number: number }>({
        text: `select id, merchant_id, buyer_id, substr(external_id, 3)::int as number from purchase_order
                where marketplace_id = $1 and external_id like 'B-%' and substr(external_id, 3)::int > $2 order by 4`,
        values: [marketplaceId, from],
      });
      return rows.slice(0, count).map((row) => {
        const of = staffOf.get(row.merchant_id)!;
        const staffId = of[row.number % of.length]!;
        return {
          ...{ id: row.id, merchantId: row.merchant_id, buyerId: row.buyer_id, staffId },
          ...{ buyerCookie: buyers.get(row.buyer_id)!, staffCookie: staff.get(staffId)! },
        };
      });
    },
    async stop() {
      await Promise.all([http.close(), database.close(), owner.close()]);
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
    },
  };
}
