import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Uuid } from '../../core/kernel/kernel.ts';
import { testServer, type As, type TestInit, type TestServer } from '../http/testkit.ts';
import { createSession } from '../people/sessions.ts';
import { routes } from './routes.ts';
import { MOST_OPEN, sweepUploads } from './uploads.ts';
import { readMetadata } from './uploads-routes.ts';

let server: TestServer;
let dataDir = '';
let buyer: As;
let other: As;
let buyerId: Uuid;

const LIMIT = 300_000;
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

async function person(name: string): Promise<{ id: Uuid; as: As }> {
  const id = server.world.newId();
  await server.owner.query({ text: 'insert into person (id, name, created_at) values ($1, $2, $3)', values: [id, name, server.world.now()] });
  return { id, as: { session: (await createSession(server.world, server.database, { personId: id })).token } };
}

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'redress-uploads-'));
  server = await testServer(routes, { config: { dataDir, maxFileBytes: LIMIT } });
  ({ id: buyerId, as: buyer } = await person('buyer'));
  ({ as: other } = await person('other'));
});
afterAll(async () => {
  await server.close();
  await rm(dataDir, { recursive: true, force: true });
});

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const TUS = { 'tus-resumable': '1.0.0' };

function tus(method: string, where: string, headers: Record<string, string> = {}, body?: TestInit['body'], who: As = buyer): Promise<Response> {
  return server.request(where, { method, headers: { ...TUS, ...headers }, ...(body === undefined ? {} : { body }) }, who);
}

async function begin(bytes: number, name = '沙发 破损.png', type = 'image/png', who: As = buyer): Promise<string> {
  const made = await tus('POST', '/uploads', { 'upload-length': String(bytes), 'upload-metadata': `filename ${base64(name)},filetype ${base64(type)}` }, undefined, who);
  expect(made.status).toBe(201);
  return made.headers.get('location')!;
}

function piece(where: string, offset: number, body: TestInit['body'], who: As = buyer): Promise<Response> {
  return tus('PATCH', where, { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }, body, who);
}

async function codeOf(answer: Response): Promise<string> {
  return `${answer.status} ${((await answer.json()) as { code: string }).code}`;
}

/** A body that breaks off as a line does. */
function broken(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let given = false;
  return new ReadableStream({
    pull(controller) {
      if (given) controller.error(new Error('the line broke'));
      else controller.enqueue(bytes);
      given = true;
    },
  });
}

