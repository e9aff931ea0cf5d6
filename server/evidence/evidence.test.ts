import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Uuid } from '../../core/kernel/kernel.ts';
import { testServer, type As, type TestServer } from '../http/testkit.ts';
import { hashOf } from '../people/secrets.ts';
import { createSession } from '../people/sessions.ts';
import { judge } from './media.ts';
import { routes } from './routes.ts';
import { fileHeaders, parseRange } from './serve.ts';
import type { EvidenceFile } from './store.ts';

let server: TestServer;
let dataDir = '';
const ids: Record<'marketplace' | 'buyer' | 'other' | 'seller' | 'adjudicator' | 'tied' | 'operator' | 'merchant' | 'dispute', Uuid> = {} as never;
const as: Record<string, As> = {};

const LIMIT = 200_000;
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

async function sql(text: string, values: readonly unknown[] = []): Promise<object[]> {
  return server.owner.query({ text, values });
}

/** A dispute's row as far as reading rights go by it. */
async function fileDispute(id: Uuid, stage: string, reach: string | null): Promise<void> {
  const state = { id, marketplaceId: ids.marketplace, claimantId: ids.buyer, merchantId: ids.merchant, stage, reach };
  await sql(
    `insert into dispute (id, marketplace_id, number, order_id, merchant_id, claimant_id, stage, type, currency, disputed_minor,
       rules_version, version, state, item_ids, asks, filed_at)
     values ($1, $2, $1::uuid::text, $1, $3, $4, $5, 'D-02', 'CNY', 100, 'r', 1, $6, '{}', '{}', $7)`,
    [id, ids.marketplace, ids.merchant, ids.buyer, stage, JSON.stringify(state), server.world.now()],
  );
}

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'redress-evidence-'));
  server = await testServer(routes, { config: { dataDir, maxFileBytes: LIMIT } });
  const { world, database } = server;
  for (const name of ['marketplace', 'buyer', 'other', 'seller', 'adjudicator', 'tied', 'operator', 'merchant', 'dispute'] as const) ids[name] = world.newId();
  const at = world.now();
  await sql("insert into marketplace (id, slug, name, created_at) values ($1, 'mm', 'M', $2)", [ids.marketplace, at]);
  await sql("insert into api_key (id, marketplace_id, key_hash, label, created_at) values ($1, $2, $3, 'k', $4)", [world.newId(), ids.marketplace, hashOf('key-of-marketplace-mm'), at]);
  await sql("insert into merchant (id, marketplace_id, external_id, name, contact_email, created_at) values ($1, $2, 's', 'Shop', 's@example.org', $3)", [ids.merchant, ids.marketplace, at]);
  for (const name of ['buyer', 'other', 'seller'] as const) {
    await sql('insert into person (id, marketplace_id, external_id, name, created_at) values ($1, $2, $3, $3, $4)', [ids[name], ids.marketplace, name, at]);
  }
  for (const [name, role] of [['adjudicator', 'adjudicator'], ['tied', 'adjudicator'], ['operator', 'operator']] as const) {
    await sql('insert into person (id, name, staff_roles, created_at) values ($1, $2, $3, $4)', [ids[name], name, [role], at]);
  }
  await sql('insert into merchant_member (merchant_id, person_id) values ($1, $2)', [ids.merchant, ids.seller]);
  await sql("insert into interest (person_id, merchant_id, reason, declared_at) values ($1, $2, 'family', $3)", [ids.tied, ids.merchant, at]);
  await fileDispute(ids.dispute, 'determination', 'full');
  for (const name of ['buyer', 'other', 'seller', 'adjudicator', 'tied', 'operator'] as const) {
    as[name] = { session: (await createSession(world, database, { personId: ids[name] })).token };
  }
  as['joined'] = { session: (await createSession(world, database, { personId: ids.seller, onlyDisputeId: ids.dispute })).token };
  as['joinedElsewhere'] = { session: (await createSession(world, database, { personId: ids.buyer, onlyDisputeId: world.newId() })).token };
  as['marketplace'] = { key: 'key-of-marketplace-mm' };
});
afterAll(async () => {
  await server.close();
  await rm(dataDir, { recursive: true, force: true });
});

interface View {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly sm3: string;
  readonly state: string;
}

function upload(name: string, body: BodyInit, type = 'application/octet-stream', who: As = as['buyer'], key?: string): Promise<Response> {
  const query = `/evidence?name=${encodeURIComponent(name)}`;
  return server.request(query, { method: 'POST', body, headers: { 'content-type': type }, ...(key === undefined ? {} : { key }) }, who);
}

async function codeOf(answer: Response): Promise<string> {
  const { type } = (await answer.json()) as { type: string };
  return `${answer.status} ${type.split(/[/#]/).at(-1)!}`;
}

function attach(file: string, owner: { kind: string; id: string }, dispute = ids.dispute): Promise<object[]> {
  return server.database.query({
    text: 'select evidence_attach($1, $2, $3, $4)',
    values: [dispute, [file], JSON.stringify([owner]), server.world.now()],
  });
}

