import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testServer, type TestServer } from '../http/testkit.ts';
import { addApiKey, addMarketplace, addStaff, createSession } from '../people/people.ts';
import { routes } from './routes.ts';
import { sizeOf } from './picture-size.ts';

let server: TestServer;
interface Market {
  readonly id: string;
  readonly key: { readonly key: string };
}
let market: Market;
let other: Market;

async function register(slug: string): Promise<Market> {
  const [id, at] = [server.world.newId(), server.world.now()];
  await addMarketplace(server.owner, { id, slug, name: slug, at });
  const key = `rdk_${slug.padEnd(43, '0')}`;
  await addApiKey(server.owner, { id: server.world.newId(), marketplaceId: id, token: key, label: 'test', at });
  await server.request('/merchants/shop', { method: 'PUT', json: { name: '灯具', contactEmail: 'shop@example.org' } }, { key });
  return { id, key: { key } };
}

beforeAll(async () => {
  server = await testServer(routes);
  [market, other] = [await register('pictures'), await register('elsewhere')];
});
afterAll(() => server.close());

/** A PNG of one grey dot; with `more` bytes behind its end it is as large as one likes. */
function png(shade: number, more = 0): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length);
    head.write(name, 4, 'latin1');
    return Buffer.concat([head, data, Buffer.alloc(4)]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.from([0, shade]))), chunk('IEND', Buffer.alloc(0)), Buffer.alloc(more)]);
}

const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const sent = (content: Buffer, mediaType = 'image/png'): object => ({ picture: { mediaType, data: content.toString('base64') } });

function order(externalId: string, item: object, more: object = {}): object {
  return {
    ...{ externalId, merchantExternalId: 'shop', buyer: { externalId: 'u-1', name: '李雷' }, currency: 'CNY' },
    ...{ placedAt: '2026-03-01T10:00:00+08:00', paidMinor: 100 },
    items: [{ itemId: 'a', title: '台灯', quantity: 1, unitPriceMinor: 100, paidMinor: 100, ...item }],
    ...more,
  };
}

interface Answer {
  readonly code?: string;
  readonly field?: string;
  readonly outcome?: string;
  readonly orderId?: string;
  readonly problem?: { readonly code: string; readonly field: string };
}

async function push(json: object, as = market): Promise<Answer & { readonly status: number }> {
  const answer = await server.request('/orders', { json }, as.key);
  return { status: answer.status, ...((await answer.json()) as Answer) };
}

async function pushAll(lines: readonly object[], as = market): Promise<Answer[]> {
  const body = lines.map((line) => JSON.stringify(line)).join('\n');
  const answer = await server.request('/orders/bulk', { method: 'POST', body, headers: { 'content-type': 'application/x-ndjson' } }, as.key);
  return (await answer.text()).trim().split('\n').map((line) => JSON.parse(line) as Answer);
}

async function rowsOf(hash: string): Promise<number> {
  return (await server.owner.query({ text: `select from listing_picture where sha256 = decode($1, 'hex')`, values: [hash] })).length;
}

