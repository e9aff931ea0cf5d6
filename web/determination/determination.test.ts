import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fireJob } from '../../server/dispute/clock.ts';
import type { TestServer } from '../../server/http/testkit.ts';
import type { Opened, TestWeb } from '../testkit.ts';
import { bench, openDesk, type Desk } from './testkit.ts';

let desk: Desk;
let server: TestServer;
let web: TestWeb;
const as: Desk['as'] = (key, locale) => desk.as(key, locale);
const disputeOf: Desk['disputeOf'] = (order) => desk.disputeOf(order);

beforeAll(async () => {
  desk = await openDesk();
  ({ server, web } = desk);
});
afterAll(() => desk.close());

/** The form of a page as a browser would send it with these answers. */
function answered(page: Opened, answers: Record<string, string>): Record<string, string> {
  return { _key: page.fields['_key']!, ...answers };
}

describe('the queue', () => {
  test('shows what waits, by due date, with who has it, in both languages', async () => {
    const page = await web.open('/queue', await as('lin'));
    expect(page.status).toBe(200);
    expect(page.text).toContain('Unassigned');
    expect(page.text).toContain('Another adjudicator');
    const chinese = await web.open('/queue', await as('lin', 'zh-CN'));
    expect(chinese.text).toContain('处理队列');
    expect(chinese.text).toContain('羊毛大衣');
  });

  test('is filtered by holder, type and value, and sorted by value', async () => {
    const free = await web.open('/queue?holder=none', await as('lin'));
    expect(free.text).toContain('羊毛大衣');
    expect(free.text).not.toContain('Desk lamp');
    expect((await web.open('/queue?type=D-05', await as('lin'))).text).not.toContain('羊毛大衣');
    expect((await web.open('/queue?least=10000', await as('lin'))).text).not.toContain('羊毛大衣');
    const html = (await web.open('/queue?sort=value', await as('lin'))).html;
    expect(html.indexOf('投影仪')).toBeLessThan(html.indexOf('羊毛大衣'));
  });

  test('is the adjudicators’: others are refused or told to sign in', async () => {
    const coat = await disputeOf('DEMO-1005');
    expect((await web.open('/queue', await as('he'))).status).toBe(403);
    expect((await web.open('/queue')).status).toBe(401);
    expect((await web.open(bench(coat), await as('he'))).status).toBe(403);
    expect((await web.open(bench(coat), await as('wu'))).status).toBe(403);
    // What is still being negotiated is not before any adjudicator.
    expect((await web.open(bench(await disputeOf('DEMO-1002')), await as('lin'))).status).toBe(404);
    expect((await web.open('/operator', await as('lin'))).status).toBe(403);
  });
});

