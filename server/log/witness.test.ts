import { createServer, type Server } from 'node:http';
import { createHash, createPrivateKey, sign } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkLine, cosignatureLine, cosignatureMessage, formatKey, fromBase64, parseCheckpoint, parseKey, parseNote, parsePolicy, sameHash, signersOf, SIGNATURE_TYPES, verifyConsistency, type Hash } from '../../core/log/log.ts';
import { checkEd25519, signerOf, writeSigningKey } from '../adapters/signer.ts';
import { askWitness } from '../adapters/witness.ts';
import { testDatabase, type TestDatabase } from '../database/testkit.ts';
import { testWorld, type TestWorld } from '../testkit.ts';
import { openAlarms } from './alarm.ts';
import type { LogPorts } from './ports.ts';
import { proofOfCommitment } from './proof.ts';
import { sequence } from './sequencer.ts';
import { checkpointFor } from './store.ts';
import { commitment, queue, testPorts } from './testkit.ts';
import { witnessNewest, witnessStates } from './witness.ts';

/** A witness of the test's own, as the specification has it, that refuses what it must. */
class Witness {
  readonly key: string;
  readonly name: string;
  held: { size: number; root: Hash } = { size: 0, root: createHash('sha256').digest() };
  /** what it does instead of its duty */
  fault: 'none' | 'down' | 'forged' | 'strange' = 'none';
  asked = 0;
  readonly #secret;
  readonly #server: Server;
  url = '';

