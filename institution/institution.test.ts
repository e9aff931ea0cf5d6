import { spawn, type ChildProcess } from 'node:child_process';
import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Books, CLIENT, escrowOf, frozenOf } from './books.ts';
import { Journal, JournalError } from './journal.ts';
import { HEADERS, isSignedBy, newNonce, signedHeaders, WINDOW_MS } from './signing.ts';
import type { Entry, Instruction } from './types.ts';

const AT = '2026-03-02T02:00:00.000Z';
const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'institution-'));
  folders.push(made);
  return made;
};
afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true, force: true })));

describe('the books', () => {
  const verb = fc.constantFrom<Instruction['verb']>('capture', 'release', 'refund', 'payout', 'extend');
  const step = fc.record({ verb, id: fc.integer({ min: 1, max: 30 }), amountMinor: fc.integer({ min: 1, max: 60 }), payment: fc.constantFrom('P1', 'P2', null), intoEscrow: fc.boolean() });

  test('add up to nothing after anything, give no more than came in, and are the same when the journal is read again', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 50 }), (steps) => {
        const [books, again] = [new Books(100), new Books(100)];
        const take = (entry: Entry): void => {
          books.apply(entry);
          again.apply(JSON.parse(JSON.stringify(entry)) as Entry);
        };
        const order = { amountMinor: 100, currency: 'CNY', payer: 'a', merchant: 'b', at: AT };
        take(books.pay({ id: '1', kind: 'escrow', reference: 'P1', ...order }, AT));
        take(books.pay({ id: '2', kind: 'authorise', reference: 'P2', ...order }, AT));
        take(books.fund('F', 'CNY', 50, AT));
        for (const { id, ...one } of steps) {
          take(books.instruct({ id: String(id), currency: 'CNY', beneficiary: 'c', until: '2026-04-20T00:00:00.000Z', ...one }, AT));
          expect([...books.sums().values()]).toEqual([0]);
          for (const account of [CLIENT, escrowOf('P1'), escrowOf('P2'), frozenOf('P2')]) expect(books.balance(account, 'CNY')).toBeGreaterThanOrEqual(0);
        }
        expect([...again.all()]).toEqual([...books.all()]);
        const all = books.statement('2026-01-01', '2027-01-01', '', 10_000).lines;
        const signed = all.reduce((sum, line) => sum + (line.kind === 'paid_in' || line.kind === 'authorised' ? line.amountMinor : -line.amountMinor), 0);
        expect(signed).toBe(books.balance(CLIENT, 'CNY') + books.balance(escrowOf('P1'), 'CNY') + books.balance(escrowOf('P2'), 'CNY') + books.balance(frozenOf('P2'), 'CNY'));
      }),
      { numRuns: 200 },
    );
  });

  test('a statement is given in pages without a gap, also with lines booked in the past', () => {
    const books = new Books(0);
    for (let n = 0; n < 25; n += 1) {
      const at = new Date(Date.parse(AT) + ((n * 7) % 25) * 7_200_000).toISOString();
      books.apply(books.pay({ id: String(n), kind: 'escrow', amountMinor: 1, currency: 'CNY', payer: 'a', merchant: 'b', at }, AT));
    }
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page: ReturnType<Books['statement']> = books.statement('2026-03-02', '2026-03-09', after, 4);
      seen.push(...page.lines.map((line) => line.bookedAt));
      after = page.next;
    }
    expect(seen).toEqual([...seen].sort());
    expect(seen).toHaveLength(25);
  });

  test('an authorisation is lengthened up to its limit, and what is frozen goes back at its end', () => {
    const books = new Books(0);
    books.apply(books.pay({ id: '1', kind: 'authorise', reference: 'P1', amountMinor: 100, currency: 'CNY', payer: 'a', merchant: 'b', at: AT }, AT));
    const extend = (id: string, until: string) => books.instruct({ id, verb: 'extend', amountMinor: 0, currency: 'CNY', payment: 'P1', beneficiary: null, until }, AT);
    expect(extend('x', '2026-06-01T00:00:00.000Z').outcome).toEqual({ outcome: 'refused', code: 'extension_too_long', lasting: true });
    books.apply(extend('y', '2026-05-30T00:00:00.000Z'));
    expect(books.ended(Date.parse('2026-05-29T00:00:00.000Z'))).toEqual([]);
    const [due] = books.ended(Date.parse('2026-05-30T00:00:00.000Z'));
    books.apply(books.end(due!, '2026-05-30T00:00:00.000Z'));
    expect(books.balance(frozenOf('P1'), 'CNY')).toBe(0);
    expect(books.ended(Date.parse('2027-01-01T00:00:00.000Z'))).toEqual([]);
    expect([...books.notices.values()].at(-1)!.about).toEqual({ kind: 'authorisation_ended', paymentReference: 'P1' });
  });
});

