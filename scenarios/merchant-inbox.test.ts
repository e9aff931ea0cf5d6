import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Merchant, type Shop } from './support/shop.ts';
import { answerOf, fileStory, type Answer, type Story } from './support/story.ts';

const MANY = 53;
const D02 = { type: 'D-02', facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' } };
const D01 = { type: 'D-01', facts: { delivery_state: 'not_sent', personal_use: 'yes' } };

let shop: Shop;
let seller: Merchant;
let other: Merchant;
const stories: Story[] = [];
/** Open, asked for a first answer: all but the three below. */
let offered: Story;
let closed: Story;
let choosing: Story;

async function fileOne(merchant: string, index: number, title = `椅子 ${index}`): Promise<Story> {
  const paidMinor = 20_000 + index * 100;
  const items = [{ itemId: '1', title, quantity: 1, paidMinor }];
  const order = await shop.order({ externalId: `Shop-${merchant}-${1000 + index}`, merchant, items });
  const filing = { narrative: '与页面不符，请处理。', items: [{ itemId: '1', quantity: 1 }], wanted: [{ kind: 'price_reduction', amountMinor: 1_000 }] };
  return fileStory(shop, order, { ...filing, ...D02 });
}

async function fileUnsent(): Promise<Story> {
  const order = await shop.order({ externalId: 'unsent-1', merchant: 'inbox', paidMinor: 90_000 });
  return fileStory(shop, order, { ...D01, narrative: '付款以后一直没有发货，请处理。', items: [{ itemId: '1', quantity: 1 }], wanted: [{ kind: 'refund', amountMinor: 90_000 }] });
}

async function list(query: string, as = seller.as): Promise<Answer> {
  return answerOf(await shop.server.request(`/disputes?view=merchant${query}`, {}, as));
}

const ids = (answer: Answer): string[] => answer.body['items'].map((item: { id: string }) => item.id);

/** Every row of a list, by its pages. */
async function all(query: string, limit = 200): Promise<{ id: string; disputedMinor: number; nextDue: string }[]> {
  const rows = [];
  for (let cursor = ''; ; ) {
    const page = await list(`${query}&limit=${limit}${cursor === '' ? '' : `&cursor=${cursor}`}`);
    expect(page.status, JSON.stringify(page.body)).toBe(200);
    rows.push(...page.body['items']);
    if (page.body['next'] === null) return rows;
    cursor = page.body['next'];
  }
}

async function counts(query = ''): Promise<Record<string, number>> {
  const answer = await answerOf(await shop.server.request(`/my/inbox?${query}`, {}, seller.as));
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

beforeAll(async () => {
  shop = await openShop({ now: '2026-03-02T02:00:00.000Z' });
  seller = await shop.merchant('inbox', { depositMinor: 100_000 });
  other = await shop.merchant('other', {});
  for (let index = 0; index < MANY; index += 1) {
    stories.push(await fileOne('inbox', index, index === 7 ? '=HYPERLINK("http://x"),1' : undefined));
    shop.server.world.clock.advance({ minutes: 1 });
  }
  stories.push(await fileUnsent());
  await fileOne('other', 1);
  [offered, closed, choosing] = stories as [Story, Story, Story];
  const claimant = (await shop.order({ externalId: 'another', merchant: 'inbox' })).buyer;
  await offered.does('respond', seller.as, { position: 'contest', text: '不同意。' });
  await offered.does('make_offer', claimant, { terms: [{ kind: 'price_reduction', amountMinor: 900 }], note: '' });
  await closed.does('withdraw', claimant);
  await choosing.does('respond', seller.as, { position: 'contest', text: '不同意。' });
  await choosing.does('end_negotiation', claimant);
}, 300_000);
afterAll(() => shop.close());

describe('the inbox of a merchant', () => {
  it.each([
    ['&open=true&sort=due', MANY],
    ['&open=true&sort=value', MANY],
    ['&open=true&sort=newest&turn=respondent', MANY],
  ])('is read whole by pages, nothing twice: %s', async (query, many) => {
    const rows = await all(query, 20);
    expect(rows).toHaveLength(many);
    expect(new Set(rows.map((row) => row.id)).size).toBe(many);
    const sorted = [...rows];
    if (query.includes('value')) sorted.sort((a, b) => b.disputedMinor - a.disputedMinor);
    if (query.includes('due')) sorted.sort((a, b) => (a.nextDue < b.nextDue ? -1 : a.nextDue > b.nextDue ? 1 : 0));
    expect(rows.map((row) => row.id)).toEqual(sorted.map((row) => row.id));
    // the same rows in one page
    expect((await all(query)).map((row) => row.id)).toEqual(rows.map((row) => row.id));
  });

  it('is narrowed by stage, type, whose turn it is, value, time limit and number', async () => {
    expect(ids(await list('&stage=choice'))).toEqual([choosing.id]);
    expect(ids(await list('&type=D-01'))).toEqual([stories[MANY]!.id]);
    expect(ids(await list('&turn=offer'))).toEqual([offered.id]);
    expect((await all('&turn=answer')).map((row) => row.id)).not.toContain(offered.id);
    expect(await all('&turn=answer')).toHaveLength(MANY - 2);
    expect(ids(await list('&open=false&turn=other'))).toEqual([closed.id]);
    expect((await all('&leastMinor=20500&mostMinor=20700')).map((row) => row.disputedMinor)).toEqual([20_700, 20_600, 20_500]);
    expect(await all('&leastMinor=90000&stage=negotiation&type=D-01&turn=answer')).toHaveLength(1);
    const soonest = (await all('&sort=due'))[0]!;
    const days = Math.ceil((Date.parse(soonest.nextDue) - Date.parse(shop.server.world.now())) / 86_400_000);
    expect((await all(`&open=true&dueWithinDays=${days}`)).map((row) => row.id)).toContain(soonest.id);
    expect(days === 1 ? [] : await all(`&open=true&dueWithinDays=${days - 1}`)).toEqual([]);
  });

  it('finds a dispute by a part of its number or of the order’s, whatever the case', async () => {
    const story = stories[30]!;
    expect(ids(await list(`&search=${story.number.slice(-6).toLowerCase()}`))).toEqual([story.id]);
    expect(ids(await list('&search=SHOP-INBOX-1030'))).toEqual([story.id]);
    expect(ids(await list('&search=inbox-103'))).toHaveLength(10);
    // signs of patterns and of the language of the database are letters like others
    for (const text of ['%25%25%25', '___', `'%20or%20true--`, '$c$;']) expect(ids(await list(`&search=${text}`))).toEqual([]);
    expect(ids(await list('&search=Shop-other-1001'))).toEqual([]);
  });

  it('is counted: what is found and for how much, and what waits', async () => {
    const rows = await all('&open=true');
    const sum = rows.reduce((total, row) => total + row.disputedMinor, 0);
    expect(await counts('open=true')).toEqual({ found: MANY, foundMinor: sum, open: MANY, asked: MANY, today: 0, offers: 1 });
    expect(await counts('leastMinor=20500&mostMinor=20700')).toMatchObject({ found: 3, foundMinor: 61_800, open: MANY });
  });

  it('is the merchant’s own, and refuses what it cannot do', async () => {
    const fault = async (query: string): Promise<unknown> => {
      const answer = await list(query);
      return [answer.status, answer.body['code'], answer.body['field']];
    };
    expect(await all('')).toHaveLength(MANY + 1);
    expect((await list(`&turn=answer&merchantId=${other.id}`)).status).toBe(403);
    expect((await answerOf(await shop.server.request('/my/inbox', {}, (await shop.adjudicator('a')).as))).status).toBe(403);
    expect(await fault('&open=false&sort=value')).toEqual([422, 'field_invalid', 'sort']);
    for (const key of [['x'], ['x', 'y'], [1], [5, 'x']]) {
      const cursor = Buffer.from(JSON.stringify(key)).toString('base64url');
      expect(await fault(`&sort=value&cursor=${cursor}`)).toEqual([422, 'field_invalid', 'cursor']);
    }
    const elsewhere = await answerOf(await shop.server.request('/disputes?view=marketplace&turn=answer', {}, shop.marketplace));
    expect([elsewhere.status, elsewhere.body['field']]).toEqual([422, 'turn']);
  });
});

describe('the list as a file', () => {
  const file = async (query: string, locale = 'en'): Promise<{ response: Response; lines: string[]; raw: Uint8Array }> => {
    const response = await shop.server.request(`/disputes/export.csv?${query}`, { headers: { 'accept-language': locale } }, seller.as);
    const raw = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder().decode(raw);
    return { response, raw, lines: text.split('\r\n').filter((line) => line !== '') };
  };

  it('has every row of the filter in its order, with a mark that says it is UTF-8', async () => {
    const { response, raw, lines } = await file('open=true&sort=value');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="disputes-2026-03-02.csv"');
    expect([...raw.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(lines).toHaveLength(MANY + 1);
    const rows = await all('&open=true&sort=value');
    expect(lines[1]).toContain(stories[MANY]!.number);
    expect(lines[1]).toContain(',unsent-1,');
    expect(lines[1]).toContain(',900.00,CNY,2026-03-02T');
    expect(rows[0]!.id).toBe(stories[MANY]!.id);
    expect((await file('stage=choice')).lines).toHaveLength(2);
  });

  it('is no program: a title like a formula stays a text', async () => {
    const { lines } = await file('search=Shop-inbox-1007');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(`,"'=HYPERLINK(""http://x""),1",`);
  });

  it('is refused to others', async () => {
    expect((await shop.server.request('/disputes/export.csv', {}, shop.marketplace)).status).toBe(403);
    expect((await shop.server.request(`/disputes/export.csv?merchantId=${other.id}`, {}, seller.as)).status).toBe(403);
    expect((await shop.server.request('/disputes/export.csv')).status).toBe(401);
  });
});

describe('reply templates', () => {
  const texts = { 'zh-CN': '您好，已收到。', en: '' };
  const put = async (id: string, json: object, as = seller.as): Promise<Answer> =>
    answerOf(await shop.server.request(`/my/templates/${id}`, { method: 'PUT', json }, as));
  const names = async (as = seller.as): Promise<string[]> =>
    (await answerOf(await shop.server.request('/my/templates', {}, as))).body['items'].map((one: { name: string }) => one.name);

  it('are the merchant’s own: nobody else reads, changes or drops them', async () => {
    const id = shop.server.world.newId();
    expect((await put(id, { name: '收到', texts })).status).toBe(200);
    expect((await put(id, { name: '已收到', texts })).body).toMatchObject({ id, name: '已收到', texts });
    expect(await names()).toEqual(['已收到']);
    expect(await names(other.as)).toEqual([]);
    expect((await put(id, { name: '改', texts }, other.as)).status).toBe(404);
    expect((await put(id, { name: '改', texts, merchantId: seller.id }, other.as)).status).toBe(403);
    expect((await shop.server.request(`/my/templates/${id}`, { method: 'DELETE' }, other.as)).status).toBe(204);
    expect(await names()).toEqual(['已收到']);
    expect((await put(id, { name: '空', texts: { 'zh-CN': ' ', en: '' } })).body).toMatchObject({ code: 'field_missing', field: 'texts' });
  });

  it('are a hundred at most', async () => {
    for (let index = 1; index < 100; index += 1) expect((await put(shop.server.world.newId(), { name: `模板 ${index}`, texts })).status).toBe(200);
    expect((await put(shop.server.world.newId(), { name: '一百零一', texts })).status).toBe(422);
    expect(await names()).toHaveLength(100);
  });
});
