import type { Recorder } from '../dispute/recorder.ts';
import { simpleInterest, yearly } from './interest.ts';
import type { Obligation } from './obligation.ts';

/** From when agreed interest runs that was not charged yet: the day of default, or the last day it was charged to. */
function chargedUntil(one: Obligation): string | null {
  return one.interest?.at(-1)?.until ?? one.due;
}

/**
 * Adds the interest agreed for delay to what is owed, up to now, line by line: on what was left of the plan when it was
 * broken, never on interest. Nothing is added where none was agreed; statutory interest for delay needs an enforceable
 * instrument, which nothing made here is.
 */
export function chargeInterest(rec: Recorder, no: number): void {
  const one = rec.state.obligations.find((each) => each.no === no);
  const from = one === undefined ? null : chargedUntil(one);
  if (one === undefined || one.amountMinor === null || from === null || one.plan?.broken !== true || one.plan.interestBasisPoints === 0) return;
  const charged = (one.interest ?? []).reduce((sum, each) => sum + each.amountMinor, 0);
  const since = one.payments.filter((paid) => paid.at > from);
  const before = one.paidMinor - since.reduce((sum, paid) => sum + paid.amountMinor, 0);
  const { at, rules } = rec.ground;
  const { amountMinor, lines } = simpleInterest(one.amountMinor - charged - before, from, at, since, yearly(one.plan.interestBasisPoints), rules.calendar);
  if (amountMinor > 0) rec.record('interest_charged', { no, amountMinor, until: at, lines });
}