describe('the journal', () => {
  test('a line that was cut off is removed, a changed one refused', async () => {
    const file = join(folder(), 'journal.jsonl');
    const journal = Journal.open(file, () => undefined);
    await Promise.all([1, 2, 3].map((n) => journal.append({ n })));
    await journal.tear({ n: 4 });
    await journal.close();
    const read: unknown[] = [];
    const opened = Journal.open(file, (entry) => read.push(entry));
    await opened.append({ n: 5 });
    await opened.close();
    expect(read).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    const text = readFileSync(file, 'utf8');
    expect(text.split('\n')).toHaveLength(5);
    writeFileSync(file, text.replace('{"n":2}', '{"n":9}'));
    expect(() => Journal.open(file, () => undefined)).toThrow(JournalError);
  });
});

/** A running institution with its client. */
class Client {
  child: ChildProcess | undefined;
  url = '';
  readonly data: string;
  readonly key: KeyObject;

  constructor() {
    this.data = folder();
    const pair = generateKeyPairSync('ed25519');
    this.key = pair.privateKey;
    writeFileSync(join(this.data, 'client.key.pub'), pair.publicKey.export({ type: 'spki', format: 'pem' }));
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), '--data', this.data, '--simulation'], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
    this.child = child;
    this.url = await new Promise((resolve) => child.stdout!.on('data', (bytes: Buffer) => resolve(`http://127.0.0.1:${/\d+/.exec(bytes.toString())![0]}`)));
  }

  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.child!.once('exit', resolve));
    this.child!.kill('SIGKILL');
    if (this.child!.exitCode === null && this.child!.signalCode === null) await ended;
  }

  send(method: string, path: string, body?: object, more: { now?: number; key?: KeyObject; headers?: Record<string, string> } = {}): Promise<Response> {
    const bytes = body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body));
    const headers = more.headers ?? signedHeaders(more.key ?? this.key, { method, path, nonce: newNonce(), body: bytes }, more.now ?? Date.now());
    return fetch(this.url + path, { method, headers, ...(body === undefined ? {} : { body: bytes }) });
  }

  async call(method: string, path: string, body?: object): Promise<any> {
    const answer = await this.send(method, path, body);
    return answer.json();
  }
}

