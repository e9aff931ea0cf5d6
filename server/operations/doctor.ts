import { access, constants, statfs } from 'node:fs/promises';
import { fold, type DisputeEvent } from '../../core/dispute/dispute.ts';
import { canonicalJson, millisOf } from '../../core/kernel/kernel.ts';
import { KEY_FILE, openKeyFile, type KeyService } from '../adapters/keys.ts';
import { Vault } from '../adapters/vault.ts';
import type { Settings } from '../config.ts';
import { openDatabase, type Database } from '../database/database.ts';
import { pendingMigrations } from '../database/migrate.ts';
import type { Store } from '../database/open.ts';
import { lastProofs } from '../ledger/ledger.ts';
import { openAlarms } from '../log/log.ts';
import type { World } from '../world.ts';
import { ofPayments } from './money.ts';

/** One thing looked at. */
export interface Finding {
  readonly name: string;
  readonly state: 'good' | 'notice' | 'bad';
  /** What is so, and for anything but `good` what to do. */
  readonly sentence: string;
}

/** What an examination needs from outside. */
export interface Examination {
  readonly settings: Settings;
  /** Opens the database of the installation. */
  reach(): Promise<Store>;
  /** Milliseconds since 1970 of this machine's clock. */
  realMillis(): number;
  readonly nodeVersion: string;
}

/** The part of the settings that findings are about. */
type Configured = Pick<Settings, 'config'>;

const GIGABYTE = 1024 ** 3;
/** Above this the order of acts and the days of deadlines begin to look wrong to people. */
const SKEW_MS = 5000;

function finding(name: string, state: Finding['state'], sentence: string): Finding {
  return { name, state, sentence };
}

function ofNode(version: string): Finding {
  const major = Number(version.replace('v', '').split('.')[0]);
  return major >= 24
    ? finding('node', 'good', `Node ${version}.`)
    : finding('node', 'bad', `Node ${version} is too old: use "npx redress", which brings Node 24 itself.`);
}

async function ofFolder(dataDir: string): Promise<Finding[]> {
  const writable = await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!writable) {
    return [finding('data folder', 'bad', `${dataDir} cannot be written by this user: change its owner, or choose another with --data.`)];
  }
  const disk = await statfs(dataDir);
  const free = (disk.bavail * disk.bsize) / GIGABYTE;
  const amount = `${free.toFixed(1)} GB free at ${dataDir}`;
  return [
    finding('data folder', 'good', `${dataDir} can be written.`),
    free < 1
      ? finding('disk', 'bad', `Only ${amount}: make room before the database stops.`)
      : finding('disk', free < 5 ? 'notice' : 'good', free < 5 ? `${amount}: make room soon.` : `${amount}.`),
  ];
}

function ofMail(settings: Configured): Finding {
  if (settings.config.smtpUrl !== undefined) return finding('mail', 'good', 'A mail server is configured.');
  return settings.config.demo
    ? finding('mail', 'notice', 'No mail server: letters are shown on the outbox page only. Set SMTP_URL to send them.')
    : finding('mail', 'bad', 'No mail server: nobody gets letters. Set SMTP_URL=smtp://user:password@host:port and MAIL_FROM.');
}

const AT_HOME = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** The demo hands everybody the links of its people, its operator's too; without TLS a session can be read on the way. */
function ofExposure({ config }: Configured): Finding[] {
  const url = config.publicUrl === undefined ? undefined : new URL(config.publicUrl);
  const known = url !== undefined && !AT_HOME.test(url.hostname);
  const demo = known
    ? finding('demo', 'bad', `The demo is on at ${config.publicUrl}, where anybody may sign in as its operator: set REDRESS_DEMO=off before real data comes in.`)
    : finding('demo', 'notice', 'The demo is on: anybody who reaches this server may sign in as its operator. REDRESS_DEMO=off ends it.');
  const tls = known && url.protocol !== 'https:';
  return [
    config.demo ? demo : finding('demo', 'good', 'The demo is off.'),
    tls
      ? finding('public url', 'bad', `PUBLIC_URL ${config.publicUrl} is not https: put a proxy with TLS in front and name its address.`)
      : finding('public url', 'good', `Links begin with ${config.publicUrl ?? 'the local address'}.`),
  ];
}

async function one<R extends object>(database: Database, text: string, values: readonly unknown[] = []): Promise<R> {
  const [row] = await database.query<R>({ text, values });
  if (row === undefined) throw new Error('a question without an answer');
  return row;
}

