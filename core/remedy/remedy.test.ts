import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packForTests } from '../../scripts/rule-files.ts';
import type { Result } from '../kernel/kernel.ts';
import { earnestMoney, formulaParams, interest, outstanding, prepaidRefund, priceReduction, trebleIncrement } from './peer/peer.ts';
import { refundBase } from './remedy.ts';

const pack = packForTests();
const figures = formulaParams(pack);
const amounts = fc.integer({ min: 0, max: 10_000_000_000 });

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code} ${result.refusal.field}`);
  return result.value;
}

describe('properties', () => {
  it('a reduction lies between nothing and the price, and falls with the worth of the goods', () => {
    fc.assert(
      fc.property(amounts, fc.nat(10_000), fc.nat(10_000), (baseMinor, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const large = done(priceReduction(baseMinor, less, 10_000)).amountMinor;
        const small = done(priceReduction(baseMinor, more, 10_000)).amountMinor;
        expect(0 <= small && small <= large && large <= baseMinor).toBe(true);
      }),
    );
  });

  it('a refund base is never more than was paid, and all of it when all is affected', () => {
    const item = fc
      .record({ paidMinor: amounts, quantity: fc.integer({ min: 1, max: 999 }), part: fc.integer({ min: 1, max: 999 }) })
      .map(({ paidMinor, quantity, part }) => ({ itemId: 'x', paidMinor, quantity, affected: Math.min(quantity, part) }));
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 30 }), (items) => {
        const paid = items.reduce((sum, one) => sum + one.paidMinor, 0);
        expect(done(refundBase(items)).amountMinor).toBeLessThanOrEqual(paid);
        expect(done(refundBase(items.map((one) => ({ ...one, affected: one.quantity })))).amountMinor).toBe(paid);
      }),
    );
  });

  it('earnest money: effective and advance are what was paid; the buyer never pays more, the merchant never less', () => {
    fc.assert(
      fc.property(amounts, fc.nat(10_000), fc.nat(10_000), (totalMinor, part, unperformed) => {
        const paidMinor = Math.floor((totalMinor * part) / 10_000);
        const given = { totalMinor, paidMinor, cap: 2_000, unperformed, lossMinor: 0 };
        const buyer = done(earnestMoney({ ...given, breachBy: 'buyer' }));
        const merchant = done(earnestMoney({ ...given, breachBy: 'merchant' }));
        expect(buyer.effectiveMinor + buyer.advanceMinor).toBe(paidMinor);
        expect(buyer.amountMinor).toBeGreaterThanOrEqual(buyer.advanceMinor);
        expect(merchant.amountMinor).toBeGreaterThanOrEqual(paidMinor);
        expect(merchant.amountMinor - paidMinor).toBe(paidMinor - buyer.amountMinor);
      }),
    );
  });

  it('nobody is paid twice for one loss', () => {
    fc.assert(
      fc.property(amounts, fc.array(amounts, { maxLength: 5 }), (owed, received) => {
        const sum = received.reduce((total, one) => total + one, 0);
        expect(done(outstanding(owed, received)).amountMinor).toBe(Math.max(0, owed - sum));
      }),
    );
  });
});

describe('wrong inputs are refused by name', () => {
  it.each([
    ['items', refundBase([])],
    ['items.0.affected', refundBase([{ itemId: 'a', paidMinor: 100, quantity: 1, affected: 2 }])],
    ['items.0.quantity', refundBase([{ itemId: 'a', paidMinor: 100, quantity: 0, affected: 1 }])],
    ['items.0.paidMinor', refundBase([{ itemId: 'a', paidMinor: 0.5, quantity: 1, affected: 1 }])],
    ['actualValue', priceReduction(100, 2, 1)],
    ['conformingValue', priceReduction(100, 0, 0)],
    ['baseMinor', trebleIncrement(-1, figures.treble)],
    ['paidMinor', earnestMoney({ totalMinor: 1, paidMinor: 2, cap: 2000, breachBy: 'buyer', unperformed: 0, lossMinor: 0 })],
    ['unperformed', earnestMoney({ totalMinor: 1, paidMinor: 1, cap: 2000, breachBy: 'buyer', unperformed: 10_001, lossMinor: 0 })],
    ['usedNominalMinor', prepaidRefund({ basis: 'operator_cause', paidMinor: 1, giftMinor: 0, usedNominalMinor: 2 })],
    ['remainingDays', prepaidRefund({ basis: 'remaining_time', paidMinor: 1, remainingDays: 2, totalDays: 1 })],
    ['millionths', interest(100, 36_500, { millionths: 1_000_000, rateDays: 1 }, 'CPL 264')],
  ])('%s', (field, result) => {
    expect(result.ok ? 'accepted' : result.refusal.field).toBe(field);
  });
});
