import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer, type TestServer } from '../http/testkit.ts';
import { currentRules, loadRules, routes, rules, rulesFor, rulesName } from './rules.ts';

const FOLDER = fileURLToPath(new URL('../../rules', import.meta.url));

describe('the rules over the API', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(routes);
  });
  afterAll(() => server.close());

  it('lists the versions to everybody', async () => {
    const response = await server.request('/rules');
    expect(response.status).toBe(200);
    const list = (await response.json()) as { inForce: string; packs: { name: string; hash: string }[] };
    expect(list.inForce).toBe('cn/2026-1');
    expect(list.packs[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('shows one version whole, as it is used', async () => {
    const response = await server.request('/rules/cn/2026-1');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(rulesFor('cn/2026-1'))));
  });

  it.each(['/rules/cn/1999-1', '/rules/eu/2026-1', '/rules/../secret'])('%s is not there', async (path) => {
    expect((await server.request(path)).status).toBe(404);
  });
});

describe('packs on disk', () => {
  let copy: string;
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'rules-'));
    cpSync(FOLDER, copy, { recursive: true });
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  it('has one hash for one content, however the file is written, and another for another content', () => {
    const file = join(copy, 'cn/2026-1/deposit.json');
    const original = readFileSync(file, 'utf8');
    const before = loadRules(copy).packs[0]?.hash;
    expect(before).toBe(rules().packs[0]?.hash);
    writeFileSync(file, JSON.stringify(JSON.parse(original)));
    expect(loadRules(copy).packs[0]?.hash).toBe(before);
    writeFileSync(file, original.replace('"minimumMinor": 100000', '"minimumMinor": 100001'));
    expect(loadRules(copy).packs[0]?.hash).not.toBe(before);
    writeFileSync(file, original);
  });

  it('keeps an older version for the disputes that began with it', () => {
    const next = join(copy, 'cn/2027-1');
    cpSync(join(copy, 'cn/2026-1'), next, { recursive: true });
    const head = JSON.parse(readFileSync(join(next, 'pack.json'), 'utf8')) as object;
    writeFileSync(join(next, 'pack.json'), JSON.stringify({ ...head, version: '2027-1', effectiveFrom: '2027-01-01' }));
    const both = loadRules(copy);
    expect(both.packs.map(rulesName)).toEqual(['cn/2026-1', 'cn/2027-1']);
    // New Year in Beijing begins at 16:00 UTC of the day before.
    expect(both.inForce('2026-12-31T15:59:59.999Z')?.version).toBe('2026-1');
    expect(both.inForce('2026-12-31T16:00:00.000Z')?.version).toBe('2027-1');
    expect(both.find('cn/2026-1')?.version).toBe('2026-1');
    rmSync(next, { recursive: true });
  });

  it('does not start with a wrong rule, and says which', () => {
    const file = join(copy, 'cn/2026-1/deadlines.json');
    const original = readFileSync(file, 'utf8');
    writeFileSync(file, original.replace('"amount": 72', '"amount": "72"'));
    expect(() => loadRules(copy)).toThrow('deadlines.json:4: a whole number from 1 to 1000 expected (shape)');
    writeFileSync(file, '{');
    expect(() => loadRules(copy)).toThrow('deadlines.json:1: not JSON: close brace expected (json_syntax)');
    rmSync(file);
    expect(() => loadRules(copy)).toThrow('deadlines.json:1: the file is missing (shape)');
    writeFileSync(file, original);
  });

  it.each<[string, string, (text: string) => string, RegExp]>([
    ['a syntax error', 'exits.json', (text) => text.replace('[', '[,'), /exits\.json:1: not JSON: value expected/],
    ['a cycle', 'remedies.json', (text) => text.replace('"expression": "facts.paid_minor"', '"expression": "step.price"'), /remedies\.json:\d+: refund\.price: speaks of step\.price, which is itself/],
    ['a missing article', 'remedies.json', (text) => text.replace('"source": "O116 27"', '"source": "O116 2700"'), /remedies\.json:\d+: O116 2700: the register does not list article 2700/],
    ['an unknown currency', 'pack.json', (text) => text.replace('"CNY"', '"CNX"'), /pack\.json:\d+: one of CNY expected/],
    ['an end before its start', 'pack.json', (text) => text.replace('"effectiveTo": null', '"effectiveTo": "2026-10-31"'), /pack\.json:\d+: ends on 2026-10-31, before its start on 2026-11-01/],
    ['a division by zero', 'remedies.json', (text) => text.replace('"expression": "facts.paid_minor"', '"expression": "facts.paid_minor / facts.freight_minor"'), /remedies\.json:\d+: refund\.price: divides by zero or less when .*facts\.freight_minor = 0/],
  ])('%s is refused with file, line and reason, and what was in force stays', (_, name, spoil, reason) => {
    const file = join(copy, 'cn/2026-1', name);
    const original = readFileSync(file, 'utf8');
    const active = loadRules(copy);
    const before = active.inForce('2026-11-20T00:00:00.000Z')?.hash;
    expect(spoil(original)).not.toBe(original);
    writeFileSync(file, spoil(original));
    try {
      expect(() => loadRules(copy)).toThrow(reason);
      expect(active.inForce('2026-11-20T00:00:00.000Z')?.hash).toBe(before);
    } finally {
      writeFileSync(file, original);
    }
    expect(loadRules(copy).packs[0]?.hash).toBe(before);
  });

  it('gives the first pack to a clock before it, and fails loudly for a pack that is gone', () => {
    expect(rulesName(currentRules('2020-01-01T00:00:00.000Z'))).toBe('cn/2026-1');
    expect(() => rulesFor('cn/1999-1')).toThrow(RangeError);
  });
});
