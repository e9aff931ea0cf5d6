import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packForTests, readJson } from '../../scripts/rule-files.ts';
import type { Result } from '../kernel/kernel.ts';
import {
  distributeShortfall,
  earnestMoney,
  foodIncrement,
  formulaParams,
  interest,
  liquidatedDamages,
  merchantDeposit,
  outstanding,
  prepaidRefund,
  priceReduction,
  refundBase,
  refundFreight,
  trebleIncrement,
  type AffectedItem,
  type Computed,
  type EarnestMoneyInput,
  type FreightCause,
  type LiquidatedDamagesInput,
  type MerchantDepositInput,
  type PrepaidInput,
  type ShortfallClaim,
} from './remedy.ts';

type With<T> = T & { amountMinor: number };
interface Vectors {
  treble: { baseMinor: number; amountMinor: number }[];
  food: With<{ elected: 'price' | 'loss'; baseMinor: number; lossMinor: number }>[];
  earnestMoney: With<Omit<EarnestMoneyInput, 'cap'> & { effectiveMinor: number; advanceMinor: number; penaltyMinor: number }>[];
  priceReduction: With<{ baseMinor: number; actualValue: number; conformingValue: number }>[];
  refundBase: With<{ items: AffectedItem[] }>[];
  freight: With<{ cause: FreightCause; outboundMinor: number; returnMinor: number; merchantPromised: boolean }>[];
  liquidatedDamages: With<Omit<LiquidatedDamagesInput, 'excessiveAbove'>>[];
  prepaid: With<{ input: PrepaidInput }>[];
  interest: With<{ principalMinor: number; days: number; rate: { millionths: number; rateDays: number } }>[];
  merchantDeposit: With<{ input: MerchantDepositInput }>[];
  shortfall: { availableMinor: number; claims: ShortfallClaim[]; paidMinor: number[] }[];
}