describe('taking in', () => {
  test('a file is kept with both hashes, its type told by content', async () => {
    const answer = await upload('沙发 破损.png', PNG, 'image/png');
    expect(answer.status).toBe(201);
    const view = (await answer.json()) as View;
    expect(view).toMatchObject({ name: '沙发 破损.png', mediaType: 'image/png', state: 'stored' });
    const read = await server.request(`/evidence/${view.id}`, {}, as['buyer']);
    expect(Buffer.from(await read.arrayBuffer())).toEqual(PNG);
    expect(read.headers.get('etag')).toBe(`"${view.sha256}"`);
    expect(view.sm3).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    ['nothing in it', 'a.png', '', 'image/png', '422 file_empty'],
    ['over the limit', 'a.txt', 'x'.repeat(LIMIT + 1), 'text/plain', '413 file_too_large'],
    ['a program', 'setup.exe', Buffer.from('4d5a900003000000', 'hex'), 'application/octet-stream', '415 file_type_refused'],
    ['a program called a picture', 'a.png', Buffer.from('4d5a900003000000', 'hex'), 'image/png', '415 file_type_refused'],
    ['a page called a page', 'a.html', '<script>alert(1)</script>', 'text/html', '415 file_type_mismatch'],
    ['a picture called a document', 'a.pdf', PNG, 'application/pdf', '415 file_type_mismatch'],
    ['a picture under another name', 'a.mp4', PNG, 'application/octet-stream', '415 file_type_mismatch'],
    ['a text document of an office program', 'a.docx', Buffer.from('504b0304140006000800', 'hex'), 'application/octet-stream', '415 file_type_refused'],
  ])('%s is refused', async (_what, name, body, type, code) => {
    expect(await codeOf(await upload(name, body, type))).toBe(code);
    expect(await readdir(path.join(dataDir, 'files', 'incoming')).catch(() => [])).toEqual([]);
  });

  test('a stream without a length is cut off at the limit', async () => {
    let given = 0;
    const flood = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += 1;
        controller.enqueue(new Uint8Array(50_000).fill(65));
      },
    });
    const request = new Request('http://localhost:3000/api/v1/evidence?name=a.txt', {
      method: 'POST',
      body: flood,
      duplex: 'half',
      headers: { 'content-type': 'text/plain', 'idempotency-key': 'flood-key-1', 'sec-fetch-site': 'same-origin', cookie: `redress_session=${(as['buyer'] as { session: string }).session}` },
    } as RequestInit);
    expect(await codeOf(await server.app.request(request))).toBe('413 file_too_large');
    expect(given).toBeLessThan(12);
  });

  test('the same request again gets the same file; another file under the key is refused', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => upload('a.png', PNG, 'image/png', as['buyer'], 'same-key-01')));
    const views = (await Promise.all(answers.map((answer) => answer.json()))) as View[];
    expect(new Set(views.map((view) => view.id)).size).toBe(1);
    expect(await codeOf(await upload('b.txt', 'other', 'text/plain', as['buyer'], 'same-key-01'))).toBe('409 idempotency_key_reused');
  });

  test('nobody uploads without being known, or without a name', async () => {
    const anonymous = await server.request('/evidence?name=a.png', { method: 'POST', body: PNG });
    expect(anonymous.status).toBe(401);
    expect(await codeOf(await server.request('/evidence', { method: 'POST', body: PNG }, as['buyer']))).toBe('422 field_missing');
  });
});

