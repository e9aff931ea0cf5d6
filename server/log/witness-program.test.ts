import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkLine, parseKey, parseNote, parsePolicy, signersOf } from '../../core/log/log.ts';
import { checkEd25519 } from '../adapters/signer.ts';
import { askWitness } from '../adapters/witness.ts';
import { testDatabase, type TestDatabase } from '../database/testkit.ts';
import { testWorld, type TestWorld } from '../testkit.ts';
import { openAlarms } from './alarm.ts';
import type { LogPorts } from './ports.ts';
import { proofOfCommitment } from './proof.ts';
import { sequence } from './sequencer.ts';
import { checkpointFor } from './store.ts';
import { commitment, queue, testPorts, testSigner } from './testkit.ts';
import { witnessNewest, witnessStates } from './witness.ts';

/** The log with the witness that outsiders run, as a process of its own (docs/formats/witness.md). */

const PROGRAM = join(import.meta.dirname, '../../witness/main.ts');
const LOG = testSigner();

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  readonly vkey: string;
}

let folder: string;
let running: Running[];
const bases: TestDatabase[] = [];

/** Starts a witness; `begin` the first time it sees this log. */
async function start(name: string, begin: boolean): Promise<Running> {
  const more = begin ? ['--begin', LOG.origin] : [];
  const child = spawn(process.execPath, [PROGRAM, '--name', `${name}.example/w`, '--data', join(folder, name), '--log', LOG.keys[0]!, '--port', '0', ...more], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const part of child.stdout!) {
    said += String(part);
    if (said.includes('\n')) break;
  }
  const { port, vkey } = JSON.parse(said) as { port: number; vkey: string };
  const one = { child, url: `http://127.0.0.1:${port}/`, vkey };
  running.push(one);
  return one;
}

async function stop({ child }: Running, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  const gone = new Promise((done) => child.once('exit', done));
  child.kill(signal);
  if (child.exitCode === null && child.signalCode === null) await gone;
}

/** Another installation's database, or this one's as it was put back, with what its server knows. */
async function opened(witnesses: readonly Running[], quorum: number): Promise<{ world: TestWorld; ports: LogPorts; base: TestDatabase }> {
  const base = await testDatabase();
  bases.push(base);
  await base.owner.query({ text: 'delete from log_pending' });
  const names = witnesses.map((_, at) => `w${at}`);
  const lines = witnesses.map((one, at) => `witness ${names[at]} ${one.vkey} ${one.url}`);
  const policy = parsePolicy([...lines, `group enough ${quorum} ${names.join(' ')}`, 'quorum enough'].join('\n'));
  return { world: testWorld({ database: base.database }), ports: testPorts({ signer: LOG, policy, ask: askWitness }), base };
}

async function grow({ world, ports, base }: Awaited<ReturnType<typeof opened>>, from: number, count: number): Promise<void> {
  await queue(base.database, from, count);
  await sequence(world, ports);
}
const ask = ({ world, ports }: Awaited<ReturnType<typeof opened>>): Promise<number> => witnessNewest(world, ports, checkEd25519);
const kinds = async ({ base }: Awaited<ReturnType<typeof opened>>): Promise<string[]> => (await openAlarms(base.database)).map((alarm) => alarm.kind);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-witnesses-'));
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map((one) => stop(one)));
  await Promise.all(bases.splice(0).map((base) => base.drop()));
  rmSync(folder, { recursive: true });
});