async function ofServer(database: Database, realMillis: () => number): Promise<Finding[]> {
  const before = realMillis();
  const row = await one<{ number: number; version: string; at: string }>(
    database,
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as version, clock_timestamp() as at",
  );
  const between = (before + realMillis()) / 2;
  const skew = Math.round(millisOf(row.at) - between);
  return [
    row.number >= 160_000
      ? finding('postgresql', 'good', `PostgreSQL ${row.version} answers.`)
      : finding('postgresql', 'bad', `PostgreSQL ${row.version} is too old: version 16 or newer is needed.`),
    Math.abs(skew) <= SKEW_MS
      ? finding('clock', 'good', `The database's clock differs by ${Math.abs(skew)} ms.`)
      : finding('clock', 'bad', `The database's clock differs by ${skew} ms: set both machines by NTP.`),
  ];
}

async function ofOutbox(database: Database): Promise<Finding> {
  const { dead } = await one<{ dead: number }>(database, "select count(*) as dead from outbox where state = 'dead'");
  return dead === 0
    ? finding('outbox', 'good', 'No letter or webhook was given up.')
    : finding('outbox', 'notice', `${dead} letters or webhooks were given up: look at the dead letters on the operator's page and replay them.`);
}

async function ofDeadlines(database: Database, nowMillis: number): Promise<Finding> {
  const { late } = await one<{ late: number }>(database, 'select count(*) as late from deadline where fire_at < $1', [
    new Date(nowMillis - 60_000).toISOString(),
  ]);
  return late === 0
    ? finding('deadlines', 'good', 'No deadline is waiting to fire.')
    : finding('deadlines', 'notice', `${late} deadlines are more than a minute late: is the server running?`);
}

async function ofLedger(database: Database): Promise<Finding> {
  const wrong = await database.query<{ slug: string; proof: string; example: string | null }>({
    text: `select m.slug, p.proof, p.example from marketplace m, lateral ledger_proof(m.id) p where p.wrong > 0 limit 5`,
  });
  const first = wrong[0];
  return first === undefined
    ? finding('ledger', 'good', 'Every proof of the ledger holds: money sums to zero, balances equal their transfers.')
    : finding('ledger', 'bad', `The ledger of ${first.slug} fails "${first.proof}" (${first.example ?? 'no example'}): stop the server and restore the last good backup.`);
}

/** Nights without a proof after which somebody should look whether it still runs. */
const PROOF_STALE_MS = 2 * 86_400_000;

/** What the last nightly proof of the books found; it stands until the books are proven again. */
async function ofLastProof(database: Database, nowMillis: number): Promise<Finding> {
  const proofs = await lastProofs(database);
  const failing = proofs.find((one_) => one_.failingSince !== null);
  if (failing !== undefined) {
    const names = failing.failed.map((line) => line.proof).join(', ');
    return finding('ledger', 'bad', `The books of ${failing.marketplaceId} have failed since ${failing.failingSince} (${names}): pay nothing out by hand, compare them with the institution's statement.`);
  }
  return proofs.some((one_) => millisOf(one_.lookedAt) < nowMillis - PROOF_STALE_MS)
    ? finding('ledger', 'notice', 'The books have not been proven for two days: are background jobs on?')
    : finding('ledger', 'good', 'The books were proven.');
}

/** How many of the newest disputes are folded anew. */
const REFOLDED = 500;

async function ofLog(database: Database): Promise<Finding> {
  const [alarm] = await openAlarms(database);
  return alarm === undefined
    ? finding('log', 'good', 'The transparency log has no alarm.')
    : finding('log', 'bad', `The transparency log: ${alarm.kind} since ${alarm.firstSeen} (${JSON.stringify(alarm.facts)}). See "The transparency log" in docs/operating.md.`);
}

async function ofRecords(database: Database): Promise<Finding> {
  const rows = await database.query<{ number: string; state: unknown; events: DisputeEvent[] }>({
    text: `select d.number, d.state, (select jsonb_agg(e.event order by r.first_seq, e.place) from act_record r,
                    jsonb_array_elements(r.events) with ordinality as e (event, place) where r.dispute_id = d.id) as events
             from (select * from dispute order by id desc limit $1) d`,
    values: [REFOLDED],
  });
  const wrong = rows.find((row) => canonicalJson(fold(row.events)) !== canonicalJson(row.state));
  return wrong === undefined
    ? finding('records', 'good', `The newest ${rows.length} disputes are what their records fold to.`)
    : finding('records', 'bad', `Dispute ${wrong.number} is not what its record folds to: stop the server and restore the last good backup.`);
}

/** How many of the newest kept days are counted anew. */
const RECOUNTED = 7;

/** Compares the kept figures of the newest days with the record; asks as the owner or the server. */
export async function ofFigures(database: Database): Promise<Finding> {
  const wrong = await database.query<{ day: string }>({
    text: `select k.day::text as day from (select * from daily_figure order by day desc limit $1) k, figures_of(k.day) f
            where (k.filed, k.answered, k.settled, k.determined, k.closed, k.closed_hours)
               is distinct from (f.filed, f.answered, f.settled, f.determined, f.closed, f.closed_hours) order by 1`,
    values: [RECOUNTED],
  });
  const first = wrong[0];
  return first === undefined
    ? finding('figures', 'good', `The kept figures of the last ${RECOUNTED} days are what the record says.`)
    : finding('figures', 'notice', `The kept figures of ${first.day} are not what the record says (an import of older disputes does that): "delete from daily_figure" has them counted anew.`);
}

