import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openKeyFile } from '../../server/adapters/keys.ts';
import { Vault } from '../../server/adapters/vault.ts';
import { openDatabase, type Database } from '../../server/database/database.ts';
import { runningEmbedded } from '../../server/database/embedded.ts';
import { dataFolder, isReady, killedAtStart, postgresOf, startServer, until, type ServerProcess } from '../support/server.ts';
import { chanceOf, type Chance } from './chance.ts';
import { startLoad, type Load } from './load.ts';
import { openMarket, type Market } from './people.ts';
import { openReceivers, type Receivers } from './receivers.ts';
import { Wire } from './wire.ts';

/** A server with a load on it, and the means to kill it. */
export interface Campaign {
  readonly chance: Chance;
  readonly wire: Wire;
  readonly market: Market;
  readonly receivers: Receivers;
  readonly load: Load;
  /** what was killed, in order */
  readonly killed: string[];
  /** milliseconds from each kill until it served again, added up */
  away(): number;
  server(): ServerProcess;
  /** Kills the server (now and then its database with it, or again while it starts) and starts it anew. */
  killServer(): Promise<void>;
  /** Kills the postmaster or one of its processes, now and then again while it recovers, and waits until it serves. */
  killPostgres(): Promise<void>;
  /** Runs a question as the owner of the database. */
  asOwner<T>(work: (database: Database) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Longest wait for a server that is coming back; a log of hours may have to be replayed on a slow disk. */
const BACK_MS = 120_000;

interface Site {
  readonly data: string;
  readonly env: object;
  server: ServerProcess;
}

/** Kills a process of a cluster; a number that is somebody else's by now is left alone. */
async function killPid(pid: number): Promise<void> {
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'postgres');
  if (!line.includes('postgres')) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // it ended by itself a moment earlier
    if ((error as { code?: string }).code !== 'ESRCH') throw error;
  }
}

async function withDatabase<T>(data: string, work: (database: Database) => Promise<T>): Promise<T> {
  const url = await runningEmbedded(join(data, 'postgres'));
  if (url === undefined) throw new Error('the database does not answer');
  const database = openDatabase({ url, as: 'owner', poolSize: 1, vault: new Vault(await openKeyFile(data)) });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** A process of the cluster other than the postmaster: one that serves the server, or one that keeps the house. */
async function helperOf(data: string, chance: Chance): Promise<{ pid: number; kind: string } | undefined> {
  try {
    const all = await withDatabase(data, (database) =>
      database.query<{ pid: number; kind: string; serves: boolean }>({
        text: `select pid, backend_type as kind, usename is not null as serves from pg_stat_activity where pid <> pg_backend_pid()`,
      }),
    );
    const serving = all.filter((one) => one.serves);
    const from = serving.length > 0 && chance.happens(75) ? serving : all;
    return from.length === 0 ? undefined : chance.oneOf(from);
  } catch {
    // the last kill is not yet overcome
    return undefined;
  }
}

async function killServer(site: Site, wire: Wire, chance: Chance, killed: string[]): Promise<void> {
  const both = chance.happens(20);
  if (both) await killPid(await postgresOf(site.data));
  await site.server.kill();
  killed.push(both ? 'server and postmaster' : 'server');
  if (chance.happens(20)) {
    await killedAtStart(site.data, chance.below(1500), site.env);
    killed.push('server at its start');
  }
  site.server = await startServer(site.data, { env: site.env });
  wire.url = site.server.url;
}

async function killPostgres(site: Site, chance: Chance, killed: string[]): Promise<void> {
  const strike = async (): Promise<void> => {
    const helper = chance.happens(50) ? await helperOf(site.data, chance) : undefined;
    // without a number in the lock file there is no postmaster to kill: it is between two lives
    const pid = helper?.pid ?? (await postgresOf(site.data).catch(() => 0));
    if (!(pid > 1)) return;
    await killPid(pid);
    killed.push(helper?.kind ?? 'postmaster');
  };
  await strike();
  if (chance.happens(20)) {
    await sleep(chance.below(400));
    await strike();
  }
  try {
    await until('the server serves again', () => isReady(site.server.url), BACK_MS);
  } catch (error) {
    const said = site.server.output().split('\n').slice(-60).join('\n');
    const log = await readFile(join(site.data, 'postgres', 'postgres.log'), 'utf8').catch(() => '');
    throw new Error(`killed ${killed.join(', ')}\n${said}\n${log.split('\n').slice(-30).join('\n')}\n${await processesOf(site.data)}`, { cause: error });
  }
}

/** What works over the folder, with the state of each process and where in the kernel it waits. */
async function processesOf(data: string): Promise<string> {
  const lines: string[] = [];
  for (const pid of await readdir('/proc')) {
    const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ');
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => '');
    if (!command.includes(data) && !folder.startsWith(data)) continue;
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    const waits = await readFile(`/proc/${pid}/wchan`, 'utf8').catch(() => '');
    lines.push(`${pid} ${/State:\s*(.*)/.exec(status)?.[1]} ${waits} ${command.slice(0, 120)}`);
  }
  return lines.join('\n');
}

/** Starts a server with the demo's clock, a marketplace on it, and the load. */
export async function openCampaign(seed: string): Promise<Campaign> {
  const chance = chanceOf(seed);
  const receivers = await openReceivers(chance.fork('receivers'));
  const folder = await dataFolder();
  const env = { SMTP_URL: receivers.smtpUrl, MAIL_FROM: 'Redress <notice@redress.test>' };
  const site: Site = { data: folder.path, env, server: await startServer(folder.path, { env }) };
  const close = async (): Promise<void> => {
    await site.server.stop();
    await receivers.close();
    await folder.remove();
  };
  try {
    const wire = new Wire(site.server.url);
    const market = await openMarket(wire, receivers.webhookUrl);
    const killed: string[] = [];
    let away = 0;
    const timed = async (kill: () => Promise<void>): Promise<void> => {
      const since = performance.now();
      await kill();
      away += performance.now() - since;
    };
    const strikes = chance.fork('strikes');
    return {
      ...{ chance, wire, market, receivers, killed, close },
      load: startLoad(wire, market, chance.fork('load')),
      server: () => site.server,
      away: () => Math.round(away),
      killServer: () => timed(() => killServer(site, wire, strikes, killed)),
      killPostgres: () => timed(() => killPostgres(site, strikes, killed)),
      asOwner: (work) => withDatabase(site.data, work),
    };
  } catch (error) {
    await close();
    throw error;
  }
}
