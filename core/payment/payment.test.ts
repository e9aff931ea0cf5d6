import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMilliseconds } from '../kernel/kernel.ts';
import {
  afterAnswer, AHEAD_MS, askAgainMs, authorisationPlan, INSTRUCTION_STATES, MOST_TELLINGS, newLife, OWN_CODES, planAfterReturn, readCapabilities, splitAmount, stepFor, tellAgainMs,
  type AuthorisationGround, type InstructionLife, type PaymentStanding, type RailAnswer, type RailCapabilities, type RailName, type StepGround,
} from './payment.ts';

const AT = '2026-03-02T02:00:00.000Z';
const FOLDER = join(import.meta.dirname, '../../rules/rails');
const EXPECTED = { amountMinor: 1_000, currency: 'CNY', verb: 'refund', direction: 'to_consumer' } as const;

const files = new Map(readdirSync(FOLDER).map((name) => [name, JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Record<string, unknown>]));
function rail(name: RailName): RailCapabilities {
  const reading = readCapabilities(files.get(`${name}.json`));
  if (!reading.ok) throw new Error(reading.errors.join('; '));
  return reading.capabilities;
}

describe('what a rail can do', () => {
  test.each([...files.keys()])('%s is whole, with its source and how sure it is', (name) => {
    expect(readCapabilities(files.get(name))).toMatchObject({ ok: true, capabilities: { rail: name.replace('.json', '') } });
  });

  test.each([
    [{ rail: 'bank' }, 'rail must be one of institution, stripe, alipay'],
    [{ verbs: ['refund', 'refund'] }, 'verbs must be a list of extend, capture, release, refund, payout'],
    [{ partialRefund: 'yes' }, 'partialRefund must be true or false'],
    [{ refundDays: 0 }, 'refundDays must be days from 1, or null'],
    [{ currencies: ['ABC'] }, 'currencies must be "any" or a list of codes'],
    [{ leastMinor: 0.5 }, 'leastMinor must be a whole number from 1'],
    [{ leastMinor: 10, greatestMinor: 19 }, 'greatestMinor is below two least amounts, so that no sum could be split'],
    [{ longestAuthorisationDays: null }, 'longestAuthorisationDays is missing for a rail that extends'],
    [{ longestAuthorisationDays: 3 }, 'longestAuthorisationDays is below authorisationDays'],
    [{ partialCapture: false }, 'multipleCaptures needs partialCapture'],
    [{ returns: { again: ['x'], account: ['x'] } }, 'returns must have the lists again and account, with no code twice'],
    [{ returns: { again: [] } }, 'returns must have the lists again and account, with no code twice'],
    [{ cardEvidence: { mostFiles: 2 } }, 'cardEvidence must have mostFiles, mostBytes and mediaTypes, or be null'],
    [{ source: ' ' }, 'source must say where the figures are published'],
    [{ verification: 'Z' }, 'verification must be one of V, S, M, U, P'],
    [{ limit: 3 }, 'limit is no field of a rail'],
  ])('%j is refused in a sentence', (change, sentence) => {
    expect(readCapabilities({ ...files.get('institution.json'), ...change })).toEqual({ ok: false, errors: [sentence] });
  });

  test('what is no object is no rail', () => {
    for (const value of [null, [], 'institution', 3]) expect(readCapabilities(value)).toMatchObject({ ok: false });
  });
});

const done = (amountMinor: number = EXPECTED.amountMinor, reference = 'r-1', currency: 'CNY' | 'USD' = 'CNY'): RailAnswer => ({ outcome: 'done', reference, amountMinor, currency, at: AT });
const ANSWERS: readonly RailAnswer[] = [
  done(), done(999), done(1_000, 'r-2'), done(1_000, 'r-1', 'USD'),
  { outcome: 'refused', code: 'closed', lasting: true },
  { outcome: 'returned', code: 'account_closed', amountMinor: 1_000, at: AT },
  { outcome: 'returned', code: 'account_closed', amountMinor: 400, at: AT },
  { outcome: 'refused', code: 'busy', lasting: false },
  { outcome: 'under_way', reference: 'w-1' },
  { outcome: 'never_heard' },
  { outcome: 'unknown', reason: 'timeout' },
];
const LIVES: readonly InstructionLife[] = INSTRUCTION_STATES.flatMap((state) =>
  [1, MOST_TELLINGS].flatMap((told) =>
    (state === 'failed' ? [...OWN_CODES, 'closed'] : [null]).map((code) => ({
      ...{ state, told, code, asked: 0, alarm: null },
      nextAt: state === 'due' || state === 'sent' ? AT : null,
      reference: state === 'done' || state === 'returned' ? 'r-1' : null,
    })),
  ),
);

