import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { append, bundleOf, entriesOf, entryBytes, leafHash, parseCheckpoint, parseKey, parseNote, parseProof, signersOf, checkLine, verifyConsistency, verifyInclusion, type LogKind } from '../../core/log/log.ts';
import { checkEd25519 } from '../adapters/signer.ts';
import { testDatabase, type TestDatabase } from '../database/testkit.ts';
import { testWorld, type TestWorld } from '../testkit.ts';
import { openAlarms } from './alarm.ts';
import type { LogPorts } from './ports.ts';
import { proofOf, proofOfCommitment } from './proof.ts';
import { sequence } from './sequencer.ts';
import { headOf } from './store.ts';
import { breaking, commitment, Cut, queue, testMemory, testPorts, testSigner } from './testkit.ts';
import { answerLog } from './tiles.ts';

let base: TestDatabase;
let world: TestWorld;
let ports: LogPorts;

beforeEach(async () => {
  base = await testDatabase();
  world = testWorld({ database: base.database });
  ports = testPorts();
  // what the migrations have queued themselves is no part of these tests
  await base.owner.query({ text: 'delete from log_pending' });
});
afterEach(async () => {
  await base.drop();
});

interface Row {
  readonly idx: number;
  readonly kind: LogKind;
  readonly commitment: Buffer;
}
const rowsOf = (): Promise<Row[]> => base.owner.query<Row & Record<string, unknown>>({ text: 'select idx, kind, commitment from log_entry order by idx' });

/** Everything that must hold of a log, whatever happened to it: read back from the tables alone. */
async function expectWhole(expected: readonly Buffer[] | number): Promise<void> {
  const rows = await rowsOf();
  const hexes = rows.map((row) => row.commitment.toString('hex'));
  expect(rows.map((row) => row.idx)).toEqual(rows.map((_, at) => at));
  expect(new Set(hexes).size).toBe(rows.length);
  if (typeof expected === 'number') expect(rows).toHaveLength(expected);
  else expect([...hexes].sort()).toEqual(expected.map((one) => one.toString('hex')).sort());
  const anew = append(0, [], rows.map(({ kind, commitment: one }) => leafHash(entryBytes({ kind, commitment: one.toString('hex') }))));
  const head = await headOf(base.database);
  expect({ size: head.size, root: Buffer.from(head.root).toString('hex') }).toEqual({ size: anew.size, root: Buffer.from(anew.root).toString('hex') });
  const tiles = await base.owner.query<{ level: number; n: number; hashes: Buffer }>({ text: 'select level, n, hashes from log_tile order by level, n' });
  expect(tiles.map((tile) => [tile.level, tile.n, tile.hashes.toString('hex')])).toEqual(
    [...anew.tiles].sort((one, other) => one.level - other.level || one.n - other.n).map((tile) => [tile.level, tile.n, Buffer.from(tile.hashes).toString('hex')]),
  );
  // every checkpoint ever signed is of the beginning of this very log
  const checkpoints = await base.owner.query<{ size: number; note: string }>({ text: 'select size, note from log_checkpoint order by size' });
  const key = parseKey(ports.signer.keys[0]!)!;
  for (const { size, note } of checkpoints) {
    const read = parseNote(note)!;
    const said = parseCheckpoint(read.text)!;
    expect(said.size).toBe(size);
    const then = append(0, [], rows.slice(0, size).map((row) => leafHash(entryBytes({ kind: row.kind, commitment: row.commitment.toString('hex') }))));
    expect(Buffer.from(said.root).equals(then.root)).toBe(true);
    expect(signersOf(read, [key], (one, text, signature) => checkLine(one, text, signature, checkEd25519))).toEqual([key]);
  }
}