  readonly log: string;
  constructor(name: string, log: string) {
    this.log = log;
    this.name = name;
    const seed = createHash('sha256').update(name).digest();
    this.#secret = createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]), format: 'der', type: 'pkcs8' });
    const raw = parseKey(signerOf(writeSigningKey(name, seed)).keys[0]!)!.key;
    this.key = formatKey(name, SIGNATURE_TYPES.witness, raw);
    this.#server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (part: string) => (body += part));
      request.on('end', () => {
        const { status, text, type } = request.url === '/w/add-checkpoint' && request.method === 'POST' ? this.answer(body) : { status: 404, text: '', type: 'text/plain' };
        response.writeHead(status, { 'content-type': type }).end(text);
      });
    });
  }

  async open(): Promise<this> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/w/`;
    return this;
  }
  async close(): Promise<void> {
    await new Promise((done) => this.#server.close(done));
  }

  answer(body: string): { status: number; text: string; type: string } {
    const plain = (status: number, text = ''): { status: number; text: string; type: string } => ({ status, text, type: 'text/plain' });
    this.asked += 1;
    if (this.fault === 'down') return plain(503);
    if (this.fault === 'strange') return plain(200, '— nobody AAAAAAAA\nnot a line\n');
    const split = body.indexOf('\n\n');
    const [first = '', ...lines] = body.slice(0, split).split('\n');
    const [, old] = /^old (\d+)$/.exec(first) ?? [];
    const note = parseNote(body.slice(split + 2));
    const said = note === undefined ? undefined : parseCheckpoint(note.text);
    if (old === undefined || note === undefined || said === undefined || lines.length > 63) return plain(400);
    const signers = signersOf(note, [parseKey(this.log)!], (key, text, signature) => checkLine(key, text, signature, checkEd25519));
    if (signers?.length !== 1) return plain(403);
    if (Number(old) > said.size) return plain(400);
    if (Number(old) !== this.held.size) return { status: 409, text: `${this.held.size}\n`, type: 'text/x.tlog.size' };
    if (Number(old) === said.size && !sameHash(said.root, this.held.root)) return { status: 409, text: `${this.held.size}\n`, type: 'text/x.tlog.size' };
    const proof = lines.map((line) => fromBase64(line)!);
    if (!verifyConsistency({ first: this.held.size, second: said.size, firstRoot: this.held.root, secondRoot: said.root, proof })) return plain(422);
    this.held = { size: said.size, root: said.root };
    const key = parseKey(this.key)!;
    const seconds = 1_780_000_000;
    const over = this.fault === 'forged' ? note.text.replace('\n', 'x\n') : note.text;
    return plain(200, cosignatureLine(key.name, key.id, seconds, sign(null, Buffer.from(cosignatureMessage(seconds, over)), this.#secret)));
  }
}

let base: TestDatabase;
let world: TestWorld;
let witnesses: Witness[];
let ports: LogPorts;

beforeEach(async () => {
  base = await testDatabase();
  world = testWorld({ database: base.database });
  await base.owner.query({ text: 'delete from log_pending' });
  const log = testPorts().signer.keys[0]!;
  witnesses = await Promise.all(['a.example/w', 'b.example/w', 'c.example/w'].map((name) => new Witness(name, log).open()));
  const lines = witnesses.map((one, at) => `witness ${'abc'[at]} ${one.key} ${one.url}`);
  ports = testPorts({ policy: parsePolicy([...lines, 'group two 2 a b c', 'quorum two'].join('\n')), ask: askWitness });
});
afterEach(async () => {
  await Promise.all(witnesses.map((one) => one.close()));
  await base.drop();
});

const grow = async (from: number, count: number): Promise<void> => {
  await queue(base.database, from, count);
  await sequence(world, ports);
};
const witness = (): Promise<number> => witnessNewest(world, ports, checkEd25519);
const kinds = async (): Promise<string[]> => (await openAlarms(base.database)).map((alarm) => alarm.kind);

describe('witnesses', () => {
  test('sign what grew from what they signed before, once each, and their lines go into proofs', async () => {
    await grow(0, 10);
    expect(await witness()).toBe(3);
    expect(await witness()).toBe(0);
    expect(witnesses.map((one) => one.asked)).toEqual([1, 1, 1]);
    for (const count of [1, 300, 70]) {
      await grow(witnesses[0]!.held.size, count);
      expect(await witness()).toBe(3);
    }
    const found = await proofOfCommitment(base.database, commitment(5));
    if (found === undefined || found === 'waiting') throw new Error('not in the log');
    const note = parseNote(found.text.slice(found.text.indexOf('\n\n') + 2))!;
    const keys = [ports.signer.keys[0]!, ...witnesses.map((one) => one.key)].map((key) => parseKey(key)!);
    expect(signersOf(note, keys, (key, text, signature) => checkLine(key, text, signature, checkEd25519))).toHaveLength(4);
    expect(await kinds()).toEqual([]);
  });

  test('one that is down costs nothing while the others are enough; the proof then leads to what they signed', async () => {
    witnesses[2]!.fault = 'down';
    await grow(0, 10);
    expect(await witness()).toBe(2);
    witnesses[1]!.fault = 'down';
    await grow(10, 10);
    expect(await witness()).toBe(1);
    expect(await checkpointFor(base.database, 0)).toMatchObject({ size: 10, witnessed: true });
    expect(await checkpointFor(base.database, 15)).toMatchObject({ size: 20, witnessed: false });
    expect((await witnessStates(base.database)).map((one) => [one.name, one.size, one.failure])).toEqual([['a', 20, null], ['b', 10, 'answered 503'], ['c', 0, 'answered 503']]);
    world.clock.advance({ minutes: 11 });
    await witness();
    expect(await kinds()).toEqual(['unwitnessed']);
    witnesses[1]!.fault = 'none';
    await witness();
    await witness();
    expect(await kinds()).toEqual([]);
    expect(await checkpointFor(base.database, 0)).toMatchObject({ size: 20, witnessed: true });
  });

  test('one that was there before us, or lost what it held, is asked from what it says', async () => {
    await grow(0, 10);
    await witness();
    await grow(10, 10);
    await base.owner.query({ text: 'delete from log_witness' });
    expect(await witness()).toBe(3);
    expect(witnesses.map((one) => one.asked)).toEqual([3, 3, 3]);
    witnesses[0]!.held = { size: 0, root: createHash('sha256').digest() };
    await grow(20, 1);
    expect(await witness()).toBe(3);
  });

  test('signatures that do not hold are not kept', async () => {
    witnesses[0]!.fault = 'forged';
    witnesses[1]!.fault = 'strange';
    await grow(0, 10);
    expect(await witness()).toBe(1);
    expect((await base.owner.query({ text: 'select from log_cosignature' })).length).toBe(1);
    expect((await witnessStates(base.database)).filter((one) => one.failure !== null).map((one) => one.name)).toEqual(['a', 'b']);
  });

  test('one that holds more than we have: the log was put back', async () => {
    await grow(0, 10);
    witnesses[0]!.held = { size: 50, root: Buffer.alloc(32, 1) };
    await witness();
    expect(await kinds()).toEqual(['rollback']);
  });

  test('one that holds another tree, of less and of the same size: somebody was shown another log', async () => {
    await grow(0, 10);
    witnesses[0]!.held = { size: 7, root: Buffer.alloc(32, 1) };
    await witness();
    expect(await openAlarms(base.database)).toMatchObject([{ kind: 'split_view', facts: { witness: 'a', held: 7, size: 10 } }]);
    await base.owner.query({ text: 'delete from log_alarm' });
  });

  test('one that holds this very size under another root', async () => {
    await grow(0, 10);
    witnesses[1]!.held = { size: 10, root: Buffer.alloc(32, 1) };
    await witness();
    expect(await kinds()).toEqual(['split_view']);
  });

  test('nobody at the address is a failure that is noted, not one that stops the others', async () => {
    await witnesses[0]!.close();
    await grow(0, 10);
    expect(await witness()).toBe(2);
    expect((await witnessStates(base.database))[0]).toMatchObject({ name: 'a', size: 0, failingSince: world.now() });
    await witnesses[0]!.open();
  });
});
