import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES } from '../dispute/testkit.ts';
import { addMilliseconds, type Instant } from '../kernel/kernel.ts';
import { interestIfEnforced, loanPrime, simpleInterest, yearly } from './interest.ts';

const START: Instant = '2026-03-02T02:00:00.000Z';
const after = (days: number): Instant => addMilliseconds(START, days * 86_400_000);
const { calendar } = RULES;

describe('interest for delay', () => {
  it('is days times principal times rate, the first day not counted', () => {
    // 30,000.00 at 3.65 % a year is 3.00 a day
    expect(simpleInterest(3_000_000, START, after(10), [], yearly(365), calendar)).toEqual({
      lines: [{ from: '2026-03-03', to: '2026-03-13', days: 10, principalMinor: 3_000_000 }],
      amountMinor: 3_000,
    });
  });

  it('runs on what is left after each payment, and is rounded once', () => {
    const { lines, amountMinor } = simpleInterest(100_00, START, after(3), [{ at: after(1), amountMinor: 50_00 }], yearly(365), calendar);
    expect(lines.map((line) => [line.days, line.principalMinor])).toEqual([[1, 10_000], [2, 5_000]]);
    // 1 fen + 2 × 0.5 fen
    expect(amountMinor).toBe(2);
  });

  it.each([
    [200_000, 30, 493],
    [1, 365, 0],
    [17, 365, 1],
  ])('%i fen for %i days at a loan prime rate of 3.0 %% is %i fen', (principal, days, expected) => {
    expect(simpleInterest(principal, START, after(days), [], loanPrime(30_000), calendar).amountMinor).toBe(expected);
  });

  it('of a court: 0.0175 % a day, R-59', () => {
    expect([interestIfEnforced(3_990_000, 175), interestIfEnforced(2_857, 175), interestIfEnforced(2_858, 175)]).toEqual([698, 0, 1]);
  });

  it('never more for a payment made earlier, never less for a longer delay', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(1_200), fc.nat(400), fc.nat(400), fc.nat(100), (principal, rate, one, other, part) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const paid = Math.floor((principal * part) / 100);
        const of = (days: number): number => simpleInterest(principal, START, after(500), [{ at: after(days), amountMinor: paid }], yearly(rate), calendar).amountMinor;
        expect(of(less)).toBeLessThanOrEqual(of(more));
        const whole = (days: number): number => simpleInterest(principal, START, after(days), [], yearly(rate), calendar).amountMinor;
        expect(whole(less)).toBeLessThanOrEqual(whole(more));
      }),
    );
  });
});
