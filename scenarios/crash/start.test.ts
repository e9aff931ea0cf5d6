import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import pg from 'pg';
import { runningEmbedded } from '../../server/database/embedded.ts';
import { isRunning } from '../../server/running.ts';
import { dataFolder, isReady, postgresOf, startedFolder, startRefused, startServer, until, type ServerProcess } from '../support/server.ts';

const started: ServerProcess[] = [];
const folders: { remove(): Promise<void> }[] = [];

async function folder(begin = startedFolder): Promise<string> {
  const made = await begin();
  folders.push(made);
  return made.path;
}

async function start(data: string, port?: number): Promise<ServerProcess> {
  const server = await startServer(data, port === undefined ? {} : { port });
  started.push(server);
  return server;
}

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
  for (const made of folders.splice(0)) await made.remove();
});

/** Runs one statement as the owner of a running server's database. */
async function ask(data: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: await runningEmbedded(join(data, 'postgres')) });
  await client.connect();
  try {
    return (await client.query(text)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

describe('starting over what is there', () => {
  test('a server killed with SIGKILL leaves its database running; the next start takes over and keeps the rows', async () => {
    const data = await folder();
    const first = await start(data);
    await ask(data, 'update demo_clock set offset_ms = 777');
    const orphan = await postgresOf(data);
    await first.kill();
    expect(await isRunning(orphan)).toBe(true);
    await start(data);
    expect(await postgresOf(data)).not.toBe(orphan);
    expect(await ask(data, 'select offset_ms::int as ms from demo_clock')).toEqual([{ ms: 777 }]);
  });

  test('PostgreSQL killed with SIGKILL under a running server is started again, and committed rows are there', async () => {
    const data = await folder(dataFolder);
    const server = await start(data);
    await ask(data, 'update demo_clock set offset_ms = 888');
    const killed = await postgresOf(data);
    process.kill(killed, 'SIGKILL');
    await until('PostgreSQL is back', () => server.output().includes('PostgreSQL is back.'));
    await until('the server is ready', () => isReady(server.url));
    expect(await ask(data, 'select offset_ms::int as ms from demo_clock')).toEqual([{ ms: 888 }]);
  });

  test('PostgreSQL killed while one of its processes can never notice: that one is ended, and it is started again', async () => {
    const data = await folder();
    const server = await start(data);
    const [helper] = await ask(data, "select pid from pg_stat_activity where backend_type = 'checkpointer'");
    const deaf = Number(helper?.['pid']);
    process.kill(deaf, 'SIGSTOP');
    process.kill(await postgresOf(data), 'SIGKILL');
    await until('PostgreSQL is back', () => server.output().includes('PostgreSQL is back.'));
    await until('the server is ready', () => isReady(server.url));
    expect(await isRunning(deaf)).toBe(false);
  });

  test('both killed at once, and a lock whose number belongs to another program now: the next start is good', async () => {
    const data = await folder();
    const first = await start(data);
    process.kill(await postgresOf(data), 'SIGKILL');
    await first.kill();
    const second = await start(data);
    const pid = await postgresOf(data);
    await second.kill();
    process.kill(pid, 'SIGKILL');
    await until('PostgreSQL is gone', async () => !(await isRunning(pid)));
    for (const name of ['cluster/postmaster.pid', '.s.PGSQL.5432.lock']) {
      const lock = join(data, 'postgres', name);
      await writeFile(lock, (await readFile(lock, 'utf8')).replace(/^\d+/, String(process.pid)));
    }
    await writeFile(join(data, 'server.lock'), JSON.stringify({ pid: process.pid, began: 'another start' }));
    const third = await start(data);
    expect(await isReady(third.url)).toBe(true);
  });

  test('SIGTERM stops the server and its database in order', async () => {
    const data = await folder();
    const server = await start(data);
    const database = await postgresOf(data);
    expect(await server.stop()).toBe(0);
    started.length = 0;
    expect(await isRunning(database)).toBe(false);
    expect(server.output()).toContain('"event":"stopped"');
  });

  test('a first start killed while the database was being created leaves nothing half', async () => {
    const data = await folder(dataFolder);
    await mkdir(join(data, 'postgres', 'cluster.new', 'base'), { recursive: true });
    const server = await start(data);
    expect(await isReady(server.url)).toBe(true);
  });
});

describe('what cannot be started is explained in one sentence', () => {
  test('a second server over the same data folder', async () => {
    const data = await folder();
    const first = await start(data);
    const { code, output } = await startRefused(data);
    expect(code).toBe(1);
    expect(output.trim()).toBe(
      `The data folder ${data} is in use by another Redress (process ${first.pid}); stop that one, or choose another folder with --data.`,
    );
    expect(await isReady(first.url)).toBe(true);
  });

  test('a port that is taken, before a database is created', async () => {
    const data = await folder(dataFolder);
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as { port: number };
    const { code, output } = await startRefused(data, port);
    other.close();
    expect(code).toBe(1);
    expect(output.trim()).toBe(`Port ${port} is taken by another program; choose another: npm start -- --port ${port + 1}`);
    await expect(readFile(join(data, 'postgres', 'secret'))).rejects.toThrow('ENOENT');
  });
});