describe('the life of an instruction, in every state with every answer', () => {
  const all = LIVES.flatMap((life) => ANSWERS.map((answer) => ({ life, answer, next: afterAnswer(life, EXPECTED, answer, AT) })));

  test('it waits with a time, or has ended without one', () => {
    for (const { next } of all) expect(['due', 'sent'].includes(next.state)).toBe(next.nextAt !== null);
    for (const { next } of all) if (next.nextAt !== null) expect(next.nextAt >= AT).toBe(true);
  });

  test('done ends only when the money comes back, which is booked once; what came back is final, and nothing settles twice', () => {
    for (const { life, answer, next } of all) {
      const whole = answer.outcome === 'returned' ? answer.amountMinor === 1_000 : answer.outcome === 'refused' && answer.lasting;
      const back = answer.outcome === 'returned' ? whole && life.state !== 'returned' : whole && life.state === 'done';
      expect(next.takesBack).toBe(back);
      expect(next.state === 'returned' && next.settles).toBe(back && life.state !== 'done');
      if (life.state === 'done') expect(next).toMatchObject({ state: whole ? 'returned' : 'done', settles: false, reference: 'r-1' });
      if (life.state === 'returned') expect(next).toMatchObject({ state: 'returned', settles: false, reference: 'r-1' });
    }
  });

  test('what only frees or keeps an authorisation cannot come back: the rail contradicts itself', () => {
    for (const told of [{ verb: 'release', direction: 'to_consumer' }, { verb: 'extend', direction: 'extend' }, { verb: 'capture', direction: 'into_escrow' }] as const) {
      const next = afterAnswer({ ...newLife(AT), state: 'done', nextAt: null, reference: 'r-1' }, { ...EXPECTED, ...told }, { outcome: 'refused', code: 'x', lasting: true }, AT);
      expect(next).toMatchObject({ state: 'done', takesBack: false, alarm: 'refused_after_done' });
    }
  });

  test('money that came back is told anew by itself once, where the code says that this may mend it; else an account, or two people', () => {
    const institution = rail('institution');
    expect(planAfterReturn('bank_unavailable', false, institution)).toBe('again');
    expect(planAfterReturn('bank_unavailable', true, institution)).toBe('person');
    expect(planAfterReturn('account_closed', true, institution)).toBe('account');
    for (const code of ['anything else', null]) expect(planAfterReturn(code, false, institution)).toBe('person');
  });

  test('it settles exactly when the rail says done, with the right amount, for the first time', () => {
    for (const { life, answer, next } of all) {
      const right = answer.outcome === 'done' && answer.amountMinor === 1_000 && answer.currency === 'CNY';
      // what came back unheard of was done too
      const back = answer.outcome === 'returned' && answer.amountMinor === 1_000;
      expect(next.settles).toBe((right || back) && life.state !== 'done' && life.state !== 'returned');
      if (next.settles) expect(next.state).toBe(back ? 'returned' : 'done');
    }
  });

  test('another amount or currency is never accepted and never overlooked', () => {
    for (const { life, answer, next } of all) {
      if (answer.outcome !== 'done' || (answer.amountMinor === 1_000 && answer.currency === 'CNY') || life.state === 'done' || life.state === 'returned') continue;
      expect(next).toMatchObject({ state: 'failed', code: 'amount_differs', alarm: 'amount_differs' });
    }
  });

  test('it is told again only when the rail has certainly not done it', () => {
    for (const { life, answer, next } of all) {
      if (next.state !== 'due' || life.state === 'due') continue;
      expect(life.state).toBe('sent');
      expect(answer.outcome === 'never_heard' || (answer.outcome === 'refused' && !answer.lasting)).toBe(true);
    }
  });

  test('unknown never fails and never ends anything', () => {
    for (const { life, answer, next } of all) if (answer.outcome === 'unknown') expect(next.state).toBe(life.state);
  });

  test('what contradicts itself is an alarm', () => {
    const alarm = (state: InstructionLife['state'], answer: RailAnswer, code: string | null = null) =>
      afterAnswer({ ...newLife(AT), state, nextAt: null, code, reference: state === 'done' ? 'r-1' : null }, EXPECTED, answer, AT).alarm;
    expect(alarm('stopped', done())).toBe('done_after_stop');
    expect(alarm('failed', done(), 'closed')).toBe('done_after_failure');
    expect(alarm('failed', done(), 'amount_differs')).toBe(null);
    expect(alarm('done', done(1_000, 'r-2'))).toBe('done_twice');
    expect(alarm('done', done())).toBe(null);
    expect(alarm('done', done(999))).toBe('returned_in_part');
    expect(alarm('done', { outcome: 'returned', code: 'x', amountMinor: 400, at: AT })).toBe('returned_in_part');
    expect(alarm('done', { outcome: 'refused', code: 'busy', lasting: false })).toBe(null);
    expect(alarm('stopped', { outcome: 'under_way', reference: 'w' })).toBe('under_way_after_stop');
  });

  test('any answers in any order settle it at most once, and a rail that keeps its word ends it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ANSWERS), { maxLength: 40 }), (answers) => {
        let life: InstructionLife = { ...newLife(AT), state: 'sent', told: 1 };
        let [settled, back] = [0, 0];
        for (const answer of answers) {
          const next = afterAnswer(life, EXPECTED, answer, AT);
          if (next.settles) settled += 1;
          if (next.takesBack) back += 1;
          life = { ...next, told: next.state === 'due' ? next.told + 1 : next.told };
        }
        expect(settled - back).toBe(life.state === 'done' ? 1 : 0);
        expect(settled).toBeLessThanOrEqual(1);
        expect(['done', 'failed', 'returned']).toContain(afterAnswer(life, EXPECTED, done(), AT).state);
      }),
      { numRuns: 2_000 },
    );
  });

  test('waits grow and are bounded; telling ends after days, asking never', () => {
    const waits = Array.from({ length: 40 }, (_, n) => [tellAgainMs(n + 1), askAgainMs(n)] as const);
    for (let n = 1; n < waits.length; n += 1) for (const kind of [0, 1] as const) expect(waits[n]![kind]).toBeGreaterThanOrEqual(waits[n - 1]![kind]);
    expect(waits.at(-1)).toEqual([6 * 3_600_000, 3_600_000]);
    const all = waits.slice(0, MOST_TELLINGS).reduce((sum, [tell]) => sum + tell, 0);
    expect(all / 86_400_000).toBeGreaterThan(3);
    expect(all / 86_400_000).toBeLessThan(5);
  });
});