describe('with witnesses of other people', () => {
  test('what grows is signed by each, once, from a log of nothing through whole tiles, and their lines stand in proofs', async () => {
    const witnesses = [await start('a', true), await start('b', true)];
    const log = await opened(witnesses, 2);
    let size = 0;
    for (const count of [1, 1, 5, 249, 300, 70]) {
      await grow(log, size, count);
      size += count;
      expect(await ask(log), `at ${size}`).toBe(2);
      expect(await ask(log)).toBe(0);
    }
    expect(await checkpointFor(log.base.database, 0)).toMatchObject({ size, witnessed: true });
    const found = await proofOfCommitment(log.base.database, commitment(3));
    if (found === undefined || found === 'waiting') throw new Error('not in the log');
    const note = parseNote(found.text.slice(found.text.indexOf('\n\n') + 2))!;
    const keys = [LOG.keys[0]!, ...witnesses.map((one) => one.vkey)].map((key) => parseKey(key)!);
    expect(signersOf(note, keys, (key, text, signature) => checkLine(key, text, signature, checkEd25519))).toHaveLength(3);
    expect(await kinds(log)).toEqual([]);
  });

  test('a witness killed and started again goes on where it was; the server asks from what it says', async () => {
    const first = await start('a', true);
    const log = await opened([first], 1);
    await grow(log, 0, 10);
    expect(await ask(log)).toBe(1);
    await stop(first);
    await grow(log, 10, 10);
    expect(await ask(log)).toBe(0);
    expect((await witnessStates(log.base.database))[0]).toMatchObject({ size: 10, failingSince: log.world.now() });
    const again = await start('a', false);
    expect(again.vkey).toBe(first.vkey);
    const moved = { ...log, ports: { ...log.ports, policy: parsePolicy(`witness w0 ${again.vkey} ${again.url}\nquorum w0\n`) } };
    // the server forgot what it held: the answer says so, and the second question holds
    await log.base.owner.query({ text: 'delete from log_witness' });
    expect(await ask(moved)).toBe(1);
    expect(await witnessStates(log.base.database)).toMatchObject([{ size: 20, failingSince: null }]);
  });

  test('a split view: two databases under one key, shown to the same witness; one story is signed, the other is an alarm', async () => {
    const witness = await start('a', true);
    const [honest, other] = [await opened([witness], 1), await opened([witness], 1)];
    // the same beginning, then two stories: somebody keeps a second set of books
    for (const log of [honest, other]) await grow(log, 0, 20);
    expect(await ask(honest)).toBe(1);
    await grow(honest, 20, 10);
    await grow(other, 500, 13);
    expect(await ask(honest)).toBe(1);
    expect(await ask(other)).toBe(0);
    expect([await kinds(honest), await kinds(other)]).toEqual([[], ['split_view']]);
    // whoever is shown the other story sees that its head has no witness
    expect(await checkpointFor(honest.base.database, 0)).toMatchObject({ size: 30, witnessed: true });
    expect(await checkpointFor(other.base.database, 0)).toMatchObject({ size: 33, witnessed: false });
    // and it stays so: neither growing nor asking again gets it signed, while the honest log goes on
    await grow(other, 700, 40);
    expect(await ask(other)).toBe(0);
    await grow(honest, 30, 5);
    expect(await ask(honest)).toBe(1);
  });

  test('another story of the very size that was signed is refused too', async () => {
    const witness = await start('a', true);
    const [honest, other] = [await opened([witness], 1), await opened([witness], 1)];
    await grow(honest, 0, 10);
    await grow(other, 900, 10);
    expect([await ask(honest), await ask(other)]).toEqual([1, 0]);
    expect(await kinds(other)).toEqual(['split_view']);
  });

  test('a database that was put back to before is told apart from one that never grew', async () => {
    const witness = await start('a', true);
    const [now, before] = [await opened([witness], 1), await opened([witness], 1)];
    for (const log of [now, before]) await grow(log, 0, 10);
    await grow(now, 10, 10);
    expect(await ask(now)).toBe(1);
    expect(await ask(before)).toBe(0);
    expect(await openAlarms(before.base.database)).toMatchObject([{ kind: 'rollback', facts: { held: 20, size: 10 } }]);
  });

  test('a witness that was away signs a second story, because it cannot know; with two asked for, nobody gets both', async () => {
    const witnesses = [await start('a', true), await start('b', true)];
    const log = await opened(witnesses, 2);
    await grow(log, 0, 10);
    expect(await ask(log)).toBe(2);
    await stop(witnesses[0]!);
    await grow(log, 10, 10);
    // with one of two the head has no quorum, and proofs lead to the one that has
    expect(await ask(log)).toBe(1);
    expect(await checkpointFor(log.base.database, 0)).toMatchObject({ size: 10, witnessed: true });
    const other = await opened([await start('a', false), witnesses[1]!], 2);
    await grow(other, 0, 10);
    await grow(other, 800, 15);
    // the one that saw less signs the second story; the one that saw more does not, so that two are never got
    expect(await ask(other)).toBe(1);
    expect(await kinds(other)).toEqual(['split_view']);
    expect(await checkpointFor(other.base.database, 0)).toMatchObject({ size: 25, witnessed: false });
  });
});
