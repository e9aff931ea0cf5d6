import { describe, expect, it } from 'vitest';
import { packForTests } from '../../scripts/rule-files.ts';
import { entitlements } from './entitlement.ts';

const pack = packForTests();
const shirt = { itemId: 'shirt', paidMinor: 29_900, quantity: 1 };

function given(type: string, facts: Record<string, string> = {}, items = [shirt]) {
  const dates = { contract: null, breach: null, filing: '2026-11-20' };
  const found = entitlements(pack, { type, dates, facts, finding: {}, evidence: { claimant: 0, respondent: 0 } }, items);
  return { all: found, of: (kind: string) => found.find((one) => one.kind === kind) };
}

describe('what the rules give at most', () => {
  it('a refund is what was paid, with its arithmetic, and a reduction is no more', () => {
    const { all, of } = given('D-02', {}, [shirt, { itemId: 'belt', paidMinor: 5_001, quantity: 3 }]);
    expect(of('refund')).toMatchObject({ mostMinor: 34_901, besides: false });
    expect(of('refund')?.trace[0]).toMatchObject({ step: 'refund_base', resultMinor: 34_901, inputs: { shirt: '29900 × 1/1', belt: '5001 × 3/3' }, label: { en: 'What was actually paid for the affected items' } });
    expect(of('price_reduction')).toMatchObject({ mostMinor: 34_901, besides: false });
    // a refund and a return with refund are one sum
    expect(new Set(all.map((one) => one.kind)).size).toBe(all.length);
  });

  it('loss has to be proved, and what a side says it is worth is no finding: no figure is promised', () => {
    const { of } = given('D-02', { proved_loss_minor: '900000', actual_value_per_10000: '1' });
    expect(of('damages')).toEqual({ kind: 'damages', mostMinor: null, besides: true, trace: [] });
    expect(of('price_reduction')?.mostMinor).toBe(29_900);
    expect(given('D-19', { food_loss_minor: '5000' }).of('damages')?.mostMinor).toBeNull();
  });

  it('the increment for fraud has its multiple and its floor', () => {
    const treble = (paidMinor: number) => given('D-03', {}, [{ ...shirt, paidMinor }]).of('punitive_treble')!;
    expect(treble(29_900)).toMatchObject({ mostMinor: 89_700, besides: true });
    expect(treble(1_000).mostMinor).toBe(50_000);
    expect(treble(1_000).trace.map((step) => step.rule ?? step.step)).toEqual(['refund_base', 'punitive_treble.increment']);
  });

  it('earnest money comes to twice what has effect, once its facts are known', () => {
    expect(given('D-08').of('earnest')).toEqual({ kind: 'earnest', mostMinor: null, besides: false, trace: [] });
    expect(given('D-08', { deposit_paid_minor: '30000', presale_total_minor: '100000' }).of('earnest')?.mostMinor).toBe(50_000);
  });

  it('what is no money has no line, and no items give none', () => {
    expect(given('D-29').all.map((one) => one.kind)).toEqual(['damages']);
    expect(given('D-02', {}, []).all).toEqual([]);
  });
});