async function sendBroken(where: string, offset: number, bytes: Uint8Array): Promise<void> {
  const request = new Request(`http://localhost:3000${where}`, {
    method: 'PATCH',
    body: broken(bytes),
    duplex: 'half',
    headers: { ...TUS, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream', 'sec-fetch-site': 'same-origin', cookie: `redress_session=${(buyer as { session: string }).session}` },
  } as RequestInit);
  await Promise.resolve(server.app.request(request)).catch(() => undefined);
}

describe('a file in pieces', () => {
  test('what the server can is told to anybody', async () => {
    const answer = await server.request('/uploads', { method: 'OPTIONS' });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('tus-version')).toBe('1.0.0');
    expect(answer.headers.get('tus-extension')).toBe('creation,expiration,termination,checksum');
    expect(answer.headers.get('tus-checksum-algorithm')).toBe('sha256,sha1');
    expect(answer.headers.get('tus-max-size')).toBe(String(LIMIT));
  });

  test('a line that breaks loses nothing: the place is asked for, the rest is sent, the file is the same as one sent whole', async () => {
    const where = await begin(PNG.length);
    await sendBroken(where, 0, PNG.subarray(0, 20));
    const head = await tus('HEAD', where);
    expect([head.status, head.headers.get('upload-offset'), head.headers.get('upload-length'), head.headers.get('cache-control')]).toEqual([200, '20', String(PNG.length), 'no-store']);
    expect(head.headers.get('upload-expires')).toMatch(/GMT$/);
    const half = await piece(where, 20, PNG.subarray(20, 50));
    expect([half.status, half.headers.get('upload-offset'), half.headers.get('redress-evidence-id')]).toEqual([204, '50', null]);
    const whole = await piece(where, 50, PNG.subarray(50));
    const id = whole.headers.get('redress-evidence-id');
    expect(whole.headers.get('upload-offset')).toBe(String(PNG.length));
    const direct = (await (await server.request('/evidence?name=a.png', { method: 'POST', body: PNG, headers: { 'content-type': 'image/png' } }, buyer)).json()) as { sha256: string };
    const seen = (await (await tus('GET', where)).json()) as { file: { id: string; name: string; sha256: string; mediaType: string } };
    expect(seen.file).toMatchObject({ id, name: '沙发 破损.png', mediaType: 'image/png', sha256: direct.sha256 });
    expect(Buffer.from(await (await server.request(`/evidence/${id}`, {}, buyer)).arrayBuffer())).toEqual(PNG);
    expect(await readdir(path.join(dataDir, 'files', 'partial'))).toEqual([]);
  });

  test('the answer to the last piece may be lost: asking again ends in the same file, once', async () => {
    const where = await begin(PNG.length);
    const first = await piece(where, 0, PNG);
    const again = await Promise.all([1, 2].map(() => piece(where, PNG.length, '')));
    expect(again.map((one) => one.headers.get('redress-evidence-id'))).toEqual([1, 2].map(() => first.headers.get('redress-evidence-id')));
    const rows = await server.owner.query({ text: 'select id from evidence_file where idempotency_key = $1', values: [`upload-${where.split('/').at(-1)}`] });
    expect(rows).toHaveLength(1);
  });

  test('a piece for another place is refused with the right place', async () => {
    const where = await begin(PNG.length);
    await piece(where, 0, PNG.subarray(0, 10));
    const wrong = await piece(where, 4, PNG.subarray(4));
    expect([wrong.status, wrong.headers.get('upload-offset')]).toEqual([409, '10']);
    expect(await codeOf(wrong)).toBe('409 upload_offset_wrong');
    expect((await tus('HEAD', where)).headers.get('upload-offset')).toBe('10');
  });

  test('bytes that are gone are asked for again: nothing is written behind a gap', async () => {
    const where = await begin(PNG.length);
    await piece(where, 0, PNG.subarray(0, 40));
    await rm(path.join(dataDir, 'files', 'partial', where.split('/').at(-1)!));
    const gap = await piece(where, 40, PNG.subarray(40));
    expect([gap.status, gap.headers.get('upload-offset')]).toEqual([409, '0']);
    expect((await tus('HEAD', where)).headers.get('upload-offset')).toBe('0');
    expect((await piece(where, 0, PNG)).headers.get('redress-evidence-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('more bytes than announced are not taken', async () => {
    const where = await begin(10, 'a.txt', 'text/plain');
    expect(await codeOf(await piece(where, 0, 'x'.repeat(4000)))).toBe('413 file_too_large');
    expect((await tus('HEAD', where)).headers.get('upload-offset')).toBe('10');
  });

  test('a file whose content is not what it says is refused when it is whole, and the reason stays', async () => {
    const where = await begin(PNG.length, 'receipt.pdf', 'application/pdf');
    expect((await piece(where, 0, PNG.subarray(0, 30))).status).toBe(204);
    expect(await codeOf(await piece(where, 30, PNG.subarray(30)))).toBe('415 file_type_mismatch');
    expect(await (await tus('GET', where)).json()).toMatchObject({ refusal: 'file_type_mismatch', file: null });
    expect(await codeOf(await piece(where, PNG.length, ''))).toBe('415 file_type_mismatch');
  });
});

describe('whose and how much', () => {
  test('another person’s upload is not there', async () => {
    const where = await begin(PNG.length);
    for (const method of ['HEAD', 'GET', 'DELETE']) expect((await tus(method, where, {}, undefined, other)).status).toBe(404);
    expect((await piece(where, 0, PNG, other)).status).toBe(404);
    expect((await server.request(where, { method: 'HEAD', headers: TUS })).status).toBe(401);
    expect((await tus('HEAD', where)).headers.get('upload-offset')).toBe('0');
  });

  test('a foreign site cannot send pieces', async () => {
    const where = await begin(PNG.length);
    const answer = await tus('PATCH', where, { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream', 'sec-fetch-site': 'cross-site' }, PNG);
    expect(await codeOf(answer)).toBe('403 csrf_failed');
  });

  test.each([
    ['a greater file than is taken', { 'upload-length': String(LIMIT + 1) }, '413 file_too_large'],
    ['nothing', { 'upload-length': '0' }, '422 file_empty'],
    ['no length', {}, '422 field_missing'],
    ['a length that is none', { 'upload-length': '1e3' }, '422 field_invalid'],
    ['another version', { 'upload-length': '5', 'tus-resumable': '0.2.2' }, '412 upload_version_unsupported'],
    ['metadata that is none', { 'upload-length': '5', 'upload-metadata': 'filename a b' }, '422 field_invalid'],
    ['a dispute of others', { 'upload-length': '5', 'upload-metadata': `disputeId ${base64('019aa5f2-0b1c-7d3e-8f4a-5b6c7d8e9f00')}` }, '404 not_found'],
  ])('%s is refused at the beginning', async (_what, headers, code) => {
    expect(await codeOf(await tus('POST', '/uploads', headers as Record<string, string>))).toBe(code);
  });

  test('so many at once and no more; one dropped makes room', async () => {
    const { as } = await person('eager');
    const begun: string[] = [];
    for (let count = 0; count < MOST_OPEN; count += 1) begun.push(await begin(5, 'a.txt', 'text/plain', as));
    expect(await codeOf(await tus('POST', '/uploads', { 'upload-length': '5' }, undefined, as))).toBe('409 upload_limit_reached');
    expect((await tus('DELETE', begun[0]!, {}, undefined, as)).status).toBe(204);
    await begin(5, 'a.txt', 'text/plain', as);
  });

  test('bytes under way are limited too', async () => {
    const { as } = await person('heavy');
    for (let count = 0; count < 10; count += 1) await begin(LIMIT, 'a.txt', 'text/plain', as);
    expect(await codeOf(await tus('POST', '/uploads', { 'upload-length': '5' }, undefined, as))).toBe('409 upload_limit_reached');
  });

  test('after three days it is gone, with its bytes', async () => {
    const where = await begin(PNG.length);
    await piece(where, 0, PNG.subarray(0, 10));
    server.world.clock.advance(3 * 86_400_000 + 1);
    buyer = { session: (await createSession(server.world, server.database, { personId: buyerId })).token };
    expect((await tus('HEAD', where)).status).toBe(404);
    expect(await sweepUploads(server.world)).toBeGreaterThan(0);
    expect(await readdir(path.join(dataDir, 'files', 'partial'))).toEqual([]);
  });
});

test('metadata is read as the protocol writes it', () => {
  expect([...readMetadata(`filename ${base64('a.png')},is_confidential`)!]).toEqual([['filename', 'a.png'], ['is_confidential', '']]);
  expect(readMetadata(null)!.size).toBe(0);
  for (const bad of ['a $$', 'a YQ==,a YQ==', 'a b c']) expect(readMetadata(bad)).toBeUndefined();
});
