import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { chanceOfAtLeast } from '../../core/jury/interval.ts';
import { playArms, SIZES } from './arms.ts';
import { drawRules, drawsFrom } from './draws.ts';
import { probeOf, type Figures } from './figures.ts';
import { judge } from './hypotheses.ts';
import { ASSUMED, calibrated, coin, leanOf, leftAfter, normal, poolOf } from './model.ts';
import { packSays, SAVED, savedFiles, simulate } from './simulate.ts';

const ROOT = join(import.meta.dirname, '../..');
/** With fewer, not even no turned outcome at all would be known to be less than 2 %. */
const CASES = 250;
const { says } = packSays();
let figures: Figures;

beforeAll(() => {
  figures = simulate(7, CASES);
});

test('the same seed gives the same figures', () => {
  const [once, again, other] = [playArms(7, 5, says), playArms(7, 5, says), playArms(8, 5, says)];
  expect(again).toEqual(once);
  expect(other.counted).not.toEqual(once.counted);
});

describe('the model, where its truth is known without it', () => {
  test('coins are even, and normal values normal', () => {
    const coins = Array.from({ length: 40_000 }, (_, at) => coin(3, at, 1));
    const values = Array.from({ length: 40_000 }, (_, at) => normal(3, at));
    const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
    // four standard errors
    expect(Math.abs(mean(coins) - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / 40_000));
    expect(Math.abs(mean(values))).toBeLessThan(4 / 200);
    expect(Math.abs(mean(values.map((one) => one * one)) - 1)).toBeLessThan(4 * Math.sqrt(2 / 40_000));
  });

  test('the lean halves as experience grows, is gone at the median but for a twentieth, and is nobody’s who is both', () => {
    expect([leftAfter(0), leftAfter(ASSUMED.medianExperience)]).toEqual([1, 0.05]);
    const model = { leaning: 'both', lean: 2, practice: 0 } as const;
    expect([leanOf(model, { history: 'seller', experience: 0 }), leanOf(model, { history: 'buyer', experience: 0 }), leanOf(model, { history: 'both', experience: 0 })]).toEqual([1, -1, 0]);
    expect(leanOf({ ...model, leaning: 'sellers' }, { history: 'buyer', experience: 0 })).toBeCloseTo(0, 12);
    expect(calibrated('both', { times: 1 }, poolOf(1, 200, says.levels))).toBeLessThan(1e-6);
  });

  test('each panel has as many different jurors as seats; shares by history are those of the rules', () => {
    const pool = poolOf(5, 2_000, says.levels);
    for (const [name, rule] of Object.entries(drawRules(says.weights))) {
      const drawn = drawsFrom(pool, rule, says.shares, 5)(1, 17);
      expect({ name, seats: new Set(drawn).size }).toEqual({ name, seats: 17 });
    }
    const seats = drawsFrom(pool, drawRules(says.weights).rules, says.shares, 5)(2, 17).map((place) => pool[place]!.history);
    // 40 % of 17 rounded down for buyers and sellers, the rest to those who are both
    expect([seats.filter((one) => one === 'buyer').length, seats.filter((one) => one === 'seller').length]).toEqual([6, 6]);
  });
});

test('every arm played every case; a panel ends with the vote that decides it, at the earliest with the majority', () => {
  for (const bySize of Object.values(figures.counted)) {
    for (const size of SIZES) {
      for (const [reading, one] of Object.entries(bySize[size])) {
        expect({ reading, cases: one.cases }).toEqual({ reading, cases: CASES });
        expect(one.castUntilOver / CASES).toBeGreaterThanOrEqual(Math.floor(size / 2) + 1);
        expect(one.castUntilOver / CASES).toBeLessThanOrEqual(size);
        expect(one.turned).toBeLessThanOrEqual(CASES);
      }
    }
  }
});

test('practice leaves fewer outcomes turned than none, and the lean never helps a cluster to more seats than its share', () => {
  const { base, practice_long: long } = figures.counted.plain[17];
  expect(long.turned).toBeLessThanOrEqual(base.turned);
  const plain = figures.grips.filter((grip) => grip.draw === 'plain');
  for (const { seats, size, cases } of plain) expect(Math.abs(seats - 10)).toBeLessThan(400 * Math.sqrt(0.09 / (size * cases)));
  expect(figures.aloneByChance[5]).toBeCloseTo(chanceOfAtLeast(3, [0.1, 0.1, 0.1, 0.1, 0.1]), 12);
});

test('every expectation is judged, and by the figures', () => {
  const judged = judge(figures);
  expect(judged.map((one) => one.id)).toEqual(['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7', 'H8', 'H9']);
  const nothing = structuredClone(figures) as { -readonly [Key in keyof Figures]: Figures[Key] };
  for (const bySize of Object.values(nothing.counted)) for (const size of SIZES) for (const one of Object.values(bySize[size])) one.turned = 0;
  expect(judge(nothing)[0]!.parts.map((part) => part.verdict)).toEqual(['holds', 'holds', 'holds']);
  for (const bySize of Object.values(nothing.counted)) for (const size of SIZES) for (const one of Object.values(bySize[size])) one.turned = CASES;
  expect(judge(nothing)[0]!.parts.map((part) => part.verdict)).toEqual(['fails', 'fails', 'fails']);
});

test('the saved report and its pictures are what its figures give, over 100,000 cases', () => {
  const saved = JSON.parse(readFileSync(join(ROOT, SAVED.folder, 'figures.json'), 'utf8')) as Figures;
  expect(saved.cases).toBe(100_000);
  for (const [path, text] of savedFiles(saved)) expect({ path, same: readFileSync(join(ROOT, path), 'utf8') === text }).toEqual({ path, same: true });
});

test('the saved figures are those of the draw, the count and the model as they are: else the simulation has to be run again', () => {
  const saved = JSON.parse(readFileSync(join(ROOT, SAVED.folder, 'figures.json'), 'utf8')) as Figures;
  expect(JSON.parse(JSON.stringify(probeOf(saved.seed, says)))).toEqual(saved.probe);
});
