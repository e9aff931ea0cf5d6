import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { size } from '../scripts/sizes.ts';
import { utf8, type Bytes } from './bytes.ts';
import { canonical, type Json } from './canonical.ts';
import { ask } from './cel.ts';
import { main } from './cli/command.ts';
import { supervise } from './cli/main.ts';
import { dueOf } from './clock.ts';
import { planOf } from './draw-seats.ts';
import { filesInMemory } from './files.ts';
import { momentOf } from './shape.ts';
import { sample, seal, sealBag, type Sample } from './testkit/sample.ts';
import { zip, type Packed } from './testkit/zip.ts';
import { verifyBag } from './verify.ts';
import { certificatesOf, leadsToRoot } from './x509.ts';
import { remarkText } from './words.ts';

const NOW = Date.parse('2026-11-20T02:00:00.000Z');
const HOW = { trust: null, now: NOW };
const CHANGES = size({ quick: 100, night: 10_000 });
/** Processor time for one of these files, on a slow machine too: what they were made for takes hours. */
const MOST_SECONDS = 20;
const folder = mkdtempSync(join(tmpdir(), 'redress-hostile-'));

let whole: Sample;
beforeAll(async () => {
  whole = await sample();
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command over a file of these bytes; however it ends, it ends with a sentence, soon, and without a place in the code. */
async function run(bytes: Bytes, ...before: string[]): Promise<Ran> {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  const began = process.cpuUsage();
  let [out, err] = ['', ''];
  const code = await main([...before, path], { LANG: 'C' }, NOW, (text) => (out += `${text}\n`), (text) => (err += `${text}\n`));
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1e6).toBeLessThan(MOST_SECONDS);
  expect(`${out}${err}`).not.toMatch(/^\s+at |\.ts:\d|undefined|\[object /m);
  expect(`${out}${err}`).not.toBe('');
  return { code, out, err };
}

const packed = (files: ReadonlyMap<string, Bytes>): Packed[] => [...files].map(([name, bytes]) => ({ name: `redress-R26-0001/${name}`, bytes }));
/** Not made small, so that it is no bomb. */
const stored = (files: ReadonlyMap<string, Bytes>): Packed[] => packed(files).map((one) => ({ ...one, store: true }));
const text = (path: string): string => new TextDecoder().decode(whole.files.get(`data/${path}`));
/** The case with one document in other words, and its hashes written anew. */
const withText = (path: string, words: string): Promise<Ran> => run(zip(stored(sealBag(new Map(whole.files).set(`data/${path}`, utf8(words))))));
const with1 = (one: Packed): Promise<Ran> => run(zip([...packed(whole.files), one]));

describe('a package made to break a reader', () => {
  it.each([
    ['leaves the folder', '../evil', 'leads out of the folder'],
    ['leaves it further in', 'redress-R26-0001/data/../../../evil', 'leads out of the folder'],
    ['ends early for some', 'redress-R26-0001/data/a\u0000.json', 'is no good file name'],
    ['moves the cursor of who reads the report', 'redress-R26-0001/\u001b[2J\u202egnp', 'is no good file name'],
    ['differs in case alone', 'redress-R26-0001/DATA/Case.json', 'stands in the package twice'],
    ['differs in the way an accent is written', 'redress-R26-0001/data/e\u0301', 'stands in the package twice'],
    ['is a folder for some files and a file itself', 'redress-R26-0001/data/evidence', 'stands in the package twice'],
    ['is longer than a system can write', `redress-R26-0001/${'a/'.repeat(20_000)}b`, 'is no good file name'],
  ])('with a name that %s fails as a package', async (_, name, said) => {
    const more: Packed[] = name.endsWith('e\u0301') ? [{ name: 'redress-R26-0001/data/\u00e9', bytes: utf8('x') }] : [];
    const { code, out } = await run(zip([...packed(whole.files), ...more, { name, bytes: utf8('x') }]));
    expect([code, out]).toEqual([1, expect.stringMatching(/^\[fail\] The file as a package\n/)]);
    expect(out).toContain(said);
    expect(out).not.toMatch(/[\u0000\u001b\u202e]/);
  });

  it('with 100,000 members fails before any of them is looked at', async () => {
    const members = Array.from({ length: 100_000 }, (_, at) => ({ name: `redress-R26-0001/data/${at}`, bytes: new Uint8Array(), store: true as const }));
    expect(await run(zip(members))).toMatchObject({ code: 1, out: expect.stringContaining('more files than a case file may have') });
  });

  it('with documents that unpack to more than any document has fails, the ratio of a bomb or not', async () => {
    expect(await with1({ name: 'redress-R26-0001/data/x.json', bytes: new Uint8Array(64_000_000) })).toMatchObject({ code: 1, out: expect.stringContaining('unpacks to more than is allowed') });
    const dense = new Uint8Array(33 * 1024 * 1024).map((_, at) => (at * at) >>> 7);
    const long = await verifyBag(filesInMemory(new Map(whole.files).set('data/record.json', dense)), HOW);
    expect(long.steps[0]).toMatchObject({ name: 'bag', state: 'fail', remarks: [{ code: 'too_long', about: ['data/record.json'] }] });
  });

  it('with a list of its contents that is slow to read is read all the same', async () => {
    const info = new Map(whole.files).set('bag-info.txt', utf8(`a${' '.repeat(3_000_000)}b\n`));
    expect(await run(zip(stored(info)))).toMatchObject({ code: 1, out: expect.stringContaining('bag-info.txt has a line that cannot be read') });
    const line = `${'0'.repeat(64)}  data/case.json\n${'0'.repeat(64)}  data/nowhere\n`;
    const twice = new Map(whole.files).set('manifest-sha256.txt', utf8(line.repeat(60_000)));
    expect(await run(zip(stored(twice)))).toMatchObject({ code: 1, out: expect.stringContaining('data/nowhere is in the list and not in the file') });
  });
});

describe('a document made to break a reader', () => {
  const act = '"acts":[';
  it.each([
    ['nested a million deep', (): string => `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`, 'record.json is nested deeper'],
    ['nested a million deep in objects, and never closed', (): string => '{"a":'.repeat(1_000_000), 'record.json is nested deeper'],
    ['with a key twice', (): string => text('record.json').replace('{', '{"acts":[],'), 'record.json has a key twice'],
    ['with a key twice, written otherwise', (): string => text('record.json').replace('{', '{"\\u0061cts" :[],'), 'record.json has a key twice'],
    ['with a number beyond all numbers', (): string => text('record.json').replace(/"firstSeq":1\b/, '"firstSeq":1e999'), 'record.json is not in the canonical form'],
    ['with a number two readers round otherwise', (): string => text('record.json').replace(/"firstSeq":1\b/, '"firstSeq":9007199254740993'), 'record.json is not in the canonical form'],
    ['with 100,000 figures in a number', (): string => text('record.json').replace(/"firstSeq":1\b/, `"firstSeq":1.${'0'.repeat(100_000)}`), 'record.json is not in the canonical form'],
    ['with a space more', (): string => text('record.json').replace(':', ': '), 'record.json is not in the canonical form'],
    ['with a byte order mark', (): string => `\uFEFF${text('record.json')}`, 'record.json is n'],
    ['with half a character', (): string => text('record.json').replace(act, `"a":"\\ud800",${act}`), 'record.json is not in the canonical form'],
    ['that is no text', (): string => '\u0000\u0001', 'record.json is no JSON'],
    ['that is a single number', (): string => '1', 'A field is not as its format says: record.json'],
  ] as const)('%s fails by its name', async (_, words, said) => {
    const { code, out } = await withText('record.json', words());
    expect([code, out]).toEqual([1, expect.stringContaining(said)]);
  });

  it('changed at any place to any value ends in a report, and never breaks a step', async () => {
    const VALUES: readonly Json[] = [null, true, -1, 0.5, 2 ** 53 - 1, 1e300, '', '\u001b[31m', '__proto__', 'x'.repeat(70_000), '9999-12-31T23:59:59.999Z', '275760-09-13', [], {}, [[[[null]]]], { constructor: { prototype: 1 } }];
    const paths = [...whole.files.keys()].filter((path) => path.startsWith('data/') && path.endsWith('.json') && !path.includes('/rules/'));
    let state = 5;
    const pick = (below: number): number => Math.floor(((state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) / 2 ** 32) * below);
    const placesIn = (value: unknown, into: (readonly [object: Record<string, Json>, key: string])[] = []): typeof into => {
      for (const [key, inside] of Object.entries((value ?? {}) as Record<string, Json>)) {
        into.push([value as Record<string, Json>, key]);
        if (typeof inside === 'object') placesIn(inside, into);
      }
      return into;
    };
    const broken: string[] = [];
    for (let one = 0; one < CHANGES; one += 1) {
      const path = paths[pick(paths.length)]!;
      const document = JSON.parse(text(path.slice(5))) as Json;
      const places = placesIn(document);
      const [object, key] = places[pick(places.length)]!;
      object[key] = VALUES[pick(VALUES.length)]!;
      const report = await verifyBag(filesInMemory(path === 'data/case.json' ? sealBag(new Map(whole.files).set(path, utf8(canonical(document)))) : seal(new Map(whole.files).set(path, utf8(canonical(document))))), HOW);
      const found = report.steps.flatMap((step) => step.remarks.filter((remark) => remark.code === 'broken').map((remark) => `${path} ${key}: ${step.name} ${remark.about.join()}`));
      broken.push(...found);
    }
    expect(broken).toEqual([]);
  });
});

describe('rules made to take for ever', () => {
  it('are not asked: too large, in a circle over lists, or a number that grows', () => {
    const list = `[${Array.from({ length: 1_000 }, (_, at) => at).join()}]`;
    for (const expression of [`${list}.all(a, true)`, '('.repeat(5_000) + '1' + ')'.repeat(5_000), `${'1+'.repeat(50_000)}1`]) expect(ask(expression, {})).toBeNull();
  });

  it('of time: holidays of a thousand years, limits of a million days, a year no calendar has', () => {
    const pack = (from: string, to: string): { readonly [key: string]: Json } => ({ calendar: { zone: 'Asia/Shanghai', utcOffsetMinutes: 480, years: [{ holidays: [{ from, to }] }] } });
    const inputs = { from: '2026-01-05T02:00:00.000Z', amount: 3, unit: 'working_days', cutOffHour: 24 };
    expect(dueOf(pack('2026-01-01', '2026-01-03'), inputs)).toBe('2026-01-08T16:00:00.000Z');
    expect(() => dueOf(pack('0000-01-01', '9999-12-31'), inputs)).toThrow('holidays');
    for (const more of [{ amount: 90_000 }, { amount: 2 ** 52 }, { from: '+275760-09-12T00:00:00.000Z' }, { from: 'never' }]) expect(dueOf(pack('2026-01-01', '2026-01-03'), { ...inputs, ...more })).toBeNull();
  });

  it('of shares: more seats than there are', () => {
    const part = (share: number): { readonly [key: string]: Json } => ({ shares: { buyer: share, seller: 0, both: 0, new: share, practised: 0, seasoned: 0 }, rest: ['both', 'new'] });
    expect(() => planOf(17, { history: part(2 ** 52), experience: part(10_000) })).toThrow('shares');
    expect(() => planOf(17, { history: { ...part(10_000), rest: [] }, experience: part(10_000) })).toThrow('shares');
  });

  it('a moment no calendar has stays a number', () => {
    expect([momentOf(0), momentOf(2 ** 52)]).toEqual(['1970-01-01T00:00:00.000Z', String(2 ** 52)]);
  });
});

it('certificates that all sign each other make no more of a chain than they are', async () => {
  execFileSync('openssl', ['genpkey', '-algorithm', 'ED25519', '-out', 'ring.key'], { cwd: folder, stdio: 'pipe' });
  const make = (serial: number): string => {
    execFileSync('openssl', ['req', '-x509', '-key', 'ring.key', '-set_serial', String(serial), '-subj', '/CN=ring', '-days', '30', '-addext', 'basicConstraints=critical,CA:TRUE', '-out', 'ring.pem'], { cwd: folder, stdio: 'pipe' });
    return readFileSync(join(folder, 'ring.pem'), 'utf8');
  };
  const ring = certificatesOf(Array.from({ length: 24 }, (_, at) => make(at + 1)).join(''));
  expect(ring).toHaveLength(24);
  const at = ring[0]!.from + 1000;
  const began = process.cpuUsage().user;
  expect(await leadsToRoot(ring[0]!, ring, [], at)).toBe(false);
  expect((process.cpuUsage().user - began) / 1e6).toBeLessThan(MOST_SECONDS);
  expect(await leadsToRoot(ring[0]!, ring, [ring[5]!], at)).toBe(true);
});

describe('single files made to break a reader', () => {
  it('end with 2 and a sentence when they are too long, too deep or have a key twice', async () => {
    expect(await run(new Uint8Array(65 * 1024 * 1024), 'draw')).toMatchObject({ code: 2, err: expect.stringContaining('is longer than it may be') });
    expect(await run(utf8('['.repeat(3_000_000)), 'draw')).toMatchObject({ code: 2, err: expect.stringContaining('nested deeper') });
    expect(await run(utf8('{"format":"redress-draw/1","format":"redress-draw/1"}'), 'draw')).toMatchObject({ code: 2, err: expect.stringContaining('has a key twice') });
    expect(await run(utf8('{"leafIdx":1,"leafIdx":0}'), 'inclusion')).toMatchObject({ code: 2, err: expect.stringContaining('has a key twice') });
    expect(await run(utf8(JSON.stringify({ leafIdx: 2 ** 53, treeSize: 1e300, leafHash: 'AAAA'.repeat(1_000_000), root: '', proof: Array.from({ length: 100_000 }, () => '') })), 'inclusion')).toMatchObject({ code: 1 });
  });

  it('never end: a device that always has more is given up', async () => {
    let err = '';
    expect(await main(['draw', '/dev/zero'], { LANG: 'C' }, NOW, () => {}, (said) => (err += said))).toBe(2);
    expect(err).toContain('is longer than it may be');
  });

  it('a draw with numbers no draw has fails in its steps', async () => {
    const draw = { format: 'redress-draw/1', of: null, keys: { log: [], witnesses: [] }, pool: { content: {}, salt: '', commitment: '', proof: null }, announcement: { content: { at: '2026-01-01T00:00:00.000Z', pool: {}, randomness: { source: 'drand', hash: 'a', publicKey: '', genesis: 2 ** 52, period: 2 ** 52, round: 2 ** 52, leadSeconds: -1 } }, salt: '', commitment: '', proof: null }, randomness: { round: 2 ** 52, signature: 'zz' }, replaces: [], attempts: [], empty: [] };
    const { code, out } = await run(utf8(JSON.stringify(draw)), 'draw');
    expect([code, out.match(/\[fail\]/g)?.length]).toEqual([1, 2]);
  });

  it('a bag with a name that moves the cursor is told without moving it', async () => {
    const at = join(folder, 'bag');
    mkdirSync(at);
    writeFileSync(join(at, 'bagit.txt'), 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    writeFileSync(join(at, 'manifest-sha256.txt'), `${'0'.repeat(64)}  data/\u001b[2J\u009b2J\n`);
    let out = '';
    expect(await main(['bag', at], { LANG: 'C' }, NOW, (said) => (out += said), () => {})).toBe(1);
    expect(out).toContain('[2J');
    expect(out).not.toMatch(/[\u001b\u009b]/);
  });
});

describe('the process it runs in', () => {
  const supervised = async (limits: { readonly milliseconds: number; readonly memoryMb: number }, bytes: Bytes): Promise<Ran> => {
    const path = join(folder, 'supervised');
    writeFileSync(path, bytes);
    let [out, err] = ['', ''];
    const code = await supervise([path, '--lang', 'en'], process.env, { say: (said) => (out += said), complain: (said) => (err += said) }, limits);
    return { code, out, err };
  };

  it('gives the same answer as without', async () => {
    expect(await supervised({ milliseconds: 600_000, memoryMb: 512 }, zip(packed(whole.files)))).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Nothing failed.') });
    expect(await supervised({ milliseconds: 600_000, memoryMb: 512 }, utf8('no'))).toEqual({ code: 2, out: '', err: `${remarkText('en', 'no_zip')}\n` });
  });

  it('is ended after its time, and when it takes more memory than it may', async () => {
    expect(await supervised({ milliseconds: 1, memoryMb: 512 }, zip(packed(whole.files)))).toMatchObject({ code: 2, out: '', err: expect.stringContaining('was given up') });
    const many = `{"acts":[${'[],'.repeat(9_000_000)}[]],"format":"redress-record/1"}`;
    const large = zip(stored(sealBag(new Map(whole.files).set('data/record.json', utf8(many)))));
    expect(await supervised({ milliseconds: 600_000, memoryMb: 96 }, large)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('more memory than is allowed') });
  });
});
