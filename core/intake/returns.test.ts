import { describe, expect, it } from 'vitest';
import { packForTests } from '../../scripts/rule-files.ts';
import type { ReturnRule } from '../commerce/commerce.ts';
import { disputeType, evaluate } from '../rules/rules.ts';
import { orderAnswers } from './intake.ts';

const pack = packForTests();
const type = disputeType(pack, 'D-06')!;

function answers(...returns: readonly (ReturnRule | undefined)[]): Readonly<Record<string, string>> {
  const order = { items: [], placedAt: null, paidAt: null, shippedAt: null, receivedAt: null, returns };
  return orderAnswers(type, order, pack.calendar);
}

describe('an exception from the 7-day return, as the marketplace sends it with the order', () => {
  it('answers what nobody then has to be asked', () => {
    expect(answers({ category: 'custom', confirmed: true })).toEqual({ return_category: 'custom', exception_confirmed: 'yes' });
    expect(answers({ category: 'ordinary', confirmed: false })).toEqual({ return_category: 'ordinary', exception_confirmed: 'no' });
  });

  it('is confirmed only when each affected line was, and says nothing where the data are silent or differ', () => {
    expect(answers({ category: 'custom', confirmed: true }, { category: 'custom', confirmed: false })).toMatchObject({ exception_confirmed: 'no' });
    expect(answers({ category: 'custom', confirmed: true }, undefined)).toEqual({});
    expect(answers({ category: 'custom', confirmed: true }, { category: 'press', confirmed: true })).toEqual({});
    expect(answers()).toEqual({});
  });

  it('answers with what the questions of D-06 can be answered with, so that the rules can be asked', () => {
    for (const category of ['ordinary', 'custom', 'perishable', 'digital', 'press', 'nature'] as const) {
      const input = { type: 'D-06', dates: { contract: null, breach: null, filing: '2026-11-20' }, facts: { ...answers({ category, confirmed: true }) }, finding: {}, evidence: { claimant: 0, respondent: 0 } };
      expect(evaluate(pack, input).ok, category).toBe(true);
    }
  });
});
