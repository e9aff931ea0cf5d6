/** Draws of the simulation: the real draw of `core/jury/draw.ts` over a pool that lies in memory, by different rules about seats. */
import { hash } from 'node:crypto';
import { drawSeats } from '../../core/jury/draw.ts';
import { placed, spansOf, type Stratum } from '../../core/jury/pool.ts';
import { seatPlan, stratumNumber, STRATA, type SeatShares } from '../../core/jury/strata.ts';
import type { Experience } from '../../core/rules/jury-types.ts';
import type { ModelJuror } from './model.ts';

/** How seats are shared out, and who stands in the pool how often. */
export interface DrawRule {
  /** shares of seats: by history, by experience, by both, or by none */
  readonly history: boolean;
  readonly experience: boolean;
  readonly weights: Readonly<Record<Experience, number>>;
}

const ONCE = { new: 1, practised: 1, seasoned: 1 } as const;

/** The rules about seats that are compared. `rules` is what the pack says. */
export function drawRules(weights: Readonly<Record<Experience, number>>): Readonly<Record<DrawName, DrawRule>> {
  return {
    plain: { history: false, experience: false, weights: ONCE },
    weighed: { history: false, experience: false, weights },
    history: { history: true, experience: false, weights: ONCE },
    experience: { history: false, experience: true, weights: ONCE },
    rules: { history: true, experience: true, weights: ONCE },
    rules_weighed: { history: true, experience: false, weights },
  };
}
export const DRAW_NAMES = ['plain', 'weighed', 'history', 'experience', 'rules', 'rules_weighed'] as const;
export type DrawName = (typeof DRAW_NAMES)[number];

/** Everything in one group: shares of a hundred percent for the one name that is left. */
function sharesFor(rule: DrawRule, shares: SeatShares): SeatShares {
  return {
    history: rule.history ? shares.history : { shares: { buyer: 0, seller: 0, both: 10_000 }, rest: ['both'] },
    experience: rule.experience ? shares.experience : { shares: { new: 0, practised: 10_000, seasoned: 0 }, rest: ['practised'] },
  };
}

/**
 * Prepares draws from a pool.
 * @returns for the number of a case and a size: places of the drawn jurors in the list, in order of seats
 */
export function drawsFrom(pool: readonly ModelJuror[], rule: DrawRule, shares: SeatShares, seed: number): (number: number, size: number) => number[] {
  const groupOf = (juror: ModelJuror): Stratum => ({ history: rule.history ? juror.history : 'both', experience: rule.experience ? juror.level : 'practised' });
  const place = new Map(pool.map((juror, at) => [juror.pseudonym, at]));
  const line = placed(pool.map((juror) => ({ pseudonym: juror.pseudonym, weight: rule.weights[juror.level], stratum: groupOf(juror) })));
  const counts = STRATA.map(() => ({ members: 0, weight: 0 }));
  const standing = new Uint32Array(line.reduce((sum, { weight }) => sum + weight, 0));
  for (const [index, { stratum, weight, lo }] of line.entries()) {
    const count = counts[stratumNumber(stratum)]!;
    count.members += 1;
    count.weight += weight;
    standing.fill(index, lo, lo + weight);
  }
  const strata = spansOf(counts);
  const plans = new Map<number, readonly Stratum[]>();
  return (number, size) => {
    const seats = plans.get(size) ?? plans.set(size, seatPlan(size, sharesFor(rule, shares))).get(size)!;
    const { attempts, empty } = drawSeats({
      seed: hash('sha256', `${seed}/${number}`, 'buffer'),
      strata,
      seats,
      at: (position) => line[standing[position]!]!,
      conflictOf: () => null,
    });
    if (empty.length > 0) throw new Error(`case ${number}: ${empty.length} seats stay empty`);
    return attempts.filter((one) => one.result === 'seated').map((one) => place.get(one.pseudonym)!);
  };
}
