import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACT_NAMES, OUTCOMES, STAGES } from '../../core/dispute/dispute.ts';
import type { Instant } from '../../core/kernel/kernel.ts';
import { testServer, type TestServer } from '../http/testkit.ts';
import { ROUTES } from '../house.ts';
import type { World } from '../world.ts';
import { loadDemo } from './demo.ts';
import { loadHistory } from './history/history.ts';
import { HISTORY_DAYS, planHistory } from './history/plan.ts';
import { pictureOf } from './pictures.ts';

const NOW: Instant = '2026-11-21T03:00:00.000Z';
/** A fifth of everything has every course in it, and keeps this test short. */
const SHARE = 0.2;
const dataDir = mkdtempSync(join(tmpdir(), 'redress-history-'));

describe('the sixty days of the demo', () => {
  let server: TestServer;
  let refused: unknown;

  beforeAll(async () => {
    server = await testServer(ROUTES, { now: NOW, config: { dataDir } });
    await loadDemo(server.world);
    // killed on its way, it goes on where it stopped
    let left = 15_000;
    const dying: World = {
      ...server.world,
      random(bytes) {
        if ((left -= 1) < 0) throw new Error('killed');
        return server.world.random(bytes);
      },
    };
    await expect(loadHistory(dying, () => undefined, SHARE)).rejects.toThrow('killed');
    server.world.clock.advance({ minutes: 3 });
    refused = (await loadHistory(server.world, () => undefined, SHARE))?.refused;
  });
  afterAll(async () => {
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const values = async (text: string): Promise<string[]> => (await server.owner.query<{ v: string }>({ text })).map((row) => row.v);
  const count = async (text: string): Promise<number> => Number((await server.owner.query<{ n: number }>({ text }))[0]!.n);

  test('no act of it is refused, and nothing of it happens twice', async () => {
    expect(refused).toEqual([]);
    const before = await count('select count(*) as n from act_record');
    expect(await loadHistory(server.world, () => undefined, SHARE)).toBeUndefined();
    expect(await count('select count(*) as n from act_record')).toBe(before);
    expect(await count('select count(*) - count(distinct order_id) as n from dispute')).toBe(0);
  });

  test('every stage, every outcome and every act of the procedure is there', async () => {
    expect(await values('select distinct stage as v from dispute')).toEqual(expect.arrayContaining([...STAGES]));
    expect(await values('select distinct outcome as v from dispute where outcome is not null')).toEqual(expect.arrayContaining([...OUTCOMES]));
    const acts = await values('select distinct act as v from act_record');
    // the demo's orders are not paid by card, its institution takes nothing back, and where its shops cannot pay they are closed: the rules ask by themselves
    expect(ACT_NAMES.filter((act) => !acts.includes(act))).toEqual(['ask_advance', 'record_card_case', 'record_returned_money']);
  });

  test('what people come to see: what is due today and overdue, second signatures, appeals, open obligations, dead letters, load', async () => {
    expect(await count(`select count(distinct dispute_id) as n from deadline where due < '${NOW}'::timestamptz + interval '1 day'`)).toBeGreaterThan(2);
    expect(await count(`select count(*) as n from dispute where stage = 'negotiation' and (state ->> 'replyOverdue')::boolean`)).toBeGreaterThan(2);
    expect(await count(`select count(*) as n from deadline where name = 'second_signature'`)).toBeGreaterThan(0);
    expect(await count(`select count(*) as n from dispute where stage = 'appeal'`)).toBeGreaterThan(1);
    expect(await count(`select count(*) as n from deadline where name = 'refer_out'`)).toBeGreaterThan(0);
    // the marketplace paid first and recovers it; a deduction was put right with interest; a debt is paid in parts
    for (const reason of ['advance', 'deduction_reversed', 'compensation']) expect(await count(`select count(*) as n from transfer where reason = '${reason}'`), reason).toBeGreaterThan(0);
    expect(await count(`select count(*) as n from dispute where state @? '$.obligations[*].plan'`)).toBeGreaterThan(0);
    expect(await values(`select distinct state as v from outbox`)).toEqual(expect.arrayContaining(['sent', 'failed', 'dead']));
    expect(await count(`select count(distinct state ->> 'adjudicatorId') as n from dispute where stage = 'determination'`)).toBeGreaterThan(2);
  });

  test('the records are true ones: in order of time, the money adds up, letters are there', async () => {
    const disorder = `select count(*) as n from (select at, lag(at) over (partition by dispute_id order by first_seq) as before from act_record) a where at < before`;
    expect(await count(disorder)).toBe(0);
    expect(await count(`select count(*) as n from act_record where at > '${NOW}'::timestamptz + interval '5 minutes'`)).toBe(0);
    expect(await count(`select coalesce(sum(p.wrong), 0) as n from marketplace m, lateral ledger_proof(m.id) p`)).toBe(0);
    expect(await count('select count(*) as n from shown_mail')).toBeGreaterThan(100);
    expect(await count(`select count(*) as n from outbox where state = 'waiting'`)).toBe(0);
    expect(await count(`select count(*) as n from dispute where filed_at < '${NOW}'::timestamptz - interval '50 days'`)).toBeGreaterThan(1);
  });
});

describe('its plan', () => {
  test('is the same for the same present and seed, and another for another seed', () => {
    const text = (seed: number): string => JSON.stringify(planHistory(NOW, seed));
    expect(text(7)).toBe(text(7));
    expect(text(7)).not.toBe(text(8));
  });

  test('lies within its days, and every order is another', () => {
    const { orders, disputes } = planHistory(NOW, 7);
    const first = new Date(Date.parse(NOW) - HISTORY_DAYS * 86_400_000).toISOString();
    expect(disputes.filter((one) => one.filedAt < first || one.filedAt > NOW)).toEqual([]);
    expect(new Set(orders.map((one) => one.externalId)).size).toBe(orders.length);
  });

  test('has more than three hundred disputes, and a shop with more than a hundred and twenty open ones', () => {
    const { disputes } = planHistory(NOW, 7);
    const fresh = Date.parse(NOW) - 9.5 * 86_400_000;
    expect(disputes.length).toBeGreaterThan(300);
    expect(disputes.filter((one) => one.respondent === 'xinghe' && Date.parse(one.filedAt) > fresh && !['agreed', 'withdrawn', 'left'].includes(one.course)).length).toBeGreaterThan(120);
  });

  test('names pictures that exist', async () => {
    const { disputes, orders } = planHistory(NOW, 7);
    const files = new Set(disputes.flatMap((one) => [...(one.photo === undefined ? [] : [one.photo.file]), ...Object.values(one.pictures).map((picture) => picture.file)]));
    for (const file of files) expect((await pictureOf(file)).length).toBeGreaterThan(1000);
    const drawn = new Set(orders.flatMap(({ input }) => input.items.map((item) => item.picture)));
    expect(drawn.size).toBeGreaterThan(20);
    for (const file of drawn) expect((await pictureOf(file)).length).toBeLessThan(3_000);
  });
});

/** The chunks of a PNG (ISO/IEC 15948), each checked by its sum. */
function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  const chunks = [];
  for (let at = 8; at < png.length; ) {
    const size = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + size);
    expect(png.readUInt32BE(at + 8 + size)).toBe(crc32(body));
    chunks.push({ type: body.subarray(0, 4).toString('latin1'), data: body.subarray(4) });
    at += 12 + size;
  }
  return chunks;
}

test.each(readdirSync(join(import.meta.dirname, 'pictures')))('%s is a whole picture', async (file) => {
  const chunks = chunksOf(await pictureOf(file));
  const head = chunks[0]!.data;
  expect([chunks[0]!.type, chunks.at(-1)!.type]).toEqual(['IHDR', 'IEND']);
  const [width, height, depth, kind] = [head.readUInt32BE(0), head.readUInt32BE(4), head[8]!, head[9]!];
  const [small, side] = file.endsWith('-small.png') ? [true, 96] : [false, 400];
  expect([width, height, depth, kind === 3]).toEqual([side, side, 8, small]);
  const bytes = small ? 1 : kind === 6 ? 4 : 3;
  const pixels = inflateSync(Buffer.concat(chunks.filter((chunk) => chunk.type === 'IDAT').map((chunk) => chunk.data)));
  expect(pixels.length).toBe(height * (width * bytes + 1));
});
