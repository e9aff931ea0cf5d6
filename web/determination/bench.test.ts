import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pictureOf } from '../../server/demo/pictures.ts';
import type { TestServer } from '../../server/http/testkit.ts';
import type { Opened, TestWeb } from '../testkit.ts';
import { bench, openDesk, type Desk } from './testkit.ts';

let desk: Desk;
let server: TestServer;
let web: TestWeb;
let coat = '';
let lamp = '';
const as: Desk['as'] = (key, locale) => desk.as(key, locale);

beforeAll(async () => {
  desk = await openDesk();
  ({ server, web } = desk);
  coat = await desk.disputeOf('DEMO-1005');
  lamp = await desk.disputeOf('DEMO-1006');
  const lin = await as('lin');
  const page = await web.open('/queue', lin);
  await web.post(bench(coat), { _key: page.fields['_key']!, do: 'take' }, lin);
});
afterAll(() => desk.close());

const filled = (page: Opened, answers: Record<string, string>): Record<string, string> => ({ _key: page.fields['_key']!, _draft: page.fields['_draft'] ?? '0', ...answers });

async function api(key: string, path: string, method: 'GET' | 'PUT' | 'POST' | 'DELETE' = 'GET', json?: object): Promise<{ status: number; body: any }> {
  const answer = await server.request(path, { method, ...(json === undefined ? {} : { json }) }, { session: (await as(key)).session! });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
}

/** Uploads a picture and puts it on file in the coat's dispute. @returns its id */
async function upload(key: string, name: string): Promise<string> {
  const { session } = await as(key);
  const file = await server.request(`/evidence?name=${name}`, { method: 'POST', body: new Uint8Array(await pictureOf(name)), headers: { 'content-type': 'image/png' } }, { session: session! });
  const { id } = (await file.json()) as { id: string };
  expect((await api(key, `/disputes/${coat}/acts/submit-evidence`, 'POST', { items: [{ evidenceId: id, shows: 'The seam' }] })).status).toBe(200);
  return id;
}

/** The evidence of a dispute as its adjudicator sees it. */
async function evidenceOf(id: string): Promise<{ evidenceId: string; name: string; by: string }[]> {
  return (await api('lin', `/disputes/${id}`)).body.evidence;
}

const REDUCED = { result: 'part', remedies: 'price_reduction', 'value-price_reduction': '35.5', 'finding-breach': 'established', 'why-breach': 'The care label says 65 % polyester.' };

describe('the desk', () => {
  test('has three panes, and what is undisputed first', async () => {
    const page = await web.open(bench(coat), await as('lin'));
    const order = ['id="pane-facts"', 'id="undisputed"', 'id="burden"', 'id="pane-evidence"', 'id="pane-decision"', 'id="decide"'].map((part) => page.html.indexOf(part));
    expect(order.every((at, index) => at > (order[index - 1] ?? 0))).toBe(true);
    expect(page.text).toContain('paid ¥1,280.00');
    expect((await web.open(`${bench(coat)}?read=1`, await as('lin'))).html).toContain('class="desk calm"');
  });

  test('is closed to whoever has ties to a side: nothing of the file is on it', async () => {
    const people = await server.owner.query<{ id: string; email: string | null; merchant_id: string }>({ text: 'select p.id, p.email, d.merchant_id from person p, dispute d where d.id = $1', values: [coat] });
    const row = people.find(({ email }) => email?.startsWith('ali@'));
    await server.owner.query({ text: `insert into interest (person_id, merchant_id, reason, declared_at) values ($1, $2, 'cousin', now())`, values: [row!.id, row!.merchant_id] });
    const page = await web.open(bench(coat), await as('ali'));
    expect(page.text).toContain('Conflict of interest');
    expect(page.html).not.toContain('pane-facts');
    expect((await api('ali', `/disputes/${coat}/work-notes`)).body.code).toBe('conflict_of_interest');
    await server.owner.query({ text: 'delete from interest where person_id = $1', values: [row!.id] });
  });
});