describe('a matter from the queue to the determination', () => {
  test('is taken from the queue', async () => {
    const coat = await disputeOf('DEMO-1005');
    const lin = await as('lin');
    const queue = await web.open('/queue', lin);
    const taken = await web.post('/queue', answered(queue, { disputeId: coat }), lin);
    expect([taken.status, taken.location]).toEqual([303, bench(coat)]);
    // Somebody else comes too late.
    const late = await web.post(bench(coat), answered(queue, { do: 'take' }), await as('chen'));
    expect(late.status).toBe(422);
  });

  test('shows both sides, the burden table and the clocks, and keeps the talk sealed', async () => {
    const page = await web.open(bench(await disputeOf('DEMO-1006')), await as('chen'));
    expect(page.status).toBe(200);
    for (const words of ['Evidence of both sides', 'Burden of proof', 'The claimant shows', 'sealed from you', 'Conflict check', 'Write the determination']) {
      expect(page.text).toContain(words);
    }
    expect(page.text).toContain('One year. We pay the carriage both ways.');
  });

  test('shows the proof of service without the notices of talks, and says so', async () => {
    const lamp = await disputeOf('DEMO-1006');
    const path = `/disputes/${lamp}/service`;
    const { session } = await as('anna');
    await server.request(`/disputes/${lamp}/acts/post-message`, { json: { text: 'Half of it would do.' } }, { session: session! });
    const rows = (page: Opened): number => page.html.split('<tr').length;
    const [bench, side] = [await web.open(path, await as('chen')), await web.open(path, await as('anna'))];
    expect(rows(side)).toBeGreaterThan(rows(bench));
    expect(rows(bench)).toBeGreaterThan(3);
    expect([bench, side].map((page) => page.text.includes('whoever decides does not see those talks'))).toEqual([true, false]);
  });

  test('asks a question, which the party sees', async () => {
    const coat = await disputeOf('DEMO-1005');
    const lin = await as('lin');
    const form = await web.open(bench(coat, '/question'), lin);
    const empty = await web.post(bench(coat, '/question'), answered(form, {}), lin);
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Enter the question');
    const asked = await web.post(bench(coat, '/question'), answered(form, { to: 'respondent', text: '请提交检测报告原件。' }), lin);
    expect(asked.status).toBe(303);
    expect((await web.open(`/disputes/${coat}`, await as('qingyun', 'zh-CN'))).text).toContain('请提交检测报告原件。');
  });

  test('is not issued without a finding on each row, nor without reasons', async () => {
    const coat = await disputeOf('DEMO-1005');
    const lin = await as('lin');
    const form = await web.open(bench(coat, '/determination'), lin);
    const faulty = await web.post(bench(coat, '/determination'), answered(form, { do: 'preview', result: 'allowed', remedies: 'price_reduction' }), lin);
    expect(faulty.status).toBe(422);
    expect(faulty.html).toContain('#f-finding-breach');
    expect(faulty.html).toContain('#f-value-price_reduction');
    expect(faulty.html).toContain('#f-reasons');
  });

  test('computes the amounts, shows them, and issues what was shown', async () => {
    const coat = await disputeOf('DEMO-1005');
    const lin = await as('lin');
    const form = await web.open(bench(coat, '/determination'), lin);
    const answers = {
      ...{ result: 'part', remedies: 'price_reduction', 'value-price_reduction': '35.5' },
      ...{ 'finding-breach': 'established', 'why-breach': 'The care label says 65 % polyester; the report has no original.' },
      reasons: 'The care label contradicts the listing and the merchant showed no original report.',
    };
    const preview = await web.post(bench(coat, '/determination'), answered(form, { ...answers, do: 'preview' }), lin);
    expect(preview.status).toBe(200);
    // 1,280.00 × (1 − 0.355)
    expect(preview.text).toContain('825.60');
    expect(preview.text).toContain('CC 582');
    expect(preview.text).toContain('Nothing is issued yet');
    const [before] = await server.owner.query<{ stage: string }>({ text: 'select stage from dispute where id = $1', values: [coat] });
    expect(before!.stage).toBe('determination');
    const edited = await web.post(bench(coat, '/determination'), answered(preview, { ...preview.fields, do: 'edit' }), lin);
    expect(edited.status).toBe(200);
    expect(edited.fields['value-price_reduction']).toBe('35.5');
    const issued = await web.post(bench(coat, '/determination'), { ...preview.fields, do: 'issue' }, lin);
    expect([issued.status, issued.location]).toEqual([303, bench(coat)]);
    const sheet = await web.open(`/disputes/${coat}`, await as('he', 'zh-CN'));
    expect(sheet.text).toContain('825.60');
  });

  test('has its slips corrected by whoever wrote it', async () => {
    const coat = await disputeOf('DEMO-1005');
    const lin = await as('lin');
    const form = await web.open(bench(coat, '/correction'), lin);
    const wrong = await web.post(bench(coat, '/correction'), answered(form, { was: 'not there', now: 'x' }), lin);
    expect(wrong.status).toBe(422);
    const done = await web.post(bench(coat, '/correction'), answered(form, { was: 'original report', now: 'original of the report' }), lin);
    expect(done.status).toBe(303);
    expect((await web.open(bench(coat, '/correction'), await as('chen'))).status).toBe(409);
  });
});