describe('the process', () => {
  const client = new Client();
  beforeAll(() => client.start());
  afterAll(() => client.kill());
  const escrow = { kind: 'escrow', amountMinor: 10_000, currency: 'CNY', payer: 'a', merchant: 'b' };
  const refund = (id: string, amountMinor: number, payment: string | null = 'R1') => ({ id, verb: 'refund', amountMinor, currency: 'CNY', payment, beneficiary: null });

  test('answers signed and labelled, tied to the question', async () => {
    const nonce = newNonce();
    const headers = signedHeaders(client.key, { method: 'GET', path: '/v1/instructions/none', nonce, body: Buffer.alloc(0) }, Date.now());
    const answer = await client.send('GET', '/v1/instructions/none', undefined, { headers });
    const body = Buffer.from(await answer.arrayBuffer());
    expect(JSON.parse(body.toString())).toEqual({ simulated: true, outcome: 'never_heard' });
    const key = createPublicKey(readFileSync(join(client.data, 'institution.key.pub')));
    const said = { method: '404', path: '/v1/instructions/none', timestamp: answer.headers.get(HEADERS.timestamp)!, nonce, body };
    expect(isSignedBy(key, said, answer.headers.get(HEADERS.signature)!)).toBe(true);
    expect(isSignedBy(key, { ...said, nonce: newNonce() }, answer.headers.get(HEADERS.signature)!)).toBe(false);
    expect(await (await fetch(client.url)).text()).toContain('SIMULATED');
  });

  test('refuses what is forged, altered, old, early or sent again', async () => {
    const code = async (answer: Promise<Response>) => ((await (await answer).json()) as { error?: string }).error;
    const path = '/v1/instructions/none';
    expect(await code(client.send('GET', path, undefined, { key: generateKeyPairSync('ed25519').privateKey }))).toBe('signature_invalid');
    expect(await code(client.send('GET', path, undefined, { headers: {} }))).toBe('signature_missing');
    expect(await code(client.send('GET', path, undefined, { now: Date.now() - WINDOW_MS - 5000 }))).toBe('timestamp_out_of_window');
    expect(await code(client.send('GET', path, undefined, { now: Date.now() + WINDOW_MS + 5000 }))).toBe('timestamp_out_of_window');
    const headers = signedHeaders(client.key, { method: 'GET', path, nonce: newNonce(), body: Buffer.alloc(0) }, Date.now());
    expect(await code(client.send('GET', `${path}2`, undefined, { headers }))).toBe('signature_invalid');
    expect(await code(client.send('GET', path, undefined, { headers }))).toBe(undefined);
    expect(await code(client.send('GET', path, undefined, { headers }))).toBe('replayed');
    expect(await code(client.send('POST', '/v1/instructions', { id: 'x', verb: 'steal' }))).toBe('not_understood');
  });

  test('does an instruction once per id, in parts up to what is there', async () => {
    await client.call('POST', '/v1/simulation/payments', { payments: [{ id: 'r1', reference: 'R1', ...escrow }, { id: 'r1', reference: 'R1', ...escrow }] });
    const twice = await Promise.all([client.call('POST', '/v1/instructions', refund('i1', 4000)), client.call('POST', '/v1/instructions', refund('i1', 4000))]);
    expect(twice[0]).toEqual(twice[1]);
    expect(await client.call('POST', '/v1/instructions', refund('i1', 4001))).toMatchObject({ outcome: 'refused', code: 'id_of_another_instruction', lasting: true });
    expect(await client.call('POST', '/v1/instructions', refund('i2', 6001))).toMatchObject({ outcome: 'refused', code: 'amount_exceeds_remaining' });
    expect(await client.call('POST', '/v1/instructions', { ...refund('i3', 6000), verb: 'payout', beneficiary: 'b' })).toMatchObject({ outcome: 'done', amountMinor: 6000 });
    expect(await client.call('GET', '/v1/payments/R1')).toMatchObject({ escrowMinor: 0 });
    expect(await client.call('POST', '/v1/instructions', { ...refund('i4', 1, null), verb: 'payout', beneficiary: 'b' })).toMatchObject({ code: 'funds_insufficient', lasting: false });
  });

  test('killed at any moment, its books hold whole instructions: all that was answered, nothing twice', async () => {
    await client.call('POST', '/v1/simulation/payments', { payments: [{ id: 'k', reference: 'K', ...escrow, amountMinor: 1_000_000 }] });
    const done = new Set<string>();
    for (let round = 0; round < 3; round += 1) {
      const sending = Array.from({ length: 60 }, async (_, n) => {
        const id = `k-${round}-${n}`;
        const answer = await client.call('POST', '/v1/instructions', refund(id, 7, 'K')).catch(() => undefined);
        if (answer?.outcome === 'done') done.add(id);
        if (n === 20 + round * 10) await client.kill();
      });
      await Promise.all(sending);
      // what a power cut leaves behind
      appendFileSync(join(client.data, 'journal.jsonl'), '0123456789abcdef {"type":"instr');
      await client.start();
    }
    const { lines } = await client.call('GET', '/v1/statement?from=2026-01-01&to=2200-01-01&after=');
    const mine = lines.filter((line: any) => line.paymentReference === 'K' && line.kind === 'refunded').map((line: any) => line.instructionId);
    expect(new Set(mine).size).toBe(mine.length);
    expect([...done].filter((id) => !mine.includes(id))).toEqual([]);
    expect(await client.call('GET', '/v1/payments/K')).toMatchObject({ escrowMinor: 1_000_000 - 7 * mine.length });
    expect(done.size).toBeGreaterThan(0);
  });

  test.each([['die_after_writing', 'done'], ['die_while_writing', 'never_heard']])('%s: asked after the restart it says %s', async (kind, outcome) => {
    await client.call('POST', '/v1/simulation/misbehave', { faults: [{ kind }] });
    await expect(client.call('POST', '/v1/instructions', refund(`d-${kind}`, 1, 'K'))).rejects.toThrow();
    await client.kill();
    await client.start();
    expect(await client.call('GET', `/v1/instructions/d-${kind}`)).toMatchObject({ outcome });
    expect(await client.call('POST', '/v1/instructions', refund(`d-${kind}`, 1, 'K'))).toMatchObject({ outcome: 'done' });
  });
});