const PAID: PaymentStanding = { state: 'captured', amountMinor: 1_000, capturedMinor: 1_000, releasedMinor: 0, refundedMinor: 0, paidOutMinor: 0, paidAt: AT };
const HELD: PaymentStanding = { ...PAID, state: 'authorised', capturedMinor: 0 };
const base: StepGround = { direction: 'to_consumer', ofPayment: true, amountMinor: 400, currency: 'CNY', beneficiary: 'ACC-1', payment: PAID, at: AT };

describe('which verb a movement means', () => {
  test.each<[string, RailName, Partial<StepGround>, string]>([
    ['captured, back to the payer', 'institution', {}, 'refund'],
    ['captured, to the merchant', 'institution', { direction: 'to_merchant' }, 'payout'],
    ['authorised, back to the payer', 'institution', { payment: HELD }, 'release'],
    ['authorised, to the merchant', 'institution', { payment: HELD, direction: 'to_merchant' }, 'capture'],
    ['authorised, kept longer', 'institution', { payment: HELD, direction: 'extend' }, 'extend'],
    ['authorised, into escrow', 'stripe', { payment: HELD, direction: 'into_escrow', amountMinor: 1_000 }, 'capture'],
    ['a part where parts are final', 'stripe', { payment: HELD }, 'capture_first'],
    ['a part to the merchant where parts are final', 'stripe', { payment: HELD, direction: 'to_merchant' }, 'capture_first'],
    ['all of it where parts are final', 'stripe', { payment: HELD, amountMinor: 1_000 }, 'release'],
    ['what is left after a release', 'stripe', { payment: { ...HELD, releasedMinor: 600 }, direction: 'to_merchant' }, 'capture'],
    ['more than is left', 'institution', { payment: { ...HELD, capturedMinor: 700 } }, 'exceeds_payment'],
    ['more than is kept', 'institution', { payment: { ...PAID, refundedMinor: 700 } }, 'exceeds_payment'],
    ['ended, back to the payer', 'institution', { payment: { ...HELD, state: 'ended' } }, 'freed'],
    ['ended, to the merchant', 'institution', { payment: { ...HELD, state: 'ended' }, direction: 'to_merchant' }, 'authorisation_ended'],
    ['an extension of what is captured', 'institution', { direction: 'extend' }, 'authorisation_ended'],
    ['nobody named to be paid', 'institution', { direction: 'to_merchant', beneficiary: null }, 'payout_account_missing'],
    ['money of a deposit', 'institution', { ofPayment: false }, 'payout'],
    ['a refund too late', 'alipay', { at: addMilliseconds(AT, 365 * 86_400_000) }, 'refund_period_over'],
    ['a refund on the last day', 'alipay', { at: addMilliseconds(AT, 365 * 86_400_000 - 1) }, 'refund'],
    ['a foreign currency', 'alipay', { currency: 'USD' }, 'currency_unsupported'],
    ['a verb the rail has not', 'stripe', { payment: HELD, direction: 'extend' }, 'rail_cannot'],
  ])('%s', (_name, name, change, expected) => {
    const step = stepFor({ ...base, ...change }, rail(name));
    expect(step.step === 'tell' ? step.verb : step.step === 'cannot' ? step.code : step.step).toBe(expected);
  });

  test('limits of amount, and refunds in whole only', () => {
    expect(stepFor(base, { ...rail('institution'), leastMinor: 500 })).toEqual({ step: 'cannot', code: 'amount_too_small' });
    expect(stepFor(base, { ...rail('institution'), greatestMinor: 399 })).toEqual({ step: 'cannot', code: 'amount_too_large' });
    expect(stepFor(base, { ...rail('institution'), partialRefund: false })).toEqual({ step: 'cannot', code: 'rail_cannot' });
    expect(stepFor({ ...base, amountMinor: 1_000 }, { ...rail('institution'), partialRefund: false })).toEqual({ step: 'tell', verb: 'refund' });
  });

  test('parts add up, none is over the greatest, none differs by more than one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.option(fc.integer({ min: 2_000, max: 1_000_000 })), (amount, greatest) => {
        const parts = splitAmount(amount, greatest);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
        expect(Math.max(...parts)).toBeLessThanOrEqual(greatest ?? amount);
        expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('an authorisation that draws to its end', () => {
  const day = (days: number): string => addMilliseconds(AT, days * 86_400_000);
  const ground: AuthorisationGround = { authorisedAt: AT, authorisedUntil: day(30), leftMinor: 1_000, neededUntil: null, extensionRefused: false, at: day(29) };

  test.each<[string, RailName, Partial<AuthorisationGround>, object]>([
    ['early', 'institution', { at: day(3) }, { plan: 'wait', lookAt: addMilliseconds(day(30), -AHEAD_MS) }],
    ['extended by its usual length', 'institution', {}, { plan: 'extend', until: day(60) }],
    ['never beyond the longest', 'institution', { authorisedUntil: day(70), at: day(69) }, { plan: 'extend', until: day(90) }],
    ['taken into escrow where little would be gained', 'institution', { authorisedUntil: day(89), at: day(88) }, { plan: 'capture_into_escrow', amountMinor: 1_000 }],
    ['taken into escrow after a refusal', 'institution', { extensionRefused: true }, { plan: 'capture_into_escrow', amountMinor: 1_000 }],
    ['taken into escrow where it cannot be extended', 'stripe', { authorisedUntil: day(7), at: day(6), leftMinor: 600 }, { plan: 'capture_into_escrow', amountMinor: 600 }],
    ['left alone when nothing is left', 'institution', { leftMinor: 0 }, { plan: 'let_end' }],
    ['left to the day of the order', 'institution', { neededUntil: day(29.5) }, { plan: 'wait', lookAt: addMilliseconds(day(29.5), 3_600_000) }],
    ['kept when the order’s day is later', 'institution', { neededUntil: day(31) }, { plan: 'extend', until: day(60) }],
    ['over already', 'institution', { at: day(31), neededUntil: day(29) }, { plan: 'call_for_help' }],
  ])('%s', (_name, name, change, plan) => {
    expect(authorisationPlan({ ...ground, ...change }, rail(name))).toEqual(plan);
  });

  test('a rail without a way to keep it calls for a person', () => {
    expect(authorisationPlan(ground, { ...rail('stripe'), verbs: ['release', 'refund'] })).toEqual({ plan: 'call_for_help' });
  });

  test('while its money is needed it never ends unattended, on any rail, looked at whenever the plan says', () => {
    fc.assert(
      fc.property(fc.constantFrom<RailName>('institution', 'stripe', 'alipay'), fc.integer({ min: 2, max: 90 }), (name, days) => {
        let now: AuthorisationGround = { ...ground, authorisedUntil: day(days), at: AT };
        for (let looks = 0; looks < 20; looks += 1) {
          const plan = authorisationPlan(now, rail(name));
          if (plan.plan === 'capture_into_escrow') return;
          expect(['wait', 'extend']).toContain(plan.plan);
          if (plan.plan === 'extend') now = { ...now, authorisedUntil: plan.until };
          if (plan.plan === 'wait') now = { ...now, at: plan.lookAt! };
          expect(now.at < now.authorisedUntil).toBe(true);
        }
        throw new Error('it was never taken into escrow');
      }),
    );
  });
});
