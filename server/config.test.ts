import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSettings } from './config.ts';

let data = '';
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'redress-config-'));
});
afterAll(() => rm(data, { recursive: true }));

test('a session lasts twelve hours, or two unused, unless the settings say otherwise', async () => {
  const { config } = await readSettings({}, { data });
  expect([config.sessionMs, config.sessionIdleMs]).toEqual([12 * 3_600_000, 2 * 3_600_000]);
  const other = await readSettings({ SESSION_HOURS: '8', SESSION_IDLE_MINUTES: '30' }, { data });
  expect([other.config.sessionMs, other.config.sessionIdleMs]).toEqual([8 * 3_600_000, 30 * 60_000]);
});

test.each([
  ['SESSION_HOURS', '0'],
  ['SESSION_HOURS', 'a day'],
  ['SESSION_IDLE_MINUTES', '1'],
])('%s=%s is refused by name', async (name, value) => {
  await expect(readSettings({ [name]: value }, { data })).rejects.toThrow(`${name} is "${value}"`);
});

test('a payment institution that is half configured is refused by name', async () => {
  expect((await readSettings({}, { data })).rails).toEqual({});
  await expect(readSettings({ ALIPAY_APP_ID: '2021000000000001' }, { data })).rejects.toThrow('ALIPAY_PRIVATE_KEY and ALIPAY_PUBLIC_KEY must be set too');
});