describe('second signature and appeal', () => {
  test('the drafter cannot sign; another reads the draft and signs', async () => {
    const projector = await disputeOf('DEMO-1007');
    const own = await web.open(bench(projector), await as('chen'));
    expect(own.text).toContain('Waiting for another adjudicator’s signature');
    expect(own.html).not.toContain('value="sign"');
    const refused = await web.post(bench(projector), answered(own, { do: 'sign' }), await as('chen'));
    expect(refused.status).toBe(422);
    const lin = await as('lin');
    const page = await web.open(bench(projector), lin);
    expect(page.text).toContain('12,999.00');
    expect(page.text).toContain('评测与之相符');
    const signed = await web.post(bench(projector), answered(page, { do: 'sign' }), lin);
    expect(signed.status).toBe(303);
    expect((await web.open(`/disputes/${projector}`, await as('zhou', 'zh-CN'))).text).toContain('12,999.00');
  });

  test('an appeal goes to another adjudicator, who varies it with computed amounts', async () => {
    const dress = await disputeOf('DEMO-1009');
    // Grace Lin decided it: she is not offered it, and is refused.
    expect((await web.open(bench(dress), await as('lin'))).html).not.toContain('value="take"');
    const chen = await as('chen');
    const page = await web.open(bench(dress), chen);
    expect((await web.post(bench(dress), answered(page, { do: 'take' }), chen)).status).toBe(303);
    const appeal = await web.open(bench(dress, '/appeal'), chen);
    expect(appeal.text).toContain('混纺含真丝 70%');
    const answers = {
      ...{ result: 'part', remedies: 'price_reduction', 'value-price_reduction': '70' },
      ...{ 'finding-breach': 'undisputed', 'why-breach': '商家承认是混纺。' },
      reasons: '混纺连衣裙含真丝 70%，按七成价值减价更合适，原处理的比例过高，因此变更。',
    };
    const preview = await web.post(bench(dress, '/determination'), answered(appeal, { ...answers, do: 'preview' }), chen);
    expect(preview.text).toContain('269.70');
    const varied = await web.post(bench(dress, '/determination'), { ...preview.fields, do: 'issue' }, chen);
    expect(varied.status).toBe(303);
    expect((await web.open(`/disputes/${dress}`, await as('he', 'zh-CN'))).text).toContain('269.70');
  });

  test('whoever recuses gives it back to the queue', async () => {
    const lamp = await disputeOf('DEMO-1006');
    const chen = await as('chen');
    const form = await web.open(bench(lamp, '/recuse'), chen);
    expect((await web.post(bench(lamp, '/recuse'), answered(form, { reason: 'I know the shop.' }), chen)).status).toBe(303);
    expect((await web.open(bench(lamp), chen)).html).not.toContain('value="take"');
    expect((await web.open(bench(lamp), await as('lin'))).html).toContain('value="take"');
  });
});

/** Does an act by the API as somebody of the demo. */
async function acts(key: string, id: string, act: string, json: object): Promise<void> {
  const done = await server.request(`/disputes/${id}/acts/${act}`, { json }, { session: (await as(key)).session! });
  expect([act, done.status, done.status === 200 ? '' : await done.text()]).toEqual([act, 200, '']);
}

/** Moves the clock; nobody has to sign in anew. */
async function pass(days: number): Promise<void> {
  server.world.clock.advance({ days });
  await server.owner.query({ text: `update session set expires_at = '2100-01-01', seen_at = '2100-01-01'` });
  desk.signAllOut();
  while ((await fireJob.run(server.world)) > 0);
}

