import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSettings } from '../config.ts';
import { examine, type Finding } from './operations.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-doctor-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function findings(environment: Record<string, string>): Promise<Record<string, Finding>> {
  const settings = await readSettings({ ...environment, REDRESS_DATA: folder });
  const found = await examine({
    settings,
    reach: () => Promise.reject(new Error('nothing listens there')),
    realMillis: () => 1_772_416_800_000,
    nodeVersion: 'v24.0.0',
  });
  return Object.fromEntries(found.map((one) => [one.name, one]));
}

test('a demo open to the world and an address without TLS are told', async () => {
  const open = await findings({ PUBLIC_URL: 'http://odr.example' });
  expect([open['demo']?.state, open['public url']?.state]).toEqual(['bad', 'bad']);
  expect(open['demo']?.sentence).toContain('REDRESS_DEMO=off');
  const home = await findings({ PUBLIC_URL: 'http://localhost:3000' });
  expect([home['demo']?.state, home['public url']?.state]).toEqual(['notice', 'good']);
  const safe = await findings({ PUBLIC_URL: 'https://odr.example', REDRESS_DEMO: 'off' });
  expect([safe['demo']?.state, safe['public url']?.state]).toEqual(['good', 'good']);
});

test('a database that cannot be reached and mail that goes nowhere are told, with what to do', async () => {
  const found = await findings({ REDRESS_DEMO: 'off' });
  expect(found['postgresql']).toMatchObject({ state: 'bad', sentence: expect.stringContaining('nothing listens there') });
  expect(found['mail']).toMatchObject({ state: 'bad', sentence: expect.stringContaining('SMTP_URL') });
});