describe('a picture of a listing', () => {
  test('comes with an order, which keeps its hash; the same order with the hash alone is the same order', async () => {
    const content = png(1);
    const first = await push(order('with', sent(content)));
    expect(first).toMatchObject({ status: 200, outcome: 'created' });
    expect(await push(order('with', { pictureSha256: hashOf(content) }))).toMatchObject({ outcome: 'unchanged' });
    expect(await push(order('with', sent(png(2))))).toMatchObject({ code: 'order_conflicts' });
    const seen = (await (await server.request(`/orders/${first.orderId}`, {}, market.key)).json()) as { items: object[] };
    expect(seen.items).toEqual([expect.objectContaining({ title: '台灯', pictureSha256: hashOf(content) })]);
    expect(seen.items[0]).not.toHaveProperty('picture');
    const [kept] = await server.owner.query<{ body: string }>({ text: 'select body::text from purchase_order where id = $1', values: [first.orderId] });
    expect(kept!.body).not.toContain(content.toString('base64'));
  });

  test('is served as it came, for good, as nothing but a picture', async () => {
    const content = png(1);
    const answer = await server.request(`/pictures/${hashOf(content)}`, {}, market.key);
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(content.length),
      'cache-control': 'private, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  test('of another type than it is said to be, or of no type of picture, is refused', async () => {
    const field = 'items.0.picture.data';
    expect(await push(order('false', sent(png(3), 'image/webp')))).toMatchObject({ status: 422, code: 'picture_refused', field });
    expect(await push(order('page', sent(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'))))).toMatchObject({ code: 'picture_refused', field });
    expect(await push(order('svg', sent(png(3), 'image/svg+xml')))).toMatchObject({ status: 422, code: 'field_invalid', field: 'items.0.picture.mediaType' });
    expect(await push(order('gif', sent(Buffer.from('GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;', 'latin1'))))).toMatchObject({ code: 'picture_refused' });
    expect(await push(order('odd', { picture: { mediaType: 'image/png', data: 'no base64!' } }))).toMatchObject({ code: 'field_invalid', field });
    expect(await rowsOf(hashOf(png(3)))).toBe(0);
  });

  test('over 64 kB is refused, at 64 kB taken', async () => {
    const whole = 65_536 - png(4).length;
    expect(await push(order('large', sent(png(4, whole + 1))))).toMatchObject({ status: 422, code: 'picture_too_large', field: 'items.0.picture.data' });
    expect(await push(order('whole', sent(png(4, whole))))).toMatchObject({ status: 200, outcome: 'created' });
  });

  test('of more pixels than a page has use for is refused, whatever few bytes it has', async () => {
    const wide = png(9);
    wide.writeUInt32BE(30_000, 16);
    expect(await push(order('wide', sent(wide)))).toMatchObject({ status: 422, code: 'picture_too_large' });
    const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb0004aabbffc0001108002003e8', 'hex');
    expect(sizeOf(jpeg, 'image/jpeg')).toEqual({ width: 1000, height: 32 });
    expect(sizeOf(jpeg.subarray(0, 20), 'image/jpeg')).toBeUndefined();
    const webp = (kind: string, at: number, bytes: string): Buffer => {
      const file = Buffer.alloc(40);
      file.write(`RIFF    WEBP${kind}`, 'latin1');
      file.write(bytes, at, 'hex');
      return file;
    };
    expect(sizeOf(webp('VP8X', 24, '3f01001f0000'), 'image/webp')).toEqual({ width: 320, height: 32 });
    expect(sizeOf(webp('VP8 ', 26, '40012000'), 'image/webp')).toEqual({ width: 320, height: 32 });
    expect(sizeOf(webp('VP8L', 21, '3fc10700'), 'image/webp')).toEqual({ width: 320, height: 32 });
  });

  test('may be named by its hash once it was sent, and only by the marketplace that sent it', async () => {
    const unknown = 'a'.repeat(64);
    expect(await push(order('named', { pictureSha256: unknown }))).toMatchObject({ status: 422, code: 'picture_unknown', field: 'items.0.pictureSha256' });
    expect(await push(order('both', { ...sent(png(1)), pictureSha256: hashOf(png(1)) }))).toMatchObject({ code: 'field_invalid', field: 'items.0.pictureSha256' });
    const theirs = hashOf(png(1));
    expect(await push(order('stolen', { pictureSha256: theirs }), other)).toMatchObject({ status: 422, code: 'picture_unknown' });
    expect((await server.request(`/pictures/${theirs}`, {}, other.key)).status).toBe(404);
    expect(await push(order('own', sent(png(1))), other)).toMatchObject({ status: 200 });
    expect((await server.request(`/pictures/${theirs}`, {}, other.key)).status).toBe(200);
    expect(await rowsOf(theirs)).toBe(2);
  });

  test('is for those who belong to the marketplace and for the house’s staff', async () => {
    const hash = hashOf(png(1));
    const [id, at] = [server.world.newId(), server.world.now()];
    const person = async (marketplaceId: string): Promise<string> => {
      const personId = server.world.newId();
      const text = `insert into person (id, marketplace_id, external_id, name, created_at) values ($1, $2, $3, 'X', $4)`;
      await server.owner.query({ text, values: [personId, marketplaceId, `p-${personId}`, at] });
      return personId;
    };
    const asked = async (personId: string): Promise<number> => {
      const { token } = await createSession(server.world, server.owner, { personId });
      return (await server.request(`/pictures/${hash}`, {}, { session: token })).status;
    };
    await addStaff(server.owner, { id, name: 'Staff', email: 'staff@example.org', locale: 'en', roles: ['adjudicator'], at });
    const stranger = await register('nobody-sends');
    expect([await asked(await person(market.id)), await asked(id), await asked(await person(stranger.id))]).toEqual([200, 200, 404]);
    expect((await server.request(`/pictures/${hash}`)).status).toBe(401);
  });

  test('can be handed over before the orders that name it', async () => {
    const content = png(5);
    const hand = (body: Buffer, type: string): Promise<Response> =>
      server.request('/pictures', { method: 'POST', body: new Uint8Array(body), headers: { 'content-type': type } }, market.key);
    const taken = await hand(content, 'image/png');
    expect([taken.status, await taken.json()]).toEqual([200, { sha256: hashOf(content), mediaType: 'image/png', bytes: content.length }]);
    expect((await hand(content, 'application/octet-stream')).status).toBe(200);
    expect(await rowsOf(hashOf(content))).toBe(1);
    expect(await push(order('before', { pictureSha256: hashOf(content) }))).toMatchObject({ outcome: 'created' });
    expect([await hand(content, 'image/jpeg'), await hand(png(6, 65_536), 'image/png')].map((answer) => answer.status)).toEqual([422, 422]);
  });
});

describe('many orders', () => {
  test('of one listing keep its picture once, whether they carry it or name it; bad lines spoil no others', async () => {
    const content = png(7);
    const [carried, named] = [sent(content), { pictureSha256: hashOf(content) }];
    const lines = Array.from({ length: 2_500 }, (_none, at) => order(`many-${at}`, at < 700 ? carried : named));
    const bad = [order('bad-1', sent(png(7), 'image/jpeg')), order('bad-2', { pictureSha256: 'b'.repeat(64) })];
    const answers = await pushAll([...lines, ...bad]);
    expect(answers.slice(0, -2).every((answer) => answer.outcome === 'created')).toBe(true);
    expect(answers.slice(-2).map((answer) => answer.problem?.code)).toEqual(['picture_refused', 'picture_unknown']);
    expect(await rowsOf(hashOf(content))).toBe(1);
    const [size] = await server.owner.query<{ most: number }>({ text: `select max(length(body::text))::int as most from purchase_order where external_id like 'many-%'` });
    expect(size!.most).toBeLessThan(500);
  });

  test('pushed twice at once keep a picture once', async () => {
    const content = png(8);
    const half = (name: string): object[] => Array.from({ length: 50 }, (_none, at) => order(`${name}-${at}`, sent(content)));
    const answers = (await Promise.all([pushAll(half('left')), pushAll(half('right'))])).flat();
    expect(answers.every((answer) => answer.outcome === 'created')).toBe(true);
    expect(await rowsOf(hashOf(content))).toBe(1);
  });
});
