import { createServer, type Server, type Socket } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Uuid } from '../../core/kernel/kernel.ts';
import { clamd, clamdAddress, ScannerDown } from '../adapters/scan.ts';
import { testServer, type As, type TestServer } from '../http/testkit.ts';
import { createSession } from '../people/sessions.ts';
import { routes } from './routes.ts';
import { scanWaiting } from './scan.ts';

/** What the loopback scanner does with the next file. */
type Manner = 'well' | 'slow' | 'drops' | 'garbage' | 'endless' | 'too_long' | 'silent_drop';

/** Speaks clamd's INSTREAM on loopback, and misbehaves when told to. */
class Loopback {
  manner: Manner = 'well';
  readonly seen: Buffer[] = [];
  #server: Server | undefined;

  async listen(): Promise<number> {
    this.#server = createServer((socket) => this.#talk(socket));
    await new Promise<void>((resolve) => this.#server!.listen(0, '127.0.0.1', resolve));
    return (this.#server.address() as { port: number }).port;
  }

  close(): Promise<void> {
    return new Promise((resolve) => void this.#server?.close(() => resolve()));
  }

  #talk(socket: Socket): void {
    let buffered = Buffer.alloc(0);
    let body = Buffer.alloc(0);
    let began = false;
    socket.on('error', () => undefined);
    socket.on('data', (piece: Buffer) => {
      buffered = Buffer.concat([buffered, piece]);
      if (!began) {
        const command = Buffer.from('zINSTREAM\0');
        if (buffered.length < command.length) return;
        expect(buffered.subarray(0, command.length)).toEqual(command);
        buffered = buffered.subarray(command.length);
        began = true;
        if (this.manner === 'drops') return void socket.destroy();
        if (this.manner === 'too_long') return void socket.end('INSTREAM size limit exceeded. ERROR\0');
      }
      while (buffered.length >= 4) {
        const length = buffered.readUInt32BE(0);
        if (length === 0) return this.#answer(socket, body);
        if (buffered.length < 4 + length) return;
        body = Buffer.concat([body, buffered.subarray(4, 4 + length)]);
        buffered = buffered.subarray(4 + length);
      }
    });
  }

  #answer(socket: Socket, body: Buffer): void {
    this.seen.push(body);
    if (this.manner === 'slow') return;
    if (this.manner === 'silent_drop') return void socket.end();
    if (this.manner === 'garbage') return void socket.end('HTTP/1.1 200 OK\r\n\r\n\0');
    if (this.manner === 'endless') return void socket.write('x'.repeat(9000));
    socket.end(body.includes('EICAR') ? 'stream: Redress.Test.Eicar FOUND\0' : 'stream: OK\0');
  }
}

const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$' + 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';
const loopback = new Loopback();
let port = 0;
const IDLE_MS = 400;
beforeAll(async () => {
  port = await loopback.listen();
});
afterAll(() => loopback.close());

describe('the protocol', () => {
  const scan = (bytes: Buffer): Promise<unknown> => clamd({ host: '127.0.0.1', port }, IDLE_MS).scan(Readable.from([bytes.subarray(0, 3), Buffer.alloc(0), bytes.subarray(3)]));

  test('sends every byte once and reads the answer', async () => {
    loopback.manner = 'well';
    const bytes = Buffer.from('a photo, or what calls itself one'.repeat(5000));
    expect(await scan(bytes)).toEqual({ kind: 'clean' });
    expect(loopback.seen.at(-1)).toEqual(bytes);
    expect(await scan(Buffer.from(EICAR))).toEqual({ kind: 'infected', what: 'Redress.Test.Eicar' });
  });

  test.each(['slow', 'drops', 'garbage', 'endless', 'too_long', 'silent_drop'] as const)('a scanner that is %s gave no answer, and never one that the file is clean', async (manner) => {
    loopback.manner = manner;
    await expect(scan(Buffer.alloc(300_000, 65))).rejects.toBeInstanceOf(ScannerDown);
  });

  test('nobody at the address', async () => {
    await expect(clamd({ host: '127.0.0.1', port: 1 }, IDLE_MS).scan(Readable.from(['a']))).rejects.toBeInstanceOf(ScannerDown);
    await expect(clamd({ path: '/nowhere/clamd.ctl' }, IDLE_MS).scan(Readable.from(['a']))).rejects.toBeInstanceOf(ScannerDown);
  });

  test('its address', () => {
    expect(clamdAddress('tcp://scanner:3311')).toEqual({ host: 'scanner', port: 3311 });
    expect(clamdAddress('tcp://scanner')).toEqual({ host: 'scanner', port: 3310 });
    expect(clamdAddress('unix:///run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' });
    expect([clamdAddress('scanner'), clamdAddress('http://scanner'), clamdAddress('unix://host/run')]).toEqual([undefined, undefined, undefined]);
  });
});

describe('quarantine', () => {
  let server: TestServer;
  let dataDir = '';
  const ids: Record<'marketplace' | 'merchant' | 'buyer' | 'seller' | 'judge' | 'operator' | 'dispute', Uuid> = {} as never;
  const as: Record<string, As> = {};

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'redress-scan-'));
    server = await testServer(routes, { config: { dataDir } });
    const { world, owner } = server;
    for (const name of ['marketplace', 'merchant', 'buyer', 'seller', 'judge', 'operator', 'dispute'] as const) ids[name] = world.newId();
    const sql = (text: string, values: readonly unknown[]): Promise<object[]> => owner.query({ text, values });
    await sql("insert into marketplace (id, slug, name, created_at) values ($1, 'mm', 'M', $2)", [ids.marketplace, world.now()]);
    await sql("insert into merchant (id, marketplace_id, external_id, name, contact_email, created_at) values ($1, $2, 's', 'Shop', 's@example.org', $3)", [ids.merchant, ids.marketplace, world.now()]);
    for (const name of ['buyer', 'seller'] as const) await sql('insert into person (id, marketplace_id, external_id, name, created_at) values ($1, $2, $3, $3, $4)', [ids[name], ids.marketplace, name, world.now()]);
    for (const [name, role] of [['judge', 'adjudicator'], ['operator', 'operator']] as const) await sql('insert into person (id, name, staff_roles, created_at) values ($1, $2, $3, $4)', [ids[name], name, [role], world.now()]);
    await sql('insert into merchant_member (merchant_id, person_id) values ($1, $2)', [ids.merchant, ids.seller]);
    const state = { id: ids.dispute, marketplaceId: ids.marketplace, claimantId: ids.buyer, merchantId: ids.merchant, stage: 'determination', reach: 'full' };
    await sql(
      `insert into dispute (id, marketplace_id, number, order_id, merchant_id, claimant_id, stage, type, currency, disputed_minor, rules_version, version, state, item_ids, asks, filed_at)
       values ($1, $2, $1::uuid::text, $1, $3, $4, 'determination', 'D-02', 'CNY', 100, 'r', 1, $5, '{}', '{}', $6)`,
      [ids.dispute, ids.marketplace, ids.merchant, ids.buyer, JSON.stringify(state), world.now()],
    );
    for (const name of ['buyer', 'seller', 'judge'] as const) as[name] = { session: (await createSession(world, server.database, { personId: ids[name] })).token };
    Object.assign(world, { scanner: clamd({ host: '127.0.0.1', port }, IDLE_MS) });
  });
  afterAll(async () => {
    await server.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function submitted(text: string): Promise<string> {
    const answer = await server.request('/evidence?name=note.txt', { method: 'POST', body: text, headers: { 'content-type': 'text/plain' } }, as['buyer']);
    const { id } = (await answer.json()) as { id: string };
    await server.database.query({ text: 'select evidence_attach($1, $2, $3, $4)', values: [ids.dispute, [id], JSON.stringify([{ kind: 'person', id: ids.buyer }]), server.world.now()] });
    return id;
  }
  const opens = async (id: string, who: string): Promise<number> => (await server.request(`/evidence/${id}`, {}, as[who])).status;
  const scanOf = async (id: string): Promise<unknown> => ((await (await server.request(`/evidence/${id}/record`, {}, as['seller'])).json()) as { file: { scan: string } }).file.scan;

  test('until it is scanned only its owner opens a file; the item is there and says so', async () => {
    loopback.manner = 'well';
    const id = await submitted('a clean note');
    expect([await opens(id, 'buyer'), await opens(id, 'seller'), await opens(id, 'judge')]).toEqual([200, 409, 409]);
    expect(await scanOf(id)).toBe('waiting');
    await scanWaiting(server.world);
    expect([await opens(id, 'buyer'), await opens(id, 'seller'), await opens(id, 'judge')]).toEqual([200, 200, 200]);
    expect(await scanOf(id)).toBe('clean');
    const links = (await server.owner.query({ text: 'select kind, facts from evidence_custody where evidence_id = $1 order by no', values: [id] })) as { kind: string; facts: object }[];
    expect(links.map((link) => link.kind)).toEqual(['received', 'submitted', 'scan_clean']);
    expect(links.at(-1)?.facts).toEqual({ scanner: 'clamav' });
  });

  test('what is infected is opened by nobody, cannot be submitted, and its owner is told', async () => {
    const id = await submitted(`${EICAR} 1`);
    await scanWaiting(server.world);
    expect([await opens(id, 'buyer'), await opens(id, 'seller'), await opens(id, 'judge')]).toEqual([409, 409, 409]);
    expect(await scanOf(id)).toBe('infected');
    const letters = (await server.owner.query({ text: "select recipient from outbox where template = 'file_infected'" })) as { recipient: { id: string } }[];
    expect(letters.map((one) => one.recipient.id)).toEqual([ids.buyer]);
  });

  test('a file longer than the scanner takes waits, and holds up no other', async () => {
    loopback.manner = 'too_long';
    const long = await submitted('said to be too long');
    expect(await scanWaiting(server.world)).toBe(0);
    loopback.manner = 'well';
    const other = await submitted('short');
    const [first] = (await server.owner.query({ text: "select id from evidence_file where scan = 'waiting' order by scan_tries, created_at limit 1" })) as { id: string }[];
    expect(first?.id).toBe(other);
    expect(await scanOf(long)).toBe('waiting');
    expect(await scanWaiting(server.world)).toBe(2);
  });

  test('while the scanner is down nothing passes, operators are told once an hour, and what waits is scanned later', async () => {
    loopback.manner = 'silent_drop';
    const id = await submitted('another clean note');
    expect(await scanWaiting(server.world)).toBe(0);
    expect(await scanWaiting(server.world)).toBe(0);
    expect(await scanOf(id)).toBe('waiting');
    expect(await opens(id, 'seller')).toBe(409);
    expect(await server.owner.query({ text: "select 1 from outbox where template = 'scanner_down'" })).toHaveLength(1);
    loopback.manner = 'well';
    expect(await scanWaiting(server.world)).toBe(1);
    expect(await opens(id, 'seller')).toBe(200);
  });
});
