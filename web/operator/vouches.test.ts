import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOCALES } from '../../core/kernel/kernel.ts';
import { openShop, type Shop, type Staff } from '../../scenarios/support/shop.ts';
import { COURSE } from '../../server/jury/pool/testkit.ts';
import type { As } from '../../server/http/testkit.ts';
import { testWeb, type Opened, type Reader, type TestWeb } from '../testkit.ts';
import { readVouchList, VOUCH_COLUMNS } from './vouch-list.ts';

const HEAD = VOUCH_COLUMNS.join(',');
const WORD = { credit: 742, verified: true, adult: true, memberSince: '2024-03-01T00:00:00Z', reviews: 12, reviewsHelpful: 80, bought: 30, sold: 2 };

let shop: Shop;
let web: TestWeb;
let operator: Staff;
let page: string;
const people = new Map<string, As>();

beforeAll(async () => {
  shop = await openShop();
  web = testWeb(shop.server);
  operator = await shop.operator('op-one');
  page = `/operator/marketplaces/${shop.marketplaceId}/vouches`;
  await shop.merchant('tables', { depositMinor: 100_000 });
  for (const user of ['u-1', 'u-2', 'u-3']) people.set(user, (await shop.order({ externalId: `E-${user}`, merchant: 'tables', buyer: user })).buyer);
});
afterAll(() => shop.close());

const readerOf = (as: As, locale: Reader['locale'] = 'en'): Reader => ({ session: (as as { session: string }).session, locale });
const vouched = async (): Promise<object[]> => shop.server.owner.query({ text: 'select p.external_id as user, v.credit from juror_vouch v join person p on p.id = v.person_id order by 1' });
const put = async (users: object[], as: As = shop.marketplace, path = '/jurors/vouches'): Promise<{ status: number; body: any }> => {
  const answer = await shop.server.request(path, { method: 'PUT', json: { users } }, as);
  return { status: answer.status, body: answer.status === 204 ? null : await answer.json() };
};

const send = async (list: string, reader: Reader): Promise<Opened> => web.submit(page, await web.open(page, reader), { list }, reader);

describe('a list by API', () => {
  test('is noted by one statement; what cannot be taken is told by its place and reason; the same again is the same', async () => {
    const list = [
      { externalId: 'u-1', ...WORD },
      { externalId: 'nobody', ...WORD },
      { externalId: 'u-2', ...WORD, credit: 2_000 },
      { externalId: 'u-1', ...WORD, credit: 700 },
      { externalId: 'u-3', ...WORD, age: 40 },
      { ...WORD },
    ];
    const refused = [
      { index: 1, externalId: 'nobody', code: 'not_found', field: 'externalId' },
      { index: 2, externalId: 'u-2', code: 'field_invalid', field: 'credit' },
      { index: 3, externalId: 'u-1', code: 'already_done', field: 'externalId' },
      { index: 4, externalId: 'u-3', code: 'field_unknown', field: 'age' },
      { index: 5, externalId: null, code: 'field_missing', field: 'externalId' },
    ];
    expect(await put(list)).toEqual({ status: 200, body: { noted: 1, refused } });
    expect(await vouched()).toEqual([{ user: 'u-1', credit: 742 }]);
    expect(await put(list)).toEqual({ status: 200, body: { noted: 1, refused } });
    expect(await vouched()).toEqual([{ user: 'u-1', credit: 742 }]);
  });

  test('judges at once who volunteered, and knows no user of another marketplace', async () => {
    const as = people.get('u-3')!;
    expect((await shop.server.request('/jurors/me', { json: { promise: COURSE.promise.version } }, as)).status).toBeLessThan(300);
    expect((await put([{ externalId: 'u-3', ...WORD, credit: 655 }])).body.noted).toBe(1);
    const desk = async (): Promise<any> => (await (await shop.server.request('/jurors/me', {}, as)).json()).juror.lacks;
    expect(await desk()).toContainEqual({ code: 'credit', need: 700, have: 655 });
    await put([{ externalId: 'u-3', ...WORD }]);
    expect(JSON.stringify(await desk())).not.toContain('credit');
    await shop.server.owner.query({ text: `insert into marketplace (id, slug, name, created_at) values ($1, 'other', 'Other', now())`, values: [shop.server.world.newId()] });
    const [other] = await shop.server.owner.query<{ id: string }>({ text: `select id from marketplace where slug = 'other'` });
    const entered = await put([{ externalId: 'u-1', ...WORD }], operator.as, `/operation/marketplaces/${other!.id}/jurors/vouches`);
    expect(entered.body).toMatchObject({ noted: 0, refused: [{ code: 'not_found' }] });
  });

  test('is for the marketplace, or an operator it was handed to; of a thousand lines at most', async () => {
    const buyer = people.get('u-1')!;
    expect((await put([{}], buyer)).status).toBe(403);
    expect((await put([{}], buyer, `/operation/marketplaces/${shop.marketplaceId}/jurors/vouches`)).status).toBe(403);
    expect((await put([{}], operator.as, `/operation/marketplaces/${shop.server.world.newId()}/jurors/vouches`)).status).toBe(404);
    expect((await put([])).status).toBe(422);
    expect((await put(Array.from({ length: 1_001 }, () => ({})))).status).toBe(422);
    const many = await put(Array.from({ length: 1_000 }, (_, at) => ({ externalId: `x-${at}`, ...WORD })));
    expect(many.body.refused).toHaveLength(1_000);
  });
});