describe('reading', () => {
  async function attached(): Promise<View> {
    const view = (await (await upload('proof.png', PNG, 'image/png')).json()) as View;
    await attach(view.id, { kind: 'person', id: ids.buyer });
    return view;
  }

  test('before it is submitted only its owner; afterwards both sides, the marketplace, and once it is before one an adjudicator without ties', async () => {
    const readers = ['buyer', 'other', 'seller', 'joined', 'joinedElsewhere', 'adjudicator', 'tied', 'operator', 'marketplace'];
    const who = async (id: string): Promise<string[]> => {
      const seen: string[] = [];
      for (const name of readers) {
        const { status } = await server.request(`/evidence/${id}`, {}, as[name]);
        expect([200, 404]).toContain(status);
        if (status === 200) seen.push(name);
      }
      return seen;
    };
    const loose = (await (await upload('a.png', PNG, 'image/png')).json()) as View;
    expect(await who(loose.id)).toEqual(['buyer', 'joinedElsewhere']);
    expect(await who((await attached()).id)).toEqual(['buyer', 'seller', 'joined', 'adjudicator', 'marketplace']);
    const negotiated = server.world.newId();
    await fileDispute(negotiated, 'negotiation', null);
    await attach(loose.id, { kind: 'person', id: ids.buyer }, negotiated);
    expect(await who(loose.id)).toEqual(['buyer', 'seller', 'marketplace']);
    expect((await server.request(`/evidence/${loose.id}`)).status).toBe(401);
  });

  test('every reading is recorded, by whom and which part', async () => {
    const { id } = await attached();
    await server.request(`/evidence/${id}`, {}, as['seller']);
    server.world.clock.advance(1000);
    await server.request(`/evidence/${id}`, { headers: { range: 'bytes=0-3' } }, as['marketplace']);
    await server.request(`/evidence/${id}`, {}, as['other']);
    const rows = await sql('select reader_kind, reader_id, byte_range, dispute_id from evidence_read where evidence_id = $1 order by at', [id]);
    expect(rows).toEqual([
      { reader_kind: 'person', reader_id: ids.seller, byte_range: null, dispute_id: ids.dispute },
      { reader_kind: 'marketplace', reader_id: ids.marketplace, byte_range: '0-3', dispute_id: ids.dispute },
    ]);
    const record = (await (await server.request(`/evidence/${id}/record`, {}, as['buyer'])).json()) as { reads: { by: string }[] };
    expect(record.reads.map((one) => one.by)).toEqual(['marketplace', 'respondent']);
    await expect(sql('delete from evidence_read')).rejects.toThrow('never changed');
  });

  test('a part, the end, beyond the end', async () => {
    const { id } = await attached();
    const part = async (range: string) => server.request(`/evidence/${id}`, { headers: { range } }, as['buyer']);
    const first = await part('bytes=1-3');
    expect([first.status, first.headers.get('content-range'), await first.text()]).toEqual([206, `bytes 1-3/${PNG.length}`, 'PNG']);
    const end = await part('bytes=-4');
    expect(Buffer.from(await end.arrayBuffer())).toEqual(PNG.subarray(-4));
    const beyond = await part('bytes=99999-');
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${PNG.length}`]);
  });

  test('a stranger’s file cannot act as a page', async () => {
    const { id } = await attached();
    const { headers } = await server.request(`/evidence/${id}`, {}, as['buyer']);
    expect(headers.get('content-security-policy')).toContain('sandbox');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-disposition')).toBe(`inline; filename="proof.png"; filename*=UTF-8''proof.png`);
    const download = await server.request(`/evidence/${id}?download=yes`, {}, as['buyer']);
    expect(download.headers.get('content-disposition')).toMatch(/^attachment/);
  });
});

describe('submitting', () => {
  test('only by an owner, to one dispute, and again without effect', async () => {
    const { id } = (await (await upload('a.png', PNG, 'image/png')).json()) as View;
    await expect(attach(id, { kind: 'person', id: ids.other })).rejects.toThrow('evidence_unknown');
    await expect(attach(server.world.newId(), { kind: 'person', id: ids.buyer })).rejects.toThrow('evidence_unknown');
    await attach(id, { kind: 'person', id: ids.buyer });
    await attach(id, { kind: 'person', id: ids.buyer });
    await expect(attach(id, { kind: 'person', id: ids.buyer }, server.world.newId())).rejects.toThrow('evidence_unknown');
  });
});

test('what a name may do in a header', () => {
  const file = { name: 'a"\r\nX: 1\\%é(1).txt', mediaType: 'text/csv', sha256: Buffer.alloc(32) } as EvidenceFile;
  const header = fileHeaders(file, false)['content-disposition']!;
  expect(header).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w.%-]+$/);
  expect(header).not.toMatch(/[\r\n]/);
});

test('ranges as RFC 9110 reads them', () => {
  expect(parseRange('bytes=0-0', 10)).toEqual({ start: 0, end: 0 });
  expect(parseRange('bytes=5-', 10)).toEqual({ start: 5, end: 9 });
  expect(parseRange('bytes=5-99', 10)).toEqual({ start: 5, end: 9 });
  expect(parseRange('bytes=-99', 10)).toEqual({ start: 0, end: 9 });
  for (const whole of [null, '', 'bytes=-', 'bytes=3-1', 'bytes=0-1,3-4', 'lines=0-1', 'bytes=x-y']) expect(parseRange(whole, 10)).toBeUndefined();
  for (const beyond of ['bytes=10-', 'bytes=-0']) expect(parseRange(beyond, 10)).toBe('unsatisfiable');
});

test('names different programs give one content are one', () => {
  expect(judge('audio/x-m4a', 'audio/mp4', 'call.m4a')).toEqual({ kind: 'allowed', mediaType: 'audio/mp4' });
  expect(judge('image/jpeg', 'image/pjpeg', 'IMG.JPG')).toEqual({ kind: 'allowed', mediaType: 'image/jpeg' });
  expect(judge('text/plain', 'text/csv', 'a.csv')).toEqual({ kind: 'allowed', mediaType: 'text/csv' });
  expect(judge('video/mp4', 'application/octet-stream', 'clip')).toEqual({ kind: 'allowed', mediaType: 'video/mp4' });
  expect(judge('image/png', null, 'IMG.2026')).toEqual({ kind: 'allowed', mediaType: 'image/png' });
  expect(judge(undefined, 'image/png', 'a.png')).toEqual({ kind: 'refused' });
});