describe('evidence', () => {
  test('one item is shown, two are compared, and what another dispute has is not', async () => {
    const lin = await as('lin');
    const first = await upload('he', 'coat-1.png');
    const second = await upload('he', 'coat-1-bad.png');
    const one = await web.open(`${bench(coat)}?ev=${second}`, lin);
    expect(one.html.match(/data-viewer="/g)).toHaveLength(1);
    expect(one.html).toContain(`data-viewer="${second}"`);
    expect(one.html).toContain(`?compare=${second},${first}`);
    const both = await web.open(`${bench(coat)}?compare=${first},${second}`, lin);
    expect(both.html.match(/data-viewer="/g)).toHaveLength(2);
    const foreign = await web.open(`${bench(lamp)}?ev=${first}`, await as('chen'));
    expect([foreign.status, foreign.html.includes(`/evidence/${first}`)]).toEqual([200, false]);
  });

  test('notes are the adjudicator’s own: kept, shown again, dropped, and seen by nobody else', async () => {
    const lin = await as('lin');
    const [item] = await evidenceOf(coat);
    const id = item!.evidenceId;
    const page = await web.open(bench(coat), lin);
    const place = { [`x-${id}`]: '10', [`y-${id}`]: '20.5', [`width-${id}`]: '30', [`height-${id}`]: '5' };
    const empty = await web.post(bench(coat, '/notes'), filled(page, { do: 'add', evidenceId: id, ...place }), lin);
    expect([empty.status, empty.text.includes('Enter the note')]).toEqual([422, true]);
    const wide = await web.post(bench(coat, '/notes'), filled(page, { do: 'add', evidenceId: id, ...place, [`width-${id}`]: '95', [`text-${id}`]: 'x' }), lin);
    expect(wide.status).toBe(422);
    const kept = await web.post(bench(coat, '/notes'), filled(page, { do: 'add', evidenceId: id, ...place, [`text-${id}`]: 'The label <b> is cut here.' }), lin);
    expect(kept.status).toBe(303);
    const shown = await web.open(`${bench(coat)}?ev=${id}`, lin);
    expect(shown.html).toContain('<rect x="10%" y="20.5%" width="30%" height="5%"');
    expect(shown.html).toContain('The label &lt;b> is cut here.');
    expect((await api('song', `/disputes/${coat}/work-notes`)).body.items).toEqual([]);
    for (const party of ['he', 'qingyun']) {
      expect((await api(party, `/disputes/${coat}/work-notes`)).status).toBe(403);
      expect((await web.open(`/disputes/${coat}`, await as(party))).html).not.toContain('is cut here');
    }
    const [note] = (await api('lin', `/disputes/${coat}/work-notes`)).body.items;
    // somebody else's deletion finds nothing
    await api('song', `/disputes/${coat}/work-notes/${note.id}`, 'DELETE');
    expect((await api('lin', `/disputes/${coat}/work-notes`)).body.items).toHaveLength(1);
    await web.post(bench(coat, '/notes'), filled(page, { do: 'drop', evidenceId: id, noteId: note.id }), lin);
    expect((await api('lin', `/disputes/${coat}/work-notes`)).body.items).toEqual([]);
    expect((await api('lin', `/disputes/${coat}/work-notes`, 'POST', { evidenceId: crypto.randomUUID(), place: { x: 0, y: 0, width: 1, height: 1 }, text: 'x' })).status).toBe(422);
  });
});

describe('the draft', () => {
  const path = (): string => `/disputes/${coat}/determination-draft`;

  test('is kept as it is typed, found again, and never overwritten unseen', async () => {
    const lin = await as('lin');
    const page = await web.open(bench(coat), lin);
    const saved = await web.post(bench(coat, '/determination'), filled(page, { do: 'save', reasons: 'Half a sent', 'item-none': 'x' }), lin);
    expect(saved.status).toBe(303);
    const again = await web.open(bench(coat), lin);
    expect(again.text).toContain('Half a sent');
    // another tab saves
    const other = await api('lin', path(), 'PUT', { fields: { reasons: ['From the other tab'] }, ifVersion: Number(again.fields['_draft']) });
    expect(other.status).toBe(200);
    const stale = await web.post(bench(coat, '/determination'), filled(again, { do: 'save', reasons: 'Half a sentence' }), lin);
    expect([stale.status, stale.text.includes('A newer draft exists'), stale.text.includes('Half a sentence')]).toEqual([422, true, true]);
    expect((await api('lin', path())).body.draft.fields.reasons).toEqual(['From the other tab']);
    const forced = await web.post(bench(coat, '/determination'), filled(stale, { do: 'keep', reasons: 'Half a sentence' }), lin);
    expect(forced.status).toBe(303);
    expect((await api('lin', path())).body.draft.fields.reasons).toEqual(['Half a sentence']);
  });

  test('is read and written by nobody else', async () => {
    expect((await api('song', path())).body).toEqual({ draft: null });
    expect((await api('song', path(), 'PUT', { fields: {}, ifVersion: 0 })).body.code).toBe('not_yours');
    expect((await api('he', path())).status).toBe(403);
    expect((await api('lin', path(), 'PUT', { fields: { reasons: ['x'.repeat(40_001)] }, ifVersion: 0 })).status).toBe(422);
  });
});

describe('figures and citations', () => {
  test('are computed while findings and reasons are missing, line by line, the same by button and by API', async () => {
    const lin = await as('lin');
    const page = await web.open(bench(coat), lin);
    const computed = await web.post(bench(coat, '/determination'), filled(page, { do: 'compute', remedies: 'price_reduction', 'value-price_reduction': '35.5' }), lin);
    expect(computed.status).toBe(200);
    expect(computed.text).toContain('Price paid × (1 − actual value ÷ value as agreed)');
    expect(computed.text).toContain('Paid: ¥1,280.00; Actual value: 35.5%');
    expect(computed.text).toContain('¥825.60');
    expect(computed.text).toContain('Needs your finding');
    const answer = await api('lin', `/disputes/${coat}/remedy-calculation`, 'POST', { findings: [], remedies: [{ kind: 'price_reduction', actualValuePer10000: 3550 }] });
    expect([answer.body.totalMinor, answer.body.remedies[0].amountMinor, answer.body.remedies[0].rules.outcome]).toEqual([82_560, 82_560, 'human_review']);
    const half = await web.post(bench(coat, '/determination'), filled(page, { do: 'compute', remedies: 'price_reduction' }), lin);
    expect(half.text).toContain('Enter the value as it is, in per cent.');
    expect((await api('song', `/disputes/${coat}/remedy-calculation`, 'POST', { findings: [], remedies: [] })).body.code).toBe('not_yours');
  });

  test('a rule is cited without script, kept with the determination, and leads to its page', async () => {
    const lin = await as('lin');
    const page = await web.open(bench(coat), lin);
    const reasons = 'The care label contradicts the listing.';
    const cited = await web.post(bench(coat, '/determination'), filled(page, { do: 'cite', cite: 'CC 582', reasons, ...REDUCED }), lin);
    expect(cited.text).toContain(`${reasons} [Civil Code, art. 582]`);
    expect(cited.fields['value-price_reduction']).toBe('35.5');
    const full = { ...REDUCED, reasons: `${reasons} [Civil Code, art. 582] [sic]` };
    const preview = await web.post(bench(coat, '/determination'), filled(page, { do: 'preview', ...full }), lin);
    expect(preview.html).toContain('<a href="/rules/cn/2026-1/articles/CC/582">Civil Code, art. 582</a>');
    // what each side will see, in both languages, by the component of their own page
    for (const seen of ['claimant-zh-CN', 'claimant-en', 'respondent-zh-CN', 'respondent-en']) expect(preview.html).toContain(`data-seen="${seen}"`);
    expect(preview.text).toContain('部分支持请求');
    const issued = await web.post(bench(coat, '/determination'), { ...preview.fields, do: 'issue' }, lin);
    expect(issued.status).toBe(303);
    const record = await api('he', `/disputes/${coat}`);
    expect(record.body.determination.citations).toEqual([{ label: 'Civil Code, art. 582', ref: 'CC 582' }]);
    const theirs = await web.open(`/disputes/${coat}`, await as('he', 'zh-CN'));
    expect(theirs.html).toContain('href="/rules/cn/2026-1/articles/CC/582"');
    const article = await web.open('/rules/cn/2026-1/articles/CC/582', { locale: 'zh-CN' });
    expect([article.status, article.text.includes('《民法典》第582条'), article.text.includes('减少价款')]).toEqual([200, true, true]);
    expect((await web.open('/rules/cn/2026-1/articles/CC/9999')).status).toBe(404);
    // issued: nothing is left of the draft
    expect((await api('lin', `/disputes/${coat}/determination-draft`)).body.draft).toBeNull();
  });
});

describe('the queue', () => {
  test('is filtered and ordered by the database, a page at a time, with the reader’s load', async () => {
    const all = await api('lin', '/queue');
    const waiting = all.body.items.length;
    expect(waiting).toBeGreaterThan(2);
    const first = await api('lin', '/queue?limit=1&sort=value');
    const second = await api('lin', `/queue?limit=200&sort=value&cursor=${first.body.next}`);
    const values = [...first.body.items, ...second.body.items].map((row: { disputedMinor: number }) => row.disputedMinor);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(values).toHaveLength(waiting);
    expect((await api('lin', `/queue?cursor=${first.body.next}`)).status).toBe(422);
    const counts = await api('lin', '/queue/counts?holder=you');
    const mine = await api('lin', '/queue?holder=you');
    expect([counts.body.found, counts.body.mine]).toEqual([mine.body.items.length, mine.body.items.length]);
    expect(counts.body.waiting).toBe(waiting);
    const dear = await api('lin', '/queue?leastMinor=1000000');
    expect(dear.body.items.every((row: { disputedMinor: number }) => row.disputedMinor >= 1_000_000)).toBe(true);
    expect((await api('lin', '/queue?dueWithinDays=0')).body.items).toEqual([]);
    expect((await api('he', '/queue')).status).toBe(403);
    const page = await web.open('/queue?due=7&stage=determination&least=1,000', await as('lin'));
    expect(page.status).toBe(200);
    expect(page.text).toMatch(/\d+ disputes? found/);
    // an address with a page of another order is refused, not misread
    expect((await web.open(`/queue?after=${first.body.next}`, await as('lin'))).status).toBe(422);
  });
});
