import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { depositVectorFiles, packForTests } from '../../scripts/rule-files.ts';
import type { Result } from '../kernel/kernel.ts';
import {
  coverageGap, depositFacts, depositRequired, depositReturn, openOf, recalculate, saleCoverage, shareShortfall, topUpClock, topUpStage, waterfall, windowsOf,
  type ByRank, type DepositInput, type DepositLevel, type Exposure, type MoneySource, type ShortfallClaim, type Stay,
} from './deposit.ts';
import { peerGap, peerRequired, peerShares, peerWaterfall } from './peer/peer.ts';

const pack = packForTests();
const NOW = '2026-03-02T02:00:00.000Z';

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code} ${result.refusal.field}`);
  return result.value;
}

type Vector = Record<string, any> & { readonly name: string };
const FILES = depositVectorFiles() as Readonly<Record<string, { readonly vectors: readonly Vector[] }>>;
const vectorsOf = (name: string): readonly Vector[] => FILES[`${name}.json`]!.vectors;

function shares(available: number, claims: readonly ShortfallClaim[]): number[] {
  const shared = done(shareShortfall(available, claims));
  if (shared.kind !== 'shared') throw new Error(shared.kind);
  return shared.shares.map((one) => one.paidMinor);
}

describe('vectors/deposit', () => {
  it('each file names each vector once', () => {
    expect(Object.keys(FILES).sort()).toEqual(['coverage', 'ranks', 'recalculation', 'required', 'return', 'shortfall', 'top-up', 'waterfall', 'windows'].map((name) => `${name}.json`));
    for (const { vectors } of Object.values(FILES)) expect(new Set(vectors.map((one) => one.name)).size).toBe(vectors.length);
  });

  it.each(vectorsOf('required'))('required: $name', ({ input, amountMinor, steps }) => {
    const calculation = done(depositRequired(pack.deposit, input));
    expect(calculation.amountMinor).toBe(amountMinor);
    expect(peerRequired(input)).toBe(amountMinor);
    expect(calculation.steps.at(-1)?.result).toBe(amountMinor);
    if (steps !== undefined) expect(Object.fromEntries(calculation.steps.map((one) => [one.step, one.result]))).toEqual(steps);
  });

  it.each(vectorsOf('recalculation'))('recalculation: $name', ({ input, change }) => {
    const { amountMinor, at, ...level } = input as DepositLevel & { amountMinor: number; at: string };
    expect(recalculate(level, amountMinor, at, pack)).toEqual(change);
  });

  it.each(vectorsOf('coverage'))('coverage: $name', ({ input, gapMinor, roomMinor, measures, sale, uncoveredMinor, warn }) => {
    const told = done(coverageGap(input as Exposure));
    expect([told.gapMinor, told.roomMinor, peerGap(input)]).toEqual([gapMinor, roomMinor, gapMinor]);
    expect(Object.fromEntries(told.measures.map((one) => [one.measure, one.amountMinor]))).toEqual(measures);
    if (sale === undefined) return;
    expect(done(saleCoverage(input, sale, pack.params['DEPOSIT.HIGH_VALUE']!.value))).toMatchObject({ uncoveredMinor, warn });
    const after = { ...input, unreleasedMinor: input.unreleasedMinor + sale.amountMinor, escrowMinor: input.escrowMinor + sale.escrowMinor };
    expect(Math.min(sale.amountMinor - sale.escrowMinor, peerGap(after))).toBe(uncoveredMinor);
  });

  it.each(vectorsOf('waterfall'))('waterfall: $name', ({ input, paid, open, refusal }) => {
    const { owed, funds, instrument: kind } = input as { owed: ByRank; funds: Record<MoneySource, number>; instrument: 'determination' | null };
    const instrument = { kind: kind ?? ('determination' as const), id: 'x', since: kind === null ? null : NOW };
    const told = waterfall(owed, funds, instrument, NOW);
    if (refusal !== undefined) {
      expect(told).toMatchObject({ refusal: { code: refusal } });
      return;
    }
    const { draws, open: left } = done(told);
    expect([Object.fromEntries(draws.map((one) => [one.source, one.amountMinor])), left]).toEqual([paid, open]);
    expect(peerWaterfall(owed, funds, (kind as string) === 'recourse')).toEqual({ paid, open });
  });

  it.each(vectorsOf('shortfall'))('shortfall: $name', ({ input, paidMinor }) => {
    expect(shares(input.availableMinor, input.claims)).toEqual(paidMinor);
    expect(peerShares(input.availableMinor, input.claims)).toEqual(paidMinor);
  });

  it.each(vectorsOf('top-up'))('top-up: $name', ({ input, freezeAt, exitAt, closesAt }) => {
    const { noticeAt, stays } = input as { noticeAt: string; stays: Stay[] };
    expect(topUpClock(noticeAt, pack, stays)).toEqual({ noticeAt, freezeAt, exitAt, closesAt });
  });

  it.each(vectorsOf('windows'))('windows: $name', ({ input, windows }) => {
    const claims = (input as [string, string][]).map(([id, finalAt]) => ({ id, finalAt, injuryMinor: 0, principalMinor: 1, punitiveMinor: 0 }));
    expect(windowsOf(claims, pack).map((one) => one.claims.map((claim) => claim.id))).toEqual(windows);
  });

  it.each(vectorsOf('return'))('return: $name', ({ input, return: answer }) => {
    const { at, ...of } = input;
    expect(depositReturn(of, at, pack)).toEqual(answer);
  });
});

const inputs = fc.record({
  category: fc.constantFrom(...Object.keys(pack.deposit.baseMinor), 'none'),
  orders: fc.nat(100_000),
  lossRate: fc.nat(10_000),
  nonPerformanceRate: fc.nat(10_000),
  violationPoints: fc.nat(100),
});
const amount = fc.integer({ min: 0, max: 10_000_000 });
const claimList = fc.array(fc.record({ id: fc.uuid(), injuryMinor: fc.nat(100_000), principalMinor: fc.nat(100_000), punitiveMinor: fc.nat(100_000) }), { minLength: 1, maxLength: 12 });

describe('the required deposit', () => {
  it('stays in its range, in whole hundreds of yuan, and is what the second writing says', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const { amountMinor } = done(depositRequired(pack.deposit, given));
        expect(amountMinor % 10_000).toBe(0);
        expect(amountMinor >= 100_000 && amountMinor <= 5_000_000).toBe(true);
        expect(amountMinor).toBe(peerRequired(given));
      }),
    );
  });

  it('never falls with more risk or more sales', () => {
    const more = fc.constantFrom<keyof Omit<DepositInput, 'category'>>('orders', 'lossRate', 'nonPerformanceRate', 'violationPoints');
    fc.assert(
      fc.property(inputs, more, fc.nat(50_000), (given, what, by) => {
        const most = what === 'orders' ? 200_000 : what === 'violationPoints' ? 1_000 : 10_000;
        const worse = { ...given, [what]: Math.min(most, given[what] + by) };
        expect(done(depositRequired(pack.deposit, worse)).amountMinor).toBeGreaterThanOrEqual(done(depositRequired(pack.deposit, given)).amountMinor);
      }),
    );
  });

  it('takes its rates per paid order, of a hundred orders at least, and never above one', () => {
    const counted = { category: null, violationPoints: 0, unperformed: 0 };
    expect(done(depositFacts({ ...counted, orders: 1_000, lost: 20 }, 100))).toMatchObject({ category: 'general', lossRate: 200 });
    // one lost dispute of a shop with three orders is one of a hundred
    expect(done(depositFacts({ ...counted, orders: 3, lost: 1 }, 100)).lossRate).toBe(100);
    expect(done(depositFacts({ ...counted, orders: 0, lost: 999 }, 100)).lossRate).toBe(10_000);
    expect(done(depositFacts({ ...counted, orders: 30_000, lost: 1, unperformed: 2 }, 100))).toMatchObject({ lossRate: 0, nonPerformanceRate: 1 });
  });

  it.each([
    ['lossRate', { category: 'x', orders: 0, lossRate: 10_001, nonPerformanceRate: 0, violationPoints: 0 }],
    ['nonPerformanceRate', { category: 'x', orders: 0, lossRate: 0, nonPerformanceRate: 10_001, violationPoints: 0 }],
    ['orders', { category: 'x', orders: -1, lossRate: 0, nonPerformanceRate: 0, violationPoints: 0 }],
    ['violationPoints', { category: 'x', orders: 0, lossRate: 0, nonPerformanceRate: 0, violationPoints: 0.5 }],
  ])('refuses a wrong %s by name', (field, input) => {
    expect(depositRequired(pack.deposit, input)).toMatchObject({ refusal: { code: 'field_invalid', field } });
  });
});

describe('a shortfall', () => {
  it('uses the whole fund, pays nobody too much, no punitive sum before all principal, and is what the second writing says', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000), claimList, (availableMinor, list) => {
        const paid = shares(availableMinor, list);
        const owed = list.reduce((sum, one) => sum + openOf(one), 0);
        expect(paid.reduce((sum, one) => sum + one, 0)).toBe(Math.min(availableMinor, owed));
        expect(paid.every((one, at) => one >= 0 && one <= openOf(list[at]!))).toBe(true);
        const first = list.reduce((sum, one) => sum + one.injuryMinor + one.principalMinor, 0);
        if (availableMinor < first) paid.forEach((one, at) => expect(one).toBeLessThanOrEqual(list[at]!.injuryMinor + list[at]!.principalMinor));
        expect(peerShares(availableMinor, list)).toEqual(paid);
      }),
    );
  });

  it('gives each claim its exact share of principal, less than a fen from it', () => {
    const principals = fc.array(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(fc.nat(5_000_000), principals, (available, list) => {
        const sum = list.reduce((total, one) => total + one, 0);
        fc.pre(available <= sum);
        const paid = shares(available, list.map((principalMinor, at) => ({ id: String(at), injuryMinor: 0, principalMinor, punitiveMinor: 0 })));
        paid.forEach((one, at) => expect(Math.abs(one * sum - available * list[at]!)).toBeLessThan(sum));
      }),
    );
  });

  it('is not shared at all when the merchant shows signs of insolvency', () => {
    const claims = [{ id: 'a', injuryMinor: 0, principalMinor: 5, punitiveMinor: 0 }];
    expect(done(shareShortfall(3, claims, { insolvency: true }))).toEqual({ kind: 'referred', reason: 'insolvency' });
    expect(shareShortfall(-1, claims)).toMatchObject({ refusal: { field: 'availableMinor' } });
    expect(shareShortfall(1, [{ ...claims[0]!, punitiveMinor: 0.5 }])).toMatchObject({ refusal: { field: 'claims.0.punitiveMinor' } });
  });
});

describe('the order of money', () => {
  const funds = fc.record({ escrow: amount, deposit: amount, set_off: amount, guarantee: amount, platform: amount });
  const owed = fc.record({ injury: amount, principal: amount, punitive: amount });

  it('pays what is owed and no more, never more than a source has, and leaves nothing open while there is money', () => {
    fc.assert(
      fc.property(owed, funds, fc.constantFrom('determination' as const, 'recourse' as const), (given, there, kind) => {
        const told = done(waterfall(given, there, { kind, id: 'x', since: NOW }, NOW));
        const all = given.injury + given.principal + given.punitive;
        expect(told.paidMinor + told.openMinor).toBe(all);
        for (const draw of told.draws) {
          expect(draw.amountMinor).toBeLessThanOrEqual(there[draw.source]);
          expect(draw.byRank.injury + draw.byRank.principal + draw.byRank.punitive).toBe(draw.amountMinor);
        }
        const second = peerWaterfall(given, there, kind === 'recourse');
        expect([Object.fromEntries(told.draws.map((one) => [one.source, one.amountMinor])), told.open]).toEqual([second.paid, second.open]);
      }),
    );
  });

  it('takes nothing before the instrument is due, whatever it is', () => {
    for (const kind of ['settlement', 'determination', 'court', 'award', 'recourse'] as const) {
      for (const since of [null, '2026-03-02T02:00:00.001Z']) {
        const asked = waterfall({ injury: 0, principal: 1, punitive: 0 }, { escrow: 1, deposit: 1, set_off: 0, guarantee: 0, platform: 0 }, { kind, id: 'x', since }, NOW);
        expect(asked).toMatchObject({ refusal: { code: 'instrument_not_due' } });
      }
    }
  });
});

describe('the top-up clock', () => {
  const clock = topUpClock(NOW, pack);

  it('goes from asked to frozen to exit to closed, on the first instant of each', () => {
    expect(topUpStage(clock, NOW)).toBe('asked');
    expect(topUpStage(clock, '2026-03-09T15:59:59.999Z')).toBe('asked');
    expect(topUpStage(clock, clock.freezeAt)).toBe('frozen');
    expect(topUpStage(clock, clock.exitAt)).toBe('exit');
    expect(topUpStage(clock, clock.closesAt)).toBe('closed');
  });

  it('stands still while a stay lasts, and not before it', () => {
    const stays = [{ from: '2026-03-05T02:00:00.000Z', to: null }];
    expect(topUpStage(clock, clock.exitAt, stays)).toBe('asked');
    expect(topUpStage(clock, clock.exitAt, [{ from: clock.freezeAt, to: null }])).toBe('frozen');
    expect(topUpStage(clock, NOW, [{ from: clock.exitAt, to: null }])).toBe('asked');
  });
});

describe('cover', () => {
  const exposure = fc.record({ unreleasedMinor: amount, claimableMinor: amount, depositMinor: amount, escrowMinor: amount });

  it('has either a gap or room, and paying in the gap closes it', () => {
    fc.assert(
      fc.property(exposure, (of) => {
        const { gapMinor, roomMinor, measures } = done(coverageGap(of));
        expect(gapMinor === 0 || roomMinor === 0).toBe(true);
        expect(measures.length === 0).toBe(gapMinor === 0);
        expect(done(coverageGap({ ...of, depositMinor: of.depositMinor + gapMinor })).gapMinor).toBe(0);
      }),
    );
  });

  it('tells of a sale no more uncovered than it leaves outside escrow', () => {
    fc.assert(
      fc.property(exposure, amount, amount, (of, one, other) => {
        const sale = { amountMinor: Math.max(one, other), escrowMinor: Math.min(one, other) };
        const told = done(saleCoverage(of, sale, 500_000));
        expect(told.coveredMinor + told.uncoveredMinor).toBe(sale.amountMinor);
        expect(told.uncoveredMinor).toBeLessThanOrEqual(sale.amountMinor - sale.escrowMinor);
        expect(told.warn).toBe(sale.amountMinor >= 500_000 && told.uncoveredMinor > 0);
      }),
    );
    expect(saleCoverage({ unreleasedMinor: 0, claimableMinor: 0, depositMinor: 0, escrowMinor: 0 }, { amountMinor: 1, escrowMinor: 2 }, 1)).toMatchObject({ refusal: { code: 'amount_exceeds_paid' } });
    expect(coverageGap({ unreleasedMinor: -1, claimableMinor: 0, depositMinor: 0, escrowMinor: 0 })).toMatchObject({ refusal: { field: 'unreleasedMinor' } });
  });
});
