import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { concat, utf8, type Bytes } from './bytes.ts';
import { main } from './cli/command.ts';
import { Unreadable } from './files.ts';
import { checkpointText, signCheckpoint, signer, type Signer } from './testkit/log.ts';
import { consistencyProof, rootOf } from './testkit/tree.ts';
import { TiledTree, tilePath, type FetchTile } from './tiles.ts';
import { readTrust } from './trust.ts';
import { lookAt } from './watch.ts';

const ORIGIN = 'redress.example/log';
const leaf = (text: string): Bytes => Uint8Array.from(createHash('sha256').update(text).digest());
const tree = (size: number, story = ''): Bytes[] => Array.from({ length: size }, (_, at) => leaf(`${story}${at}`));

let log: Signer;
let witness: Signer;
beforeAll(async () => {
  [log, witness] = await Promise.all([signer(ORIGIN, 1), signer('witness.example/w1', 4)]);
});

/** A log that answers for its tiles and its head. */
function served(leaves: readonly Bytes[], head = leaves): FetchTile {
  return async (path) => {
    if (path === 'checkpoint') return utf8(signCheckpoint(checkpointText(ORIGIN, head), log, [witness]));
    const [, level, number, width] = /^tile\/(\d+)\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d+))?$/.exec(path) ?? [];
    if (level === undefined || number === undefined) throw new Unreadable('log_reach', path);
    const from = Number(number.replaceAll(/[x/]/g, '')) * 256;
    const span = 256 ** Number(level);
    const hashes = Array.from({ length: width === undefined ? 256 : Number(width) }, (_, at) => rootOf(leaves.slice((from + at) * span, (from + at + 1) * span)));
    return concat(...hashes);
  };
}

describe('a tree in tiles', () => {
  it('has paths as C2SP tlog-tiles writes them', () => {
    expect(tilePath(0, 0, 256)).toBe('tile/0/000');
    expect(tilePath(0, 1234067, 400_000_000)).toBe('tile/0/x001/x234/067');
    expect(tilePath(0, 1, 300)).toBe('tile/0/001.p/44');
    expect(tilePath(1, 0, 70_000)).toBe('tile/1/000');
    expect(tilePath(2, 0, 70_000)).toBe('tile/2/000.p/1');
  });

  it.each([1, 2, 255, 256, 257, 300, 511, 512, 700])('leads to the root of %i leaves, and proves every smaller size', async (size) => {
    const leaves = tree(size);
    const tiled = new TiledTree(size, served(leaves));
    expect(await tiled.range(0, size)).toEqual(rootOf(leaves));
    for (const small of [1, 2, 3, 127, 128, 255, 256, 257, size - 1, size].filter((one) => one >= 1 && one <= size)) expect(await tiled.consistency(small), `${small}`).toEqual(consistencyProof(leaves, small));
  });
});

describe('a look at a log', () => {
  const codes = (look: Awaited<ReturnType<typeof lookAt>>): string[] => look.steps.flatMap((step) => step.remarks.map((one) => one.code));

  it('says that it grew, stands, went back, or is another', async () => {
    const first = await lookAt(served(tree(300)), null, null);
    expect([first.passed, codes(first)]).toEqual([true, ['log_unsigned', 'growth_first', 'witness_none']]);
    const look = (leaves: readonly Bytes[], head = leaves): ReturnType<typeof lookAt> => lookAt(served(leaves, head), first.seen, null);
    expect(codes(await look(tree(800)))).toContain('growth_done');
    expect(codes(await look(tree(300)))).toContain('growth_same');
    for (const [other, code] of [[await look(tree(299)), 'growth_back'], [await look(tree(800, 'x')), 'growth_other'], [await look(tree(300, 'x')), 'growth_other'], [await look(tree(800), tree(800, 'x')), 'growth_tiles'], [await look([...tree(299), leaf('x'), ...tree(20)]), 'growth_other']] as const) {
      expect([other.passed, other.seen]).toEqual([false, null]);
      expect(codes(other)).toContain(code);
    }
  });

  it('asks for keys that are trusted', async () => {
    const [stranger, other] = await Promise.all([signer(ORIGIN, 1), signer('other.example/w', 4)]);
    const trust = (file: object): ReturnType<typeof readTrust> => readTrust(utf8(JSON.stringify({ format: 'redress-trust/1', ...file })));
    expect(codes(await lookAt(served(tree(5)), null, await trust({ logs: [log.vkey], witnesses: [witness.vkey] })))).toEqual(['log_done', 'growth_first', 'witness_done']);
    expect(codes(await lookAt(served(tree(5)), null, await trust({ logs: [stranger.vkey] })))).toContain('log_not_trusted');
    expect(codes(await lookAt(served(tree(5)), null, await trust({ logs: [log.vkey], witnesses: [other.vkey] })))).toContain('witness_quorum');
  });
});

describe('redress-verify URL', () => {
  let server: Server;
  let leaves = tree(300);
  const folder = mkdtempSync(join(tmpdir(), 'redress-look-'));
  beforeAll(async () => {
    server = createServer((request, response) => {
      served(leaves)((request.url ?? '').replace('/log/', '')).then((bytes) => response.end(bytes), () => response.writeHead(404).end());
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    writeFileSync(join(folder, 'trust.json'), JSON.stringify({ format: 'redress-trust/1', logs: [log.vkey] }));
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  it('keeps what it saw, and never a head that did not pass', async () => {
    const state = join(folder, 'seen.json');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/log`;
    const run = async (...more: string[]): Promise<{ code: number; out: string }> => {
      let out = '';
      const code = await main([url, '--state', state, '--trust', join(folder, 'trust.json'), ...more], {}, 0, (text) => (out += text), (text) => (out += text));
      return { code, out };
    };
    expect(await run()).toMatchObject({ code: 0, out: expect.stringContaining('not looked at before') });
    leaves = tree(900);
    expect(await run('--json')).toMatchObject({ code: 0, out: expect.stringContaining('growth_done') });
    const kept = readFileSync(state, 'utf8');
    leaves = tree(901, 'other ');
    expect((await run()).code).toBe(1);
    expect(readFileSync(state, 'utf8')).toBe(kept);
    expect(JSON.parse(kept)).toMatchObject({ format: 'redress-log-seen/1', origin: ORIGIN, size: 900 });
    let said = '';
    expect(await main(['http://127.0.0.1:1/log'], {}, 0, (text) => (said += text), (text) => (said += text))).toBe(2);
    expect(said).toContain('cannot be reached');
  });
});