describe('a list on the page', () => {
  test('what a list looks like stands there, and its own example can be read', async () => {
    for (const locale of LOCALES) {
      const { status, html } = await web.open(page, readerOf(operator.as, locale));
      expect(status).toBe(200);
      for (const name of VOUCH_COLUMNS) expect(html).toContain(name);
    }
    expect((await web.open(`/operator/marketplaces/${shop.marketplaceId}`, readerOf(operator.as))).html).toContain(`href="${page}"`);
  });

  test('pasted, its good lines are noted; the others come back with their reason, alone, to be mended', async () => {
    const list = [HEAD, 'u-2,700,yes,是,2024-03-01,5,60,,3,0', 'nobody,700,yes,yes,2024-03-01,5,60,,3,0', 'u-3,high,yes,yes,2024-03-01,5,60,,3,0', 'u-2,800,yes,yes,2024-03-01,5,60,,3,0'].join('\r\n');
    const sent = await send(list, readerOf(operator.as));
    expect(sent.text).toContain('1 user is noted');
    expect(sent.text).toMatch(/nobody 3 This marketplace never told us/);
    expect(sent.text).toMatch(/u-3 4 Cannot be read: credit score/);
    expect(sent.text).toMatch(/u-2 5 The same user stands further up/);
    const [, left] = /<textarea[^>]*name="list"[^>]*>([^<]*)</.exec(sent.html)!;
    expect(left!.trim().split('\n').map((line) => line.split(',')[0])).toEqual(['externalId', 'nobody', 'u-3', 'u-2']);
    expect(await vouched()).toContainEqual({ user: 'u-2', credit: 700 });
    const log = await (await shop.server.request('/operation/log', {}, operator.as)).json();
    expect(log.items[0]).toMatchObject({ what: 'vouches_entered', facts: { count: 1 } });
    expect((await send([HEAD, 'u-3,720,yes,yes,2024-03-01,5,60,,3,0'].join('\n'), readerOf(operator.as, 'zh-CN'))).text).toContain('已登记 1 人');
  });

  test.each([
    ['', /Paste a list/],
    [HEAD, /no user below/],
    ['externalId,credit,colour\nu-1,700,red', /not known: colour/],
    ['externalId,credit\nu-1,700', /these columns too: verified/],
    [[HEAD, ...Array.from({ length: 1_001 }, () => 'u')].join('\n'), /too long/],
  ])('that cannot be used is said why, and nothing is lost: %#', async (list, said) => {
    const sent = await send(list, readerOf(operator.as));
    expect(sent.status).toBe(422);
    expect(sent.text).toMatch(said);
  });
});

test('a list is read between commas, semicolons or tabs, with quotes, a mark of order and days in any form', () => {
  const rowOf = (text: string): object => readVouchList(text).rows[0]!;
  const user = { externalId: 'a,1', verified: true, adult: false, memberSince: '2024-03-01T00:00:00+08:00', credit: 742 };
  expect(rowOf('\uFEFFexternalId,verified,adult,memberSince,credit\r\n"a,1",YES,否,2024/3/1,742')).toEqual({ line: 2, user });
  expect(rowOf('\nexternalid;Verified;adult;memberSince;credit\n\na,1;是;n;2024-03-01;742')).toEqual({ line: 4, user });
  expect(rowOf('externalId\tcredit\nb\t 7x ')).toEqual({ line: 2, user: { externalId: 'b', credit: '7x' } });
  expect(rowOf('externalId,sanctionUntil\n"say ""b""",')).toEqual({ line: 2, user: { externalId: 'say "b"' } });
});
