import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quicknetClient } from 'drand-client';
import { describe, expect, test, vi } from 'vitest';
import { roundFrom, roundTime, type BeaconRound } from '../../jury/ports.ts';
import { drandBeacon } from './drand.ts';
import { DrawSettingError, openDrawPorts, QUICKNET, readDrawSettings } from './settings.ts';
import { drawKey, vrfProve, vrfVerify, type VrfSuite } from './vrf.ts';

interface Example {
  readonly example: number;
  readonly suite: VrfSuite;
  readonly secret: string;
  readonly publicKey: string;
  readonly alpha: string;
  readonly proof: string;
  readonly output: string;
}
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../vectors/draw/${name}.json`, import.meta.url), 'utf8'));
const EXAMPLES = read('rfc9381') as readonly Example[];
const RECORDED = read('quicknet') as readonly (BeaconRound & { readonly randomness: string })[];
const hex = (text: string): Buffer => Buffer.from(text, 'hex');

describe('ECVRF (RFC 9381)', () => {
  test.each(EXAMPLES)('example $example: proof and output to the byte', async ({ suite, secret, publicKey, alpha, proof, output }) => {
    const made = await vrfProve(hex(secret), hex(alpha), suite);
    expect([made.publicKey, made.proof, made.output].map((one) => one.toString('hex'))).toEqual([publicKey, proof, output]);
    expect((await vrfVerify(hex(publicKey), hex(alpha), hex(proof), suite))?.toString('hex')).toBe(output);
  });

  test('no bit of proof, key or input can be another', async () => {
    const { publicKey, proof } = EXAMPLES[2]!;
    const alpha = hex(EXAMPLES[2]!.alpha);
    for (const at of [0, 31, 33, 47, 48, 79]) {
      const changed = hex(proof);
      changed[at] = changed[at]! ^ 1;
      expect(await vrfVerify(hex(publicKey), alpha, changed)).toBeUndefined();
    }
    expect(await vrfVerify(hex(EXAMPLES[1]!.publicKey), alpha, hex(proof))).toBeUndefined();
    expect(await vrfVerify(hex(publicKey), hex('af83'), hex(proof))).toBeUndefined();
    expect(await vrfVerify(hex(publicKey), alpha, hex(proof).subarray(1))).toBeUndefined();
    // a key of low order would let any proof be made
    expect(await vrfVerify(Buffer.concat([Buffer.of(1), Buffer.alloc(31)]), alpha, hex(proof))).toBeUndefined();
  });

  test('a key always gives one output for one input', async () => {
    const key = await drawKey(Buffer.alloc(32, 7));
    const [one, two] = [await key.prove(Buffer.from('x')), await key.prove(Buffer.from('x'))];
    expect(one).toEqual(two);
    expect((await vrfVerify(hex(key.publicKey), Buffer.from('x'), hex(one.proof)))?.toString('hex')).toBe(one.output);
  });
});

describe('drand', () => {
  const served = (rounds: readonly BeaconRound[]) => async (url: string) => {
    const round = rounds.find((one) => url.endsWith(`/public/${one.round}`));
    if (round === undefined) throw new Error('404');
    return round;
  };

  test('the chain is the one drand publishes', () => {
    expect(quicknetClient().options.chainVerificationParams).toEqual({ chainHash: QUICKNET.hash, publicKey: QUICKNET.publicKey });
  });

  test('recorded rounds are taken', async () => {
    const beacon = drandBeacon({ urls: ['https://one.example'], chain: QUICKNET }, served(RECORDED));
    for (const { round, signature } of RECORDED) expect(await beacon.round(round)).toEqual({ round, signature });
  });

  test('a server that gives another round, another signature or nothing is passed over', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const [one, other] = [RECORDED[0]!, RECORDED[1]!];
    const lies = [{ ...other, round: 1000 }, { ...one, signature: other.signature, randomness: other.randomness }, { ...one, randomness: other.randomness }, { ...one, round: 1001 }];
    for (const lie of lies) {
      const get = async (url: string): Promise<unknown> => (url.startsWith('https://bad') ? { ...lie } : served(RECORDED)(url));
      expect(await drandBeacon({ urls: ['https://bad.example'], chain: QUICKNET }, get).round(1000)).toBeUndefined();
      expect(await drandBeacon({ urls: ['https://bad.example', 'https://good.example'], chain: QUICKNET }, get).round(1000)).toEqual({ round: 1000, signature: one.signature });
    }
    expect(await drandBeacon({ urls: ['https://one.example'], chain: QUICKNET }, served([])).round(1000)).toBeUndefined();
    said.mockRestore();
  });

  test('the round of a time is the first that has not come yet', () => {
    const at = roundTime(QUICKNET, 1000);
    expect(new Date(at).toISOString()).toBe('2023-08-23T15:59:24.000Z');
    expect([roundFrom(QUICKNET, at), roundFrom(QUICKNET, at + 1), roundFrom(QUICKNET, at - 1), roundFrom(QUICKNET, 0)]).toEqual([1000, 1001, 1000, 1]);
  });
});

describe('settings of draws', () => {
  test('without servers there is no beacon; with some quicknet is meant', () => {
    expect(readDrawSettings({})).toEqual({ drand: undefined, key: undefined });
    expect(readDrawSettings({ DRAND_URLS: 'https://api.drand.sh/, https://drand.example' }).drand).toEqual({ urls: ['https://api.drand.sh', 'https://drand.example'], chain: QUICKNET });
    const own = readDrawSettings({ DRAND_URLS: 'http://localhost:1', DRAND_CHAIN: `${'a'.repeat(64)} ${'b'.repeat(192)} 1700000000 30` });
    expect(own.drand?.chain).toMatchObject({ hash: 'a'.repeat(64), genesis: 1_700_000_000, period: 30 });
  });

  test.each([{ DRAND_URLS: 'api.drand.sh' }, { DRAND_CHAIN: 'other' }, { DRAW_KEY: 'ab' }])('%o is refused', (environment) => {
    expect(() => readDrawSettings(environment)).toThrow(DrawSettingError);
  });

  test('the key is made once, for its owner only, and never made anew over one that cannot be read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'draw-'));
    const settings = readDrawSettings({});
    const [first, second] = [await openDrawPorts(settings, folder), await openDrawPorts(settings, folder)];
    expect(first.key.publicKey).toBe(second.key.publicKey);
    expect((await stat(join(folder, 'draw', 'key'))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(folder, 'draw', 'key'), 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
    await writeFile(join(folder, 'draw', 'key'), 'nothing');
    await expect(openDrawPorts(settings, folder)).rejects.toThrow(DrawSettingError);
    await rm(folder, { recursive: true });
  });
});