describe('sequencing', () => {
  test('batches of every size make one log without a gap, and its proofs hold by themselves', async () => {
    let at = 0;
    for (const count of [1, 2, 253, 1, 300, 600]) {
      await queue(base.database, at, count);
      at += count;
      expect(await sequence(world, ports, 250)).toBe(count);
    }
    expect(await sequence(world, ports)).toBe(0);
    await expectWhole(Array.from({ length: at }, (_, n) => commitment(n)));
    for (const n of [0, 1, 255, 256, 511, 512, at - 1]) {
      const found = await proofOfCommitment(base.database, commitment(n));
      if (found === undefined || found === 'waiting') throw new Error('not in the log');
      const proof = parseProof(found.text)!;
      const said = parseCheckpoint(parseNote(proof.checkpoint)!.text)!;
      expect(Buffer.from(proof.extra!).toString()).toBe(`{"commitment":"${commitment(n).toString('hex')}","kind":"evidence","v":1}`);
      expect(verifyInclusion({ leaf: leafHash(proof.extra!), index: proof.index, size: said.size, proof: proof.hashes, root: said.root })).toBe(true);
      expect(await proofOf(base.database, 'evidence', String(n))).toBe(found.text);
    }
  });

  test('what waits has no proof yet, and what was never queued has none', async () => {
    await queue(base.database, 0, 1);
    expect(await proofOfCommitment(base.database, commitment(0))).toBe('waiting');
    expect(await proofOf(base.database, 'evidence', '0')).toBeUndefined();
    expect(await proofOfCommitment(base.database, commitment('never'))).toBeUndefined();
  });

  test('what commits late, with an earlier number, comes in all the same', async () => {
    await base.database.transaction(async (tx) => {
      await queue(tx, 0, 1);
      await queue(base.database, 1, 3);
      expect(await sequence(world, ports)).toBe(3);
    });
    expect(await sequence(world, ports)).toBe(1);
    await expectWhole([0, 1, 2, 3].map(commitment));
  });

  test('what is rolled back is not logged', async () => {
    await expect(base.database.transaction(async (tx) => {
      await queue(tx, 0, 2);
      throw new Error('no');
    })).rejects.toThrow('no');
    expect(await sequence(world, ports)).toBe(0);
  });

  test('two servers share the work over one database: no gap, nothing twice', async () => {
    const second = testWorld({ database: base.owner, seed: 'second' });
    const own = testPorts();
    let queued = 0;
    for (let round = 0; round < 12; round += 1) {
      await Promise.all([
        queue(base.database, queued, 40), queue(base.database, queued + 40, 40),
        sequence(world, ports, 30), sequence(second, own, 30),
      ]);
      queued += 80;
    }
    while ((await sequence(world, ports, 100)) + (await sequence(second, own, 100)) > 0);
    await expectWhole(Array.from({ length: queued }, (_, n) => commitment(n)));
    expect(await openAlarms(base.database)).toEqual([]);
  });

  test('a clock that runs backwards changes nothing but the times', async () => {
    for (let n = 0; n < 5; n += 1) {
      await queue(base.database, n * 10, 10);
      await sequence(world, ports);
      world.clock.advance({ days: -1 });
    }
    await expectWhole(50);
    const [row] = await base.owner.query<{ least: number }>({ text: 'select min(waited_ms) as least from log_entry' });
    expect(row?.least).toBeGreaterThanOrEqual(0);
    // queued by a database whose clock was ahead
    await base.owner.query({ text: `insert into log_pending (kind, ref, leaf, queued_at) values ('evidence', 'ahead', $1, now() + interval '1 day')`, values: [commitment('ahead')] });
    await sequence(world, ports);
    await expectWhole(51);
  });
});

/** How many calls one batch makes of the database, with its commit. */
async function stepsOfABatch(): Promise<number> {
  await queue(base.database, 0, 3);
  const counted = breaking(base.database, undefined);
  await sequence({ ...world, database: counted.database }, ports);
  return counted.steps();
}

describe('every seam broken both ways', () => {
  test('each call of the database: failed and not carried out, failed and carried out', async () => {
    const steps = await stepsOfABatch();
    expect(steps).toBeGreaterThanOrEqual(5);
    let queued = 3;
    const held: { size: number; root: Uint8Array }[] = [];
    for (const carriedOut of [false, true]) {
      for (let step = 0; step < steps; step += 1) {
        await queue(base.database, queued, 130);
        queued += 130;
        const broken = breaking(base.database, { step, carriedOut });
        await expect(sequence({ ...world, database: broken.database }, ports)).rejects.toBeInstanceOf(Cut);
        held.push(await headOf(base.database));
        await sequence(world, ports);
        await expectWhole(queued);
      }
    }
    // only a commit that was carried out had moved the log when it failed
    expect(held.filter((head, at) => head.size > (at === 0 ? 3 : 3 + at * 130))).toHaveLength(1);
    expect(await openAlarms(base.database)).toEqual([]);
  });

  test('a key that fails, and one that signed before it failed', async () => {
    await queue(base.database, 0, 5);
    const failing = testPorts({ signer: { ...testSigner(), sign: async () => Promise.reject(new Error('away')) } });
    await expect(sequence(world, failing)).rejects.toThrow('away');
    expect((await headOf(base.database)).size).toBe(0);
    const signed = testPorts({
      signer: { ...testSigner(), sign: async (text) => { await testSigner().sign(text); throw new Error('away'); } },
    });
    await expect(sequence(world, signed)).rejects.toThrow('away');
    await expectWhole(0);
    await sequence(world, ports);
    await expectWhole([0, 1, 2, 3, 4].map(commitment));
  });

  test('a memory that fails before and after it has written: the log goes on', async () => {
    const kept = testMemory();
    for (const carriedOut of [false, true]) {
      const memory = { last: kept.last, note: async (head: Parameters<typeof kept.note>[0]) => { if (carriedOut) await kept.note(head); throw new Error('the disk is full'); } };
      await queue(base.database, carriedOut ? 10 : 0, 10);
      await expect(sequence(world, testPorts({ memory }))).rejects.toThrow('the disk is full');
    }
    await queue(base.database, 20, 10);
    const own = testPorts({ memory: kept });
    expect(await sequence(world, own)).toBe(10);
    expect(kept.head?.size).toBe(30);
    await expectWhole(30);
    const forgetful = testPorts({ memory: { ...kept, last: async () => Promise.reject(new Error('unreadable')) } });
    await queue(base.database, 30, 1);
    await expect(sequence(world, forgetful)).rejects.toThrow('unreadable');
    await expectWhole(30);
  });
});

