/**
 * Asks the newest closed disputes of a large database again under a draft, as an operator does at the desk of the rules,
 * and tells how far it is, how fast, and how much memory the server holds: `npm run replay-many -- 100000`. It is not part
 * of the tests; the server and its database are made for it and thrown away.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { fillDisputes } from '../scenarios/support/many-disputes.ts';
import { dataFolder, startServer } from '../scenarios/support/server.ts';
import { openDatabase, type Database } from '../server/database/database.ts';
import { runningEmbedded } from '../server/database/embedded.ts';
import { systemTime } from '../server/system.ts';

const wanted = Number(process.argv[2] ?? '100000');

interface Replay {
  readonly id: string;
  readonly state: string;
  readonly done: number;
  readonly skipped: number;
  readonly changed: number;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function megabytesOf(pid: number): number {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(found?.[1] ?? 0) / 1024);
}

/** An operator with a session, written by the owner of the database: nobody signs in by mail here. */
async function operator(owner: Database): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const id = randomUUID();
  await owner.query({
    text: `insert into person (id, name, email, locale, staff_roles, created_at) values ($1, 'Replay', 'replay@example.org', 'en', '{operator}', now())`,
    values: [id],
  });
  await owner.query({
    text: `insert into session (id_hash, person_id, expires_at, created_at) values ($1, $2, now() + interval '1 day', now())`,
    values: [createHash('sha256').update(token).digest(), id],
  });
  return token;
}

const data = await dataFolder();
const server = await startServer(data.path, { flags: ['--no-demo'] });
try {
  const url = await runningEmbedded(join(data.path, 'postgres'));
  if (url === undefined) throw new Error('the server keeps no database of its own');
  const owner = openDatabase({ url, as: 'owner', poolSize: 4 });
  const written = Math.ceil(wanted / 0.9);
  say(`writing ${written} disputes`);
  await fillDisputes(owner, written, systemTime());
  const token = await operator(owner);
  await owner.close();
  const call = async <T>(path: string, json?: object): Promise<T> => {
    const headers = { cookie: `redress_session=${token}`, origin: server.url, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const answer = await fetch(`${server.url}/api/v1${path}`, { headers, ...(json === undefined ? {} : { method: 'POST', body: JSON.stringify(json) }) });
    const body: unknown = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(body)}`);
    return body as T;
  };
  const { inForce } = await call<{ inForce: string }>('/rules');
  const draft = await call<{ id: string }>('/rule-desk/drafts', { base: inForce, version: '2099-1', title: { 'zh-CN': '试算', en: 'A trial' } });
  const replay = await call<Replay>(`/rule-desk/drafts/${draft.id}/replays`, { count: wanted });
  const from = performance.now();
  for (let now = replay; now.state === 'running'; ) {
    await rest(5_000);
    now = await call<Replay>(`/rule-desk/replays/${replay.id}`);
    say(`${now.done} of ${wanted}: ${Math.round(now.done / ((performance.now() - from) / 1000))} a second, ${megabytesOf(server.pid)} MB, ${now.changed} otherwise, ${now.skipped} left out`);
  }
} finally {
  await server.stop();
  await data.remove();
}