const vectors = readJson('vectors/remedy.json') as Vectors;
const pack = packForTests();
const figures = formulaParams(pack);
const amounts = fc.integer({ min: 0, max: 10_000_000_000 });

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code} ${result.refusal.field}`);
  return result.value;
}

/** The last step of a trace is the amount, and nothing in a trace is a fraction. */
function checkTrace({ amountMinor, trace }: Computed): void {
  expect(trace.at(-1)?.resultMinor).toBe(amountMinor);
  for (const step of trace) expect(Number.isSafeInteger(step.resultMinor)).toBe(true);
}

describe('the vectors of the written format', () => {
  it.each(vectors.treble)('treble of $baseMinor is $amountMinor', ({ baseMinor, amountMinor }) => {
    const computed = done(trebleIncrement(baseMinor, figures.treble));
    expect(computed.amountMinor).toBe(amountMinor);
    checkTrace(computed);
  });
  it.each(vectors.food)('food by $elected of $baseMinor, $lossMinor is $amountMinor', ({ elected, amountMinor, ...given }) => {
    const computed = done(foodIncrement(elected, given, { byPrice: figures.foodByPrice, byLoss: figures.foodByLoss }));
    expect(computed.amountMinor).toBe(amountMinor);
    checkTrace(computed);
  });
  it.each(vectors.earnestMoney)('earnest money, breach by $breachBy, gives $amountMinor', (vector) => {
    const { trace, ...parts } = done(earnestMoney({ ...vector, cap: figures.earnestCap }));
    const { effectiveMinor, advanceMinor, penaltyMinor, amountMinor } = vector;
    expect(parts).toEqual({ effectiveMinor, advanceMinor, penaltyMinor, amountMinor });
    expect(trace.length).toBeGreaterThanOrEqual(3);
  });
  it.each(vectors.priceReduction)('price reduction of $baseMinor is $amountMinor', ({ amountMinor, ...given }) => {
    const computed = done(priceReduction(given.baseMinor, given.actualValue, given.conformingValue));
    expect(computed.amountMinor).toBe(amountMinor);
    checkTrace(computed);
  });
  it.each(vectors.refundBase)('refund base is $amountMinor', ({ items, amountMinor }) => {
    const computed = done(refundBase(items));
    expect(computed.amountMinor).toBe(amountMinor);
    checkTrace(computed);
  });
  it.each(vectors.freight)('freight for $cause is $amountMinor', (given) => {
    const computed = done(refundFreight(given.cause, given.outboundMinor, given.returnMinor, given.merchantPromised));
    expect(computed.amountMinor).toBe(given.amountMinor);
    checkTrace(computed);
  });
  it.each(vectors.liquidatedDamages)('liquidated damages of $agreedMinor are $amountMinor', ({ amountMinor, ...given }) => {
    const computed = done(liquidatedDamages({ ...given, excessiveAbove: figures.excessiveAbove }));
    expect(computed.amountMinor).toBe(amountMinor);
    checkTrace(computed);
  });
  it.each(vectors.prepaid)('prepaid $input.basis gives $amountMinor', ({ input, amountMinor }) => {
    const computed = done(prepaidRefund(input));
    expect(computed.amountMinor).toBe(amountMinor);
    checkTrace(computed);
  });
  it.each(vectors.interest)('interest is $amountMinor', ({ principalMinor, days, rate, amountMinor }) => {
    expect(done(interest(principalMinor, days, rate, 'CPL 264')).amountMinor).toBe(amountMinor);
  });
  it.each(vectors.merchantDeposit)('deposit of $input.category is $amountMinor', ({ input, amountMinor }) => {
    const computed = done(merchantDeposit(pack.deposit, input));
    expect(computed.amountMinor).toBe(amountMinor);
    checkTrace(computed);
  });
  it.each(vectors.shortfall)('$availableMinor is shared as $paidMinor', ({ availableMinor, claims, paidMinor }) => {
    expect(done(distributeShortfall(availableMinor, claims)).map((share) => share.paidMinor)).toEqual(paidMinor);
  });
});

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

  it('a shortfall uses the whole fund, pays nobody too much, and no punitive sum before all principal', () => {
    const claims = fc.array(
      fc.record({ id: fc.uuid(), injuryMinor: fc.nat(100_000), principalMinor: fc.nat(100_000), punitiveMinor: fc.nat(100_000) }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.nat(2_000_000), claims, (availableMinor, list) => {
        const shares = done(distributeShortfall(availableMinor, list));
        const owed = list.reduce((sum, one) => sum + one.injuryMinor + one.principalMinor + one.punitiveMinor, 0);
        const paid = shares.reduce((sum, one) => sum + one.paidMinor, 0);
        expect(paid).toBe(Math.min(availableMinor, owed));
        expect(shares.every((one) => one.openMinor >= 0)).toBe(true);
        const first = list.reduce((sum, one) => sum + one.injuryMinor + one.principalMinor, 0);
        if (availableMinor < first) {
          shares.forEach((one, at) => expect(one.paidMinor).toBeLessThanOrEqual(list[at]!.injuryMinor + list[at]!.principalMinor));
        }
      }),
    );
  });

  it('a merchant’s deposit stays in its range, in whole hundreds, and never falls with risk', () => {
    const input = fc.record({
      category: fc.constantFrom('general', 'apparel', 'luxury', 'none'),
      orders: fc.nat(100_000),
      lossRate: fc.nat(9_000),
      nonPerformanceRate: fc.nat(10_000),
      violationPoints: fc.nat(100),
    });
    fc.assert(
      fc.property(input, fc.nat(1_000), (given, more) => {
        const { amountMinor } = done(merchantDeposit(pack.deposit, given));
        expect(amountMinor % 10_000).toBe(0);
        expect(amountMinor >= 100_000 && amountMinor <= 5_000_000).toBe(true);
        const riskier = done(merchantDeposit(pack.deposit, { ...given, lossRate: given.lossRate + more }));
        expect(riskier.amountMinor).toBeGreaterThanOrEqual(amountMinor);
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
    ['lossRate', merchantDeposit(pack.deposit, { category: 'x', orders: 0, lossRate: 10_001, nonPerformanceRate: 0, violationPoints: 0 })],
  ])('%s', (field, result) => {
    expect(result.ok ? 'accepted' : result.refusal.field).toBe(field);
  });
});