describe('what is left to decide in the performance', () => {
  test('a contested return is decided with a reason', async () => {
    const projector = await disputeOf('DEMO-1007');
    await acts('zhou', projector, 'accept-determination', {});
    await acts('shiguang', projector, 'accept-determination', {});
    await acts('zhou', projector, 'report-performance', { no: 1, carrier: 'DEMO', tracking: 'DEMO77' });
    await acts('shiguang', projector, 'contest-performance', { no: 1, reason: 'The parcel was empty.' });
    const lin = await as('lin');
    expect((await web.open(bench(projector), lin)).text).toContain('Decide whether it was performed');
    const form = await web.open(bench(projector, '/contest?no=1'), lin);
    expect(form.text).toContain('The parcel was empty.');
    const empty = await web.post(bench(projector, '/contest'), answered(form, { no: '1' }), lin);
    expect(empty.status).toBe(422);
    const decided = await web.post(bench(projector, '/contest'), answered(form, { no: '1', performed: 'yes', reason: 'The weight at dispatch is that of the projector.' }), lin);
    expect(decided.status).toBe(303);
    const [row] = await server.owner.query<{ stage: string }>({ text: 'select stage from dispute where id = $1', values: [projector] });
    expect(row!.stage).toBe('closed');
  });

  test('the closed furniture shop: the shortfall is shown before it is issued, and an objection to the deduction is decided', async () => {
    const zhou = await as('zhou');
    const [order] = await server.owner.query<{ id: string }>({ text: `select id from purchase_order where external_id = 'DEMO-1001'` });
    const filed = await server.request(
      '/disputes',
      {
        json: {
          ...{ orderId: order!.id, type: 'D-02', narrative: '沙发框架开裂，桌面不是实木，与页面不符。' },
          items: [{ itemId: 'sofa', quantity: 1 }, { itemId: 'table', quantity: 1 }],
          facts: { attribute: 'material', discovered_on: '2026-10-20', personal_use: 'yes' },
          wanted: [{ kind: 'return_goods', freightBy: 'respondent' }, { kind: 'refund', amountMinor: 4_190_000 }],
        },
      },
      { session: zhou.session! },
    );
    expect(filed.status).toBe(201);
    const { disputeId } = (await filed.json()) as { disputeId: string };
    await pass(4);
    await acts('zhou', disputeId, 'end-negotiation', {});
    const version = ((await (await server.request(`/disputes/${disputeId}`, {}, { session: (await as('zhou')).session! })).json()) as { choiceTextVersion: string }).choiceTextVersion;
    for (const who of ['zhou', 'muhe']) await acts(who, disputeId, 'choose', { consents: true, textVersion: version });
    await acts('chen', disputeId, 'take-case', {});
    const chen = await as('chen');
    const form = await web.open(bench(disputeId, '/determination'), chen);
    const preview = await web.post(
      bench(disputeId, '/determination'),
      answered(form, {
        ...{ do: 'preview', result: 'allowed', remedies: 'refund', 'item-sofa': '1', 'item-table': '1' },
        ...{ 'finding-breach': 'established', 'why-breach': '照片与聊天记录相符。' },
        ...{ 'finding-return_unreasonable': 'established', 'why-return_unreasonable': '店铺已停业，无处可退。' },
        reasons: '家具与页面所写的材料不符，店铺已经停业，退货没有意义，因此退款不退货。',
      }),
      chen,
    );
    expect(preview.status).toBe(200);
    // 41,900 less the deposit of 2,000; nothing is held
    expect(preview.text).toContain('39,900.00');
    expect(preview.text).toContain('another adjudicator must sign');
    expect((await web.post(bench(disputeId, '/determination'), { ...preview.fields, do: 'issue' }, chen)).status).toBe(303);
    const lin = await as('lin');
    const back = await web.open(bench(disputeId, '/return'), lin);
    expect(back.status).toBe(200);
    await acts('lin', disputeId, 'sign-determination', {});
    for (const who of ['zhou', 'muhe']) await acts(who, disputeId, 'accept-determination', {});
    await pass(8);
    await acts('muhe', disputeId, 'object-to-deduction', { reason: '保证金要留给其他顾客。' });
    const sheet = await web.open(bench(disputeId, '/objection'), await as('lin'));
    expect(sheet.text).toContain('保证金要留给其他顾客。');
    const decided = await web.post(bench(disputeId, '/objection'), answered(sheet, { upheld: 'no', reason: '保证金就是用来赔付的。' }), await as('lin'));
    expect(decided.status).toBe(303);
    const left = await web.open(`/disputes/${disputeId}`, await as('zhou', 'zh-CN'));
    expect(left.text).toContain('39,900.00');
  });
});
