import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillDisputes, type ManyDisputes } from '../../scenarios/support/many-disputes.ts';
import { rowsRead, testDatabase, watchPlans, type PlanWatch, type TestDatabase } from './testkit.ts';

/**
 * A proof by the database itself: every statement that serves people or runs again and again is run over many disputes,
 * and the plans it was run by, with the rows each step read, are taken from `auto_explain`, statements inside functions
 * included. Eight runs each, because from the sixth on a session may keep one plan for all parameters.
 */
const MANY = Number(process.env['REDRESS_PLAN_DISPUTES'] ?? 200_000);
const AT = '2026-11-21T10:00:00.000Z';
const SOON = '2026-11-22T10:00:00.000Z';
const RUNS = 8;
/** A page is 50 rows; a hundred times that is still bounded, a table of this size is not. */
const MOST_ROWS = 5_000;
const BIG = [
  'dispute', 'act_record', 'deadline', 'outbox', 'delivery', 'purchase_order', 'escrow_release', 'account', 'transfer', 'hold',
  'idempotency', 'evidence_file', 'person', 'payment', 'payment_instruction',
];

describe(`plans over ${MANY} disputes`, () => {
  let base: TestDatabase;
  let many: ManyDisputes;
  let watch: PlanWatch;

  beforeAll(async () => {
    base = await testDatabase();
    many = await fillDisputes(base.owner, MANY, AT);
    // a portion of the newest movements waits to be instructed
    await base.owner.query({ text: `update payment_mark set mark_xid = '3', mark_seq = s.last, instructed_seq = s.last - 500 from (select max(recorded_seq) as last from transfer where kind = 'capture') as s` });
    watch = await watchPlans(base.url);
  }, 600_000);
  afterAll(async () => {
    await watch?.end();
    await base.drop();
  });

  /** The worst a statement did in eight runs: tables it read whole, and the most rows one step read. */
  async function worst(text: string, values: readonly unknown[]): Promise<{ whole: string[]; rows: number; steps: number }> {
    watch.taken();
    for (let run = 0; run < RUNS; run += 1) {
      await watch.client.query('begin');
      await watch.client.query({ name: text.slice(0, 40), text, values: [...values] });
      // what a claim takes is given back, so that every run finds the same
      await watch.client.query('rollback');
    }
    const seen = watch.taken();
    const whole = seen.filter((node) => node['Node Type'] === 'Seq Scan' && BIG.includes(node['Relation Name'] ?? ''));
    const scans = seen.filter((node) => node['Relation Name'] !== undefined);
    return {
      whole: [...new Set(whole.map((node) => node['Relation Name']!))],
      rows: Math.max(0, ...scans.map(rowsRead)),
      steps: scans.length,
    };
  }

  const STAFF = JSON.stringify({ kind: 'staff', personId: null, merchantIds: [] });
  const list = 'select * from list_disputes($1, $2, $3, $4, 51, $5)';
  const due = 'select * from list_due($1, $2, $3, $4, 51, $5)';
  const queue = 'select * from list_queue($1, $2, $3, $4, $5, $6, 51, $7)';
  const inbox = 'select * from list_inbox($6, $1, $2, $3, $4, $5, 51, $7)';
  const asPerson = (): string => JSON.stringify({ kind: 'person', personId: many.claimantId, merchantIds: [] });
  const asShop = (merchantId: string): string => JSON.stringify({ kind: 'person', personId: many.adjudicatorId, merchantIds: [merchantId] });
  const asMarketplace = (): string => JSON.stringify({ kind: 'marketplace', marketplaceId: many.marketplaceId });

  const CASES: readonly [string, string, () => readonly unknown[]][] = [
    ['what deciding an act needs', 'select * from dispute_ground($1, $2)', () => [many.openDisputeId, STAFF]],
    ['what a page needs', 'select * from dispute_room($1, $2, $3, false, null)', () => [many.openDisputeId, STAFF, []]],
    ['what a page with its record needs', 'select * from dispute_room($1, $2, $3, true, null)', () => [many.openDisputeId, asPerson(), [many.claimantId]]],
    ['the record of a dispute', 'select * from dispute_record($1, $2)', () => [many.openDisputeId, STAFF]],
    ['a claimant’s disputes', list, () => ['claimant', many.claimantId, null, null, asPerson()]],
    ['a shop’s disputes', list, () => ['merchant', many.merchantId, null, null, asShop(many.merchantId)]],
    ['the greatest shop’s disputes', list, () => ['merchant', many.greatMerchantId, null, null, asShop(many.greatMerchantId)]],
    ['a later page of them', list, () => ['merchant', many.greatMerchantId, null, many.openDisputeId, asShop(many.greatMerchantId)]],
    ['a marketplace’s disputes', list, () => ['marketplace', many.marketplaceId, null, null, asMarketplace()]],
    ['an adjudicator’s cases', list, () => ['mine', many.adjudicatorId, null, null, STAFF]],
    ['the queue of adjudicators', due, () => ['queue', null, null, null, STAFF]],
    ['a later page of the queue', due, () => ['queue', null, SOON, many.openDisputeId, STAFF]],
    ['the queue by value', queue, () => [many.adjudicatorId, '{}', 'value', null, null, null, STAFF]],
    ['a later page of it, of one type and from a value on', queue, () => [many.adjudicatorId, '{"type": "D-02", "leastMinor": 10000}', 'value', null, 20_000, many.openDisputeId, STAFF]],
    ['what an adjudicator has in hand by what is due', queue, () => [many.adjudicatorId, '{"holder": "you"}', 'due', null, null, null, STAFF]],
    ['what nobody has and is due soon', queue, () => [many.adjudicatorId, `{"holder": "none", "dueBefore": "${SOON}"}`, 'due', AT, null, many.openDisputeId, STAFF]],
    ['how much waits in the queue', 'select * from queue_counts($1, $2, $3, $4)', () => [many.adjudicatorId, '{"holder": "none"}', SOON, STAFF]],
    ['a shop’s open disputes by what is due', due, () => ['merchant', many.merchantId, null, null, asShop(many.merchantId)]],
    ['a later page of the greatest shop’s', due, () => ['merchant', many.greatMerchantId, SOON, many.openDisputeId, asShop(many.greatMerchantId)]],
    ['the inbox of the greatest shop by value', inbox, () => ['{"state": "open"}', 'value', null, null, null, many.greatMerchantId, asShop(many.greatMerchantId)]],
    ['a later page of it', inbox, () => ['{"state": "open"}', 'value', null, 20_000, many.openDisputeId, many.greatMerchantId, asShop(many.greatMerchantId)]],
    ['what is asked of it and due soon', inbox, () => [`{"state": "open", "turn": "answer", "dueBefore": "${SOON}"}`, 'due', AT, null, many.openDisputeId, many.greatMerchantId, asShop(many.greatMerchantId)]],
    ['a number among its open disputes', inbox, () => ['{"state": "open", "search": "many-98"}', 'newest', null, null, null, many.greatMerchantId, asShop(many.greatMerchantId)]],
    ['what a filter finds there', 'select * from inbox_found($1, $2, $3)', () => [many.greatMerchantId, '{"state": "open", "turn": "offer", "search": "98"}', asShop(many.greatMerchantId)]],
    ['what waits there', 'select * from inbox_waiting($1, $2, $3)', () => [many.greatMerchantId, SOON, asShop(many.greatMerchantId)]],
    ['a week of it, and a product', inbox, () => [`{"state": "all", "filedFrom": "2026-11-09T00:00:00+08:00", "filedTo": "2026-11-16T00:00:00+08:00", "item": "Chair"}`, 'newest', null, null, null, many.greatMerchantId, asShop(many.greatMerchantId)]],
    ['what the greatest shop has at stake', 'select * from merchant_exposure($1, $2)', () => [many.greatMerchantId, asShop(many.greatMerchantId)]],
    ['half a year of its trends', 'select merchant_trends($1, $2, $3, $4, $5)', () => [many.greatMerchantId, 'CNY', '2026-05-25T00:00:00+08:00', '2026-11-23T00:00:00+08:00', asShop(many.greatMerchantId)]],
    ['time limits that have come', 'select * from deadlines_due($1, 100)', () => [SOON]],
    ['reminders that are due', 'select * from claim_reminders($1, 100)', () => [SOON]],
    ['notices to be delivered', `select * from outbox_claim('email', $1, 100)`, () => [AT]],
    ['the figures of one day', 'select * from figures_of($1)', () => ['2026-10-01']],
    ['the disputes behind a figure', 'select * from list_of_day($1, $2, $3, $4, 51)', () => ['dispute_filed', '2026-10-01T16:00:00.000Z', '2026-10-02T16:00:00.000Z', null]],
    ['time limits that end on a day', 'select * from list_ending($1, $2, $3, $4, 51)', () => [AT, SOON, null, null]],
    ['the open cases of an adjudicator', 'select * from open_cases_of($1, 200)', () => [many.adjudicatorId]],
    ['dead letters', `select id from outbox o where o.state in ('failed', 'dead') and o.template = $1 order by o.id desc limit 51`, () => ['notice_of_dispute']],
    ['escrow to be released', 'select * from release_due_orders($1, $2)', () => [SOON, Array.from({ length: 100 }, (_, n) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`)]],
    ['an order by the marketplace’s number', 'select * from filing_ground(null, $1, $2)', () => [many.marketplaceId, many.orderExternalId]],
    ['what was answered to a key', 'select answer, request_hash from idempotency where caller_id = $1 and key = $2', () => [many.claimantId, 'many-7']],
    ['answers old enough to be forgotten', 'select count(*) from idempotency where at < $1', () => ['2020-01-01T00:00:00.000Z']],
    ['the files of a dispute', 'select id from evidence_file where dispute_id = $1 order by id', () => [many.openDisputeId]],
    ['the notices of a dispute', 'select id from outbox where dispute_id = $1 order by id', () => [many.openDisputeId]],
    ['movements to be instructed', 'select * from payment_instruct($1, $2, 5000)', () => [AT, '[{"rail": "institution", "greatestMinor": 5000000000}]']],
    ['instructions to be told or asked about', 'select * from payment_claim($1, $2, 64)', () => [SOON, SOON]],
    ['what became of one', 'select payment_settle($1, $2)', () => [AT, JSON.stringify([{ id: many.instructionId, state: 'done', settles: true, reference: 'r' }])]],
    ['authorisations to be looked at', 'select * from payment_authorisations($1, 100)', () => [SOON]],
    ['the instructions of an order', 'select id from payment_instruction where order_id = $1 order by id', () => [many.orderId]],
    ['what waits before the finance desk', `select id from payment_instruction i where (i.state in ('failed', 'stopped') or i.alarm is not null) order by i.id limit 51`, () => []],
    ['payments of a reference', `select id from payment p where p.rail = $1 and p.reference = $2 order by p.id`, () => ['institution', 'many-98']],
    ['a payout account that was missing', 'select payment_account($1, $2, $3, $4, $5)', () => [many.claimantId, 'institution', many.marketplaceId, 'ACC', AT]],
    ['the stop of an order’s money', 'select payment_stop($1, $2, $3, $4)', () => [AT, [], many.orderId, 'chargeback']],
    ['the money of a dispute', 'select id from transfer where dispute_id = $1 order by recorded_seq', () => [many.openDisputeId]],
  ];

  it.each(CASES)('%s', async (_name, text, values) => {
    const found = await worst(text, values());
    expect(found.steps).toBeGreaterThan(0);
    expect(found.whole).toEqual([]);
    expect(found.rows).toBeLessThanOrEqual(MOST_ROWS);
  });

  it('the generated books balance', async () => {
    const wrong = await base.owner.query({ text: 'select ledger_roll_up()' });
    expect(wrong.length).toBeGreaterThan(0);
    const proofs = await base.owner.query<{ proof: string; wrong: number }>({
      text: `select proof, wrong from ledger_proof($1) where proof <> 'balances_equal_transfers'`,
      values: [many.marketplaceId],
    });
    expect(proofs.filter((proof) => proof.wrong > 0)).toEqual([]);
  });
});
