import { expect, it } from 'vitest';
import { packForTests } from '../../scripts/rule-files.ts';
import type { DisputeCode } from '../rules/rules.ts';
import { nextStep } from './next.ts';

const pack = packForTests();
const DATES = { contract: '2026-11-01', breach: null, filing: '2026-11-20' };
/** What a marketplace's data say of an order that arrived. */
const ORDER = { paid_minor: '12900', cross_border: 'no', order_date: '2026-11-01', shipped_on: '2026-11-03', received_on: '2026-11-05' };
const SAFE = { danger: 'none', personal_use: 'yes', elsewhere: 'none' };

/** What somebody with the usual trouble of a type answers. */
const USUAL: Readonly<Partial<Record<DisputeCode, Readonly<Record<string, string>>>>> = {
  'D-01': { delivery_state: 'signed_not_received', agreed_collection: 'no', dispatch_promised_on: '2026-11-03' },
  'D-02': { attribute: 'material', discovered_on: '2026-11-06', intact: 'yes', visible_at_delivery: 'no' },
  'D-03': { brand: 'A bag', claimed_official: 'yes', goods_kept: 'yes', price_gap: 'yes' },
  'D-04': { damage: 'damaged', discovered_on: '2026-11-05', packaging: 'damaged', checked_at_delivery: 'no' },
  'D-05': { symptom: 'No picture', discovered_on: '2026-11-10', durable: 'durable', repairs: '1', in_warranty: 'yes' },
  'D-06': { requested_on: '2026-11-08', intact: 'yes', return_category: 'ordinary' },
  'D-07': { agreed_on: '2026-11-08', goods_returned: 'yes' },
};

/** The questions somebody meets until every remedy, its base price and the burden of proof are clear. */
function askedUntilClear(type: DisputeCode, answers: Readonly<Record<string, string>>): readonly string[] {
  const listed = new Set(pack.disputeTypes.find((one) => one.code === type)?.facts.map((one) => one.key));
  let facts: Record<string, string> = Object.fromEntries(Object.entries(ORDER).filter(([key]) => listed.has(key)));
  const asked: string[] = [];
  for (let turn = 0; turn < 40; turn += 1) {
    const next = nextStep(pack, { type, purpose: 'rights', dates: DATES, facts, evidence: { claimant: 0, respondent: 0 }, declined: ['D-04', 'D-05'], read: [] });
    if (!next.ok) throw new Error(JSON.stringify(next.refusal));
    const { step, evaluation } = next.value;
    const open = evaluation?.remedies.some((one) => one.outcome === 'need_fact') === true || evaluation?.burden.some((one) => one.shifted === null) === true;
    const admitted = evaluation?.admission.outcome === 'eligible';
    if (step.kind !== 'question' || (!open && admitted && !step.question.required)) return asked;
    asked.push(step.question.key);
    const answer = answers[step.question.key];
    if (answer === undefined) throw new Error(`${type} asks ${step.question.key}, which a usual case does not answer`);
    facts = { ...facts, [step.question.key]: answer };
  }
  throw new Error(`${type}: no end`);
}

it.each(Object.entries(USUAL) as [DisputeCode, Record<string, string>][])('%s: at most six questions until it is clear where one stands', (type, answers) => {
  expect(askedUntilClear(type, { ...SAFE, ...answers }).length).toBeLessThanOrEqual(6);
});
