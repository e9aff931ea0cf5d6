import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { burdenRows, type RemedyCode } from '../../core/rules/rules.ts';
import { openShop, type Merchant, type Order, type Shop, type Staff } from '../../scenarios/support/shop.ts';
import { fileStory, type Story } from '../../scenarios/support/story.ts';
import type { As } from '../../server/http/testkit.ts';
import { rulesFor } from '../../server/rules/rules.ts';
import { testWeb, type Opened, type Reader, type TestWeb } from '../testkit.ts';
import { bench } from './testkit.ts';

const REASONS = 'The page, the messages and the order show what was promised and what came of it.';
const EXCUSES = ['claimant_trickery', 'harmless_flaw', 'penalty_too_high', 'force_majeure', 'both_in_breach'];

let shop: Shop;
let web: TestWeb;
let merchant: Merchant;
let adjudicator: Staff;
let orders = 0;

function reader(as: As, locale: 'en' | 'zh-CN' = 'en'): Reader {
  if (as === undefined || !('session' in as)) throw new Error('not a person');
  return { session: as.session, locale };
}

/** A dispute of a type before its adjudicator. */
async function before(type: string, paidMinor: number, facts: Record<string, string>): Promise<{ story: Story; order: Order }> {
  orders += 1;
  const order = await shop.order({ externalId: `F-${orders}`, merchant: 'shop', items: [{ itemId: '1', title: 'Desk lamp', quantity: 1, paidMinor }] });
  const filing = { type, items: [{ itemId: '1', quantity: 1 }], facts, narrative: 'It was not as it was promised, and I was told to wait.', wanted: [{ kind: 'refund', amountMinor: paidMinor }] };
  const story = await fileStory(shop, order, filing);
  // somebody fell ill: a person looks first
  if ((await story.seenBy(order.buyer))['stage'] === 'admission') await story.does('release_admission', adjudicator.as, { reason: 'The buyer is well again.' });
  await story.does('respond', merchant.as, { position: 'contest', text: '不同意。' });
  await story.does('end_negotiation', order.buyer);
  const { choiceTextVersion: textVersion } = await story.seenBy(order.buyer);
  await story.does('choose', order.buyer, { consents: true, textVersion });
  await story.does('choose', merchant.as, { consents: true, textVersion });
  await story.does('take_case', adjudicator.as);
  return { story, order };
}

/** A finding on every row that a remedy asks for, as the form sends it. */
function findings(type: string, remedy: RemedyCode): Record<string, string> {
  const rows = burdenRows(rulesFor('cn/2026-1'), type, ['refund', remedy]);
  return Object.fromEntries(rows.flatMap(({ id }) => [[`finding-${id}`, EXCUSES.includes(id) ? 'not_established' : 'established'], [`why-${id}`, REASONS]]));
}

async function send(story: Story, page: Opened, fields: Record<string, string>): Promise<Opened> {
  return web.post(bench(story.id, '/determination'), { _key: page.fields['_key']!, _draft: page.fields['_draft'] ?? '0', ...fields }, reader(adjudicator.as));
}

beforeAll(async () => {
  shop = await openShop();
  web = testWeb(shop.server);
  merchant = await shop.merchant('shop', { depositMinor: 500_000, name: '灯具店' });
  adjudicator = await shop.adjudicator('one');
});
afterAll(() => shop.close());

describe('figures that a formula asks for', () => {
  test('earnest money: each has its field in the reader’s language, what is missing is named, and the sides see the arithmetic', async () => {
    const facts = { presale_problem: 'not_dispatched', deposit_label: 'earnest', deposit_paid_minor: '30000', presale_total_minor: 'unknown' };
    const { story, order } = await before('D-08', 30_000, facts);
    const page = await web.open(bench(story.id), reader(adjudicator.as));
    expect(page.html).toContain('name="figure-earnest-presale_total_minor"');
    expect(page.text).toContain('Neither side has answered this.');
    expect(page.text).toContain('From the file: ¥300.00. Leave empty to go by it.');
    expect((await web.open(bench(story.id), reader(adjudicator.as, 'zh-CN'))).text).toContain('材料所载：¥300.00。不填则以此为准。');
    const all = { result: 'allowed', remedies: 'earnest', reasons: REASONS, ...findings('D-08', 'earnest') };
    const half = await send(story, page, { ...all, do: 'compute' });
    expect(half.text).toContain('Needed for this figure:');
    const early = await send(story, page, { ...all, do: 'preview' });
    expect(early.status).toBe(422);
    expect(early.html).toContain('href="#f-figure-earnest-presale_total_minor"');
    const issued = await send(story, page, { ...all, do: 'issue', 'figure-earnest-presale_total_minor': '1000' });
    expect([issued.status, issued.location]).toEqual([303, expect.stringContaining(bench(story.id))]);
    const { determination } = await story.seenBy(order.buyer);
    expect(determination.terms).toEqual([{ kind: 'earnest', amountMinor: 50_000 }]);
    const seen = await web.open(`/disputes/${story.id}`, reader(order.buyer));
    const steps = rulesFor('cn/2026-1').disputeTypes.find((one) => one.code === 'D-08')!.own!.find((one) => one.remedy === 'earnest')!.formula!.steps;
    for (const step of steps) expect(seen.text).toContain(step.label.en);
    expect(seen.text).toContain('By the rules: 20%');
    expect(seen.text).toContain('Whether the purpose of the contract is defeated: Established');
    expect(seen.text).not.toMatch(/\b(facts|finding|param|step)\./);
    const zh = await web.open(`/disputes/${story.id}`, reader(merchant.as, 'zh-CN'));
    for (const step of steps) expect(zh.text).toContain(step.label['zh-CN']);
  });

  test('food: the increment goes by what was elected and found, and never beside a remedy in its place', async () => {
    const facts = { personal_use: 'yes', food_fault: 'expired', elected: 'loss', food_loss_minor: '100', household_quantity: 'yes' };
    const { story, order } = await before('D-19', 2_000, facts);
    const page = await web.open(bench(story.id), reader(adjudicator.as));
    const all = { result: 'allowed', remedies: 'punitive_food', reasons: REASONS, ...findings('D-19', 'punitive_food') };
    // by the claimant's own words the floor; as found three times the loss
    expect((await send(story, page, { ...all, do: 'compute' })).text).toContain('¥1,000.00');
    const preview = await send(story, page, { ...all, do: 'preview', 'figure-punitive_food-food_loss_minor': '2000' });
    expect(preview.text).toContain('¥6,000.00');
    const wrong = await send(story, page, { ...all, do: 'preview', 'figure-punitive_food-food_loss_minor': 'much' });
    expect(wrong.status).toBe(422);
    const both = await story.tries('issue_determination', adjudicator.as, {
      result: 'allowed',
      reasons: REASONS,
      findings: burdenRows(rulesFor('cn/2026-1'), 'D-19', ['refund', 'punitive_food', 'punitive_treble']).map(({ id }) => ({ issue: id, result: EXCUSES.includes(id) ? 'not_established' : 'established', reasons: REASONS, evidence: [] })),
      remedies: [{ kind: 'punitive_food' }, { kind: 'punitive_treble' }],
    });
    expect([both.status, both.body['code'], both.body['field']]).toEqual([422, 'remedies_exclusive', 'remedies.1.kind']);
    const strange = await story.tries('issue_determination', adjudicator.as, { result: 'allowed', reasons: REASONS, findings: [], remedies: [{ kind: 'punitive_food', figures: { paid_minor: '1' } }] });
    expect(strange.status).toBe(422);
    expect((await story.seenBy(order.buyer))['determination']).toBeNull();
  });
});
