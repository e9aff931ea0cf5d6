import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { DEMO_PEOPLE } from '../../server/demo/people.ts';
import { STORIES } from '../../server/demo/stories.ts';
import { dataFolder, isReady, startedFolder, startServer, until, type ServerProcess } from '../support/server.ts';

let server: ServerProcess | undefined;
let folder: { readonly path: string; remove(): Promise<void> } | undefined;
afterEach(async () => {
  await server?.stop();
  await folder?.remove();
});

interface Demo {
  readonly people: readonly { readonly key: string; readonly token: string }[];
  readonly aheadMs: number;
  readonly mayReset: boolean;
}

async function demoOf(url: string): Promise<Demo> {
  return (await fetch(`${url}/api/v1/demo`)).json() as Promise<Demo>;
}

async function post(url: string, path: string, body: object, cookie = ''): Promise<Response> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), origin: url.replace('127.0.0.1', 'localhost'), 'sec-fetch-site': 'same-origin', cookie };
  return fetch(`${url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** Signs in as somebody of the demo. @returns the cookie */
async function as(url: string, key: string): Promise<string> {
  const { people } = await demoOf(url);
  const opened = await post(url, '/sessions/link', { token: people.find((one) => one.key === key)!.token });
  return /redress_session=[^;]+/.exec(opened.headers.get('set-cookie') ?? '')![0];
}

async function disputes(url: string, key: string): Promise<number> {
  const cookie = await as(url, key);
  const list = (await (await fetch(`${url}/api/v1/disputes?view=claimant`, { headers: { cookie } })).json()) as { items: object[] };
  return list.items.length;
}

const again = { confirm: 'begin anew' };
/** A demo made anew takes as long as a first start, which a busy machine may keep waiting. */
const LONGEST_ANEW_MS = 240_000;

test('a demo begins anew while it runs: what was done is gone, the clock is back, the links go on working', async () => {
  folder = await startedFolder();
  server = await startServer(folder.path);
  const { url } = server;
  expect(await demoOf(url)).toMatchObject({ mayReset: true, aheadMs: 0 });
  const cookie = await as(url, 'anna');
  const list = (await (await fetch(`${url}/api/v1/disputes?view=claimant`, { headers: { cookie } })).json()) as { items: { id: string }[] };
  const withdrawn = await post(url, `/disputes/${list.items[0]!.id}/acts/withdraw`, { reason: 'settled' }, cookie);
  expect(withdrawn.status).toBeLessThan(300);
  expect((await post(url, '/demo/clock', { move: 'day' })).status).toBe(200);
  expect((await demoOf(url)).aheadMs).toBeGreaterThan(0);
  expect((await post(url, '/demo/reset', again)).status).toBe(200);
  await until('the demo is being made again', async () => !(await isReady(url)));
  await until('it stands again', () => isReady(url), LONGEST_ANEW_MS);
  const after = await demoOf(url);
  expect(after).toMatchObject({ mayReset: true, aheadMs: 0 });
  expect(after.people.length).toBe(DEMO_PEOPLE.length);
  // the session of before is nobody's now, and the dispute of before is gone
  expect((await fetch(`${url}/api/v1/me`, { headers: { cookie } })).status).toBe(401);
  const told = await Promise.all(['anna', 'he', 'zhou'].map((key) => disputes(url, key)));
  expect(told.reduce((sum, count) => sum + count, 0)).toBe(STORIES.length);
  expect((await fetch(`${url}/api/v1/disputes/${list.items[0]!.id}`, { headers: { cookie: await as(url, 'anna') } })).status).toBe(404);
  const files = await readdir(join(folder.path, 'files'));
  expect(files.length).toBeGreaterThan(0);
});

test('what was ever served without a demo is never emptied', async () => {
  folder = await dataFolder();
  server = await startServer(folder.path, { flags: ['--no-demo'] });
  expect((await post(server.url, '/demo/reset', again)).status).toBe(404);
  await server.stop();
  server = await startServer(folder.path);
  expect((await demoOf(server.url)).mayReset).toBe(false);
  expect((await post(server.url, '/demo/reset', again)).status).toBe(403);
  await server.stop();
  // nor a demo that was later served without being one
  await folder.remove();
  folder = await startedFolder();
  server = await startServer(folder.path);
  expect((await demoOf(server.url)).mayReset).toBe(true);
  await server.stop();
  server = await startServer(folder.path, { flags: ['--no-demo'] });
  await server.stop();
  server = await startServer(folder.path);
  expect((await demoOf(server.url)).mayReset).toBe(false);
});