describe('killed', () => {
  /** A server of its own that sequences and kills itself with SIGKILL at a step of the batch. */
  async function killedAt(step: number): Promise<NodeJS.Signals | null> {
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../scenarios/support/killed-sequencer.ts'), base.url, String(step)], { stdio: ['ignore', 'ignore', 'inherit'] });
    return new Promise((done, fail) => child.once('error', fail).once('exit', (_, signal) => done(signal)));
  }

  test('with kill -9 at every step of a batch and started again: no gap, nothing twice, nothing lost', async () => {
    const steps = await stepsOfABatch();
    let queued = 3;
    for (let step = 0; step < steps; step += 1) {
      await queue(base.database, queued, 100);
      queued += 100;
      expect(await killedAt(step)).toBe('SIGKILL');
      // the lock goes with the dead one's connection, which the database may notice a moment later
      for (let tries = 0; tries < 100 && (await headOf(base.database)).size < queued; tries += 1) {
        if ((await sequence(world, testPorts())) === 0) await sleep(50);
      }
      await expectWhole(queued);
    }
  });
});

describe('what is published', () => {
  const get = async (path: string, method = 'GET'): Promise<Response> => (await answerLog(world, new Request(`http://localhost${path}`, { method })))!;

  test('anybody rebuilds the log from tiles and entries alone', async () => {
    await queue(base.database, 0, 700, 'rules');
    await sequence(world, ports);
    const checkpoint = await get('/log/checkpoint');
    expect(checkpoint.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(checkpoint.headers.get('cache-control')).toBe('no-cache');
    const said = parseCheckpoint(parseNote(await checkpoint.text())!.text)!;
    expect(said.size).toBe(700);
    const bundles = await Promise.all(['000', '001', '002.p/188'].map(async (path) => Buffer.from(await (await get(`/log/tile/entries/${path}`)).arrayBuffer())));
    const leaves = bundles.flatMap((bundle) => entriesOf(bundle)).map(leafHash);
    const anew = append(0, [], leaves);
    expect(Buffer.from(anew.root).equals(said.root)).toBe(true);
    for (const [path, level, n] of [['0/000', 0, 0], ['0/001', 0, 1], ['0/002.p/188', 0, 2], ['1/000.p/2', 1, 0]] as const) {
      const tile = await get(`/log/tile/${path}`);
      expect(tile.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(tile.headers.get('content-type')).toBe('application/octet-stream');
      expect(Buffer.from(await tile.arrayBuffer()).equals(anew.tiles.find((one) => one.level === level && one.n === n)!.hashes)).toBe(true);
    }
    expect(entriesOf(bundleOf([{ kind: 'rules', commitment: commitment(0).toString('hex') }]))[0]).toEqual(entriesOf(bundles[0]!)[0]);
    // a narrower tile than there is now stays readable: an older checkpoint needs it
    expect((await (await get('/log/tile/0/002.p/5')).arrayBuffer()).byteLength).toBe(160);
  });

  test('what is not there, or spelt another way, is 404; other paths are left alone', async () => {
    expect((await get('/log/checkpoint')).status).toBe(404);
    await queue(base.database, 0, 3);
    await sequence(world, ports);
    for (const path of ['0/000', '0/000.p/4', '0/0.p/3', '1/000.p/1', 'entries/000', 'entries/001.p/1', '64/000']) expect((await get(`/log/tile/${path}`))?.status ?? 404).toBe(404);
    const head = await get('/log/tile/0/000.p/3', 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(await answerLog(world, new Request('http://localhost/log'))).toBeUndefined();
    expect(await answerLog(world, new Request('http://localhost/log/checkpoint', { method: 'POST' }))).toBeUndefined();
    const proof = await get(`/log/proofs/${commitment(1).toString('hex')}.tlog-proof`);
    expect(parseProof(await proof.text())?.index).toBe(1);
    expect((await get(`/log/proofs/${commitment('never').toString('hex')}.tlog-proof`)).status).toBe(404);
    await queue(base.database, 3, 1);
    expect((await get(`/log/proofs/${commitment(3).toString('hex')}.tlog-proof`)).status).toBe(503);
  });

  test('consistency between any two checkpoints follows from the tiles', async () => {
    await queue(base.database, 0, 300);
    await sequence(world, ports, 70);
    const sizes = await base.owner.query<{ size: number; root: Buffer }>({ text: 'select size, root from log_checkpoint order by size' });
    expect(sizes.map((one) => one.size)).toEqual([70, 140, 210, 280, 300]);
    const { consistencyPlan, spanHash, tilesFor } = await import('../../core/log/log.ts');
    const { readTiles } = await import('./store.ts');
    for (const one of sizes) {
      for (const other of sizes.filter((later) => later.size >= one.size)) {
        const plan = consistencyPlan(one.size, other.size);
        const read = await readTiles(base.database, tilesFor(plan));
        const proof = plan.map((span) => spanHash(span, read));
        expect(verifyConsistency({ first: one.size, second: other.size, firstRoot: one.root, secondRoot: other.root, proof })).toBe(true);
      }
    }
  });
});