async function attempt(name: string, look: () => Promise<Finding | Finding[]>): Promise<Finding[]> {
  try {
    return [await look()].flat();
  } catch (error) {
    return [finding(name, 'bad', `This could not be examined: ${(error as Error).message}`)];
  }
}

/** Whether what seals personal data can be opened: each key-encryption key that closes something is tried on one data key. */
async function ofKeys(database: Database, keys: KeyService | Error): Promise<Finding> {
  const closed = await database.query<{ id: string; kind: string; subject: string; kek: string; wrapped: Buffer }>({
    text: 'select distinct on (kek) id, kind, subject_id as subject, kek, wrapped from data_key where wrapped is not null order by kek, id',
  });
  if (closed.length === 0) return finding('keys', 'good', 'Nothing is sealed yet.');
  if (keys instanceof Error) return finding('keys', 'bad', keys.message);
  for (const { id, kind, subject, kek, wrapped } of closed) {
    try {
      await keys.unwrap({ kek, wrapped }, kind === 'dispute' ? `dispute ${subject} ${id}` : `${kind} ${id}`);
    } catch (error) {
      return finding('keys', 'bad', (error as Error).message);
    }
  }
  return finding('keys', 'good', `Personal data open with ${closed.map((one_) => one_.kek).join(', ')}. Keep a copy of ${KEY_FILE} apart from the backups.`);
}

async function ofDatabase(examination: Examination): Promise<Finding[]> {
  let store: Store;
  try {
    store = await examination.reach();
  } catch (error) {
    return [finding('postgresql', 'bad', `The database cannot be reached: ${(error as Error).message}`)];
  }
  // what is sealed is read to be proven; without the key file it cannot be, and that is a finding
  const keys = await openKeyFile(examination.settings.config.dataDir, false).catch((error: Error) => error);
  const database = openDatabase({ url: store.url, as: 'owner', poolSize: 1, ...(keys instanceof Error ? {} : { vault: new Vault(keys) }) });
  try {
    const found = await attempt('postgresql', () => ofServer(database, examination.realMillis));
    const pending = await attempt('migrations', async () => {
      const names = await pendingMigrations(store.url);
      return names.length === 0
        ? finding('migrations', 'good', 'The schema is current.')
        : finding('migrations', 'bad', `${names.length} migrations are missing, first ${names[0]}: run "npx redress migrate".`);
    });
    found.push(...pending);
    // the rest asks tables that only a current schema has
    if (pending.some((one_) => one_.state !== 'good')) return found;
    const offset = await one<{ ms: number }>(database, 'select offset_ms as ms from demo_clock');
    found.push(...(await attempt('keys', () => ofKeys(database, keys))));
    found.push(...(await attempt('outbox', () => ofOutbox(database))));
    found.push(...(await attempt('deadlines', () => ofDeadlines(database, examination.realMillis() + offset.ms))));
    found.push(...(await attempt('ledger', () => ofLedger(database))));
    found.push(...(await attempt('records', () => ofRecords(database))));
    found.push(...(await attempt('figures', () => ofFigures(database))));
    found.push(...(await attempt('log', () => ofLog(database))));
    return found;
  } finally {
    await database.close();
    await store.stop();
  }
}

/** Looks at everything that can be wrong with an installation and says what to do about it. */
export async function examine(examination: Examination): Promise<Finding[]> {
  return [
    ofNode(examination.nodeVersion),
    ...(await attempt('data folder', () => ofFolder(examination.settings.config.dataDir))),
    ofMail(examination.settings),
    ...ofExposure(examination.settings),
    ...(await ofDatabase(examination)),
  ];
}

/**
 * What a running server can see for itself, in a moment and with its own rights: not the books nor the records, which
 * `redress doctor` reads.
 * @param realMillis milliseconds since 1970 of this machine's clock
 */
export async function examineRunning(world: Pick<World, 'config' | 'database' | 'now'>, realMillis: () => number): Promise<Finding[]> {
  const { config, database } = world;
  return [
    ...(await attempt('data folder', () => ofFolder(config.dataDir))),
    ofMail({ config }),
    ...ofExposure({ config }),
    ...(await attempt('postgresql', () => ofServer(database, realMillis))),
    ...(await attempt('outbox', () => ofOutbox(database))),
    ...(await attempt('deadlines', () => ofDeadlines(database, millisOf(world.now())))),
    ...(await attempt('ledger', () => ofLastProof(database, millisOf(world.now())))),
    ...(await attempt('payments', () => ofPayments(database, world.now()))),
    ...(await attempt('log', () => ofLog(database))),
  ];
}
