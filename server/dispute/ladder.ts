import { z } from '@hono/zod-openapi';
import type { DisputeState } from '../../core/dispute/dispute.ts';
import type { PaymentFacts } from '../../core/dispute/ground.ts';
import type { Instant } from '../../core/kernel/kernel.ts';
import { isRunning } from '../../core/enforcement/action.ts';
import { interestIfEnforced } from '../../core/enforcement/interest.ts';
import { ladderContext } from '../../core/enforcement/measures.ts';
import { nextOf, NEXT_REASONS, RUNG_STATES, type NextStep, type RungState } from '../../core/enforcement/next.ts';
import { isBetweenSides, isSettled, remainingMinor, type Obligation } from '../../core/enforcement/obligation.ts';
import { coverOfTerms } from '../../core/enforcement/waterfall.ts';
import { moneyOf, type Term } from '../../core/dispute/dispute.ts';
import { dueRungs, ladderOf, mostOfRung, param, RUNG_CODES, type LadderRung, type RulePack, type RungCode } from '../../core/rules/rules.ts';
import { AmountMinor, InstantText } from '../http/schemas.ts';
import { rulesOfDispute } from '../rules/rules.ts';
import { fundsOf, paymentOf, sourcesOf, type MoneyRow } from './funds.ts';
import type { GroundRow } from './store.ts';

const rung = z.enum(RUNG_CODES);

/** The next step of one obligation, as the API tells it. */
export const NextStepView = z
  .strictObject({
    now: rung.openapi({ description: 'The rung of the ladder it stands on.' }),
    next: rung.nullable().openapi({ description: 'The rung that follows when nobody does anything.' }),
    reason: z.enum(NEXT_REASONS as unknown as [string, ...string[]]),
    at: InstantText.nullable(),
    deadline: z.string().nullable(),
    waitsFor: z.string().nullable(),
    consequence: z.string().nullable().openapi({ description: 'Key of the sentence that says what follows if nobody does anything.' }),
  })
  .openapi('NextStep');

/** What would pay one set of terms, as the API tells it. */
export const CoverageView = z
  .strictObject({
    about: z.enum(['claim', 'offer', 'determination']),
    no: z.int().nullable(),
    totalMinor: AmountMinor,
    heldMinor: AmountMinor.openapi({ description: 'From money of the order that is held.' }),
    depositMinor: AmountMinor,
    setOffMinor: AmountMinor.openapi({ description: 'From other orders of the merchant, which agreed to set-off.' }),
    guaranteeMinor: AmountMinor,
    shortMinor: AmountMinor.openapi({ description: 'Covered by nothing: it would stay owed, and goes up the ladder.' }),
    rungs: z.array(rung).openapi({ description: 'The rungs it would go by, least intrusive first.' }),
  })
  .openapi('Coverage', { description: 'What pays this today, what does not, and what then happens: the same figures for both sides.' });

/** How one rung stands in a dispute. */
export const RungView = z
  .strictObject({
    code: rung,
    state: z.enum(RUNG_STATES).openapi({ description: '`open`: may be taken now; `waits`: due, but what it needs is not connected here; `unknown`: depends on what is not known here.' }),
    obligations: z.array(z.int()),
    mostMinor: AmountMinor.nullable().openapi({ description: 'The most it may take now, by its rule of proportion.' }),
    takenMinor: AmountMinor,
    until: InstantText.nullable().openapi({ description: 'The last day of the payment’s own clock: when an authorisation ends (E3), until when a card issuer can be asked (E6).' }),
  })
  .openapi('RungOfDispute');

/** What the ladder looks at besides the state. */
type Around = MoneyRow & Pick<GroundRow, 'merchant_status'>;

function groundOf(row: Around, at: Instant) {
  return { at, funds: fundsOf(row), payment: paymentOf(row), merchantOpen: row.merchant_status === 'open' };
}

/** Each obligation with where it stands and what comes next; interest that a court's title would add is told beside it. */
export function obligationsWithNext(state: DisputeState, row: Around, at: Instant): object[] {
  const rules = rulesOfDispute(state);
  const ground = groundOf(row, at);
  return state.obligations.map((one) => ({ ...one, next: nextOf(state, one, rules, ground), ifEnforced: ifEnforced(one, rules) }));
}

/** Statutory interest for delay runs only on an enforceable instrument: what one day of it would be. */
function ifEnforced(one: Obligation, rules: RulePack): { readonly perDayMinor: number; readonly source: string } | null {
  const left = remainingMinor(one);
  if (isSettled(one) || one.status !== 'open' || left <= 0) return null;
  return { perDayMinor: interestIfEnforced(left, param(rules, 'CN.EXEC.INTEREST')), source: rules.params['CN.EXEC.INTEREST']?.source ?? '' };
}

/** The ladder a shortfall would go up: rungs of this dispute that do not wait for machinery that is not here. */
function rungsAfter(state: DisputeState, terms: readonly Term[], ground: ReturnType<typeof groundOf>, isShort: boolean): RungCode[] {
  const rules = rulesOfDispute(state);
  const owed: Obligation = {
    ...{ no: 0, term: { kind: 'refund' }, obligor: 'respondent', from: 'agreement', amountMinor: moneyOf(terms), paidMinor: 0, after: null, due: null },
    ...{ proof: 'ledger', status: 'breached', report: null, contest: null, payments: [], nextMeasures: [] },
  };
  const context = ladderContext(state, owed, ground);
  const now = dueRungs(rules, context);
  const later = isShort ? dueRungs(rules, { ...context, status: 'open' }) : [];
  return ladderOf(rules)
    // E7 is how the others are instructed, not a step of its own
    .filter((one) => one.code === 'E1' || (one.code !== 'E7' && one.needs.length === 0 && [...now, ...later].includes(one)))
    .map((one) => one.code);
}

/** What would pay each set of terms that could be signed or ordered, and what would not be covered. */
export function coverageOf(state: DisputeState, row: Around, withTalks: boolean, at: Instant): object[] {
  const ground = groundOf(row, at);
  const sources = sourcesOf(state.held?.remainingMinor ?? 0, row);
  const line = (about: 'claim' | 'offer' | 'determination', no: number | null, terms: readonly Term[]): object => {
    const cover = coverOfTerms(terms, sources);
    return { about, no, totalMinor: moneyOf(terms), ...cover, rungs: rungsAfter(state, terms, ground, cover.shortMinor > 0) };
  };
  if (state.obligations.length > 0) return [];
  return [
    line('claim', null, state.claim.wanted),
    ...(withTalks ? state.offers.filter((one) => one.status === 'open' || one.status === 'accepted').map((one) => line('offer', one.no, one.terms)) : []),
    ...(state.determination === null ? [] : [line('determination', null, state.determination.terms)]),
  ];
}

function stateOf(code: RungCode, steps: readonly NextStep[], state: DisputeState, open: ReadonlySet<RungCode>, one: LadderRung): RungState {
  const actions = (state.actions ?? []).filter((each) => each.rung === code);
  const running = actions.some(isRunning);
  if (steps.some((each) => each.now === code)) return 'now';
  if (running && one.needs.length > 0) return 'waits';
  if (running) return 'now';
  if (takenBy(code, state) > 0 || (code === 'E1' && steps.length === 0 && state.obligations.length > 0)) return 'done';
  if (steps.some((each) => each.next === code)) return 'next';
  if (open.has(code)) return one.needs.length > 0 ? 'waits' : 'open';
  return /\b(merchant\.unperformed|payment\.|obligation\.(mediated|enforceable))/.test(one.trigger) ? 'unknown' : 'ahead';
}

/** The payment's own date for a rung: nobody may use an authorisation that has ended, or ask a bank too late. */
function untilOf(code: RungCode, payment: PaymentFacts | null): Instant | null {
  if (payment === null) return null;
  return code === 'E3' ? payment.authorisedUntil : code === 'E6' ? payment.filingUntil : null;
}

/** What was only blocked on a card and freed by a rung's own action. */
function freedBy(state: DisputeState): number {
  return (state.actions ?? []).reduce((sum, one) => sum + (one.rung === 'E3' ? one.executedMinor : 0), 0);
}

/** What a rung paid so far. */
function takenBy(code: RungCode, state: DisputeState): number {
  if (code === 'E3') return freedBy(state);
  const sources: Partial<Record<RungCode, readonly string[]>> = { E1: ['direct'], E2: ['escrow'], E7: ['escrow', 'deposit', 'set_off', 'guarantee'], E4: ['deposit', 'set_off', 'guarantee'], E5: ['advance'], E6: ['chargeback'] };
  const from = sources[code] ?? [];
  const paid = state.obligations.filter(isBetweenSides).flatMap((one) => one.payments).reduce((sum, each) => sum + (from.includes(each.source) ? each.amountMinor : 0), 0);
  return code === 'E2' ? paid - freedBy(state) : paid;
}

/** Every rung as it stands in a dispute, least intrusive first. */
export function ladderOfDispute(state: DisputeState, row: Around, at: Instant): object {
  const rules = rulesOfDispute(state);
  const ground = groundOf(row, at);
  const unsettled = state.obligations.filter((one) => !isSettled(one));
  const contexts = unsettled.map((one) => ({ no: one.no, context: ladderContext(state, one, ground) }));
  const steps = unsettled.flatMap((one) => nextOf(state, one, rules, ground) ?? []);
  const due = contexts.map(({ no, context }) => ({ no, context, rungs: dueRungs(rules, context).map((each) => each.code) }));
  const open = new Set(due.flatMap((one) => one.rungs));
  return {
    items: ladderOf(rules).map((one) => ({
      code: one.code,
      state: stateOf(one.code, steps, state, open, one),
      obligations: due.filter((each) => each.rungs.includes(one.code)).map((each) => each.no),
      mostMinor: due.length === 0 ? null : due.reduce<number | null>((sum, { context }) => add(sum, mostOfRung(rules, one, context)), null),
      takenMinor: takenBy(one.code, state),
      until: untilOf(one.code, ground.payment),
    })),
  };
}

function add(sum: number | null, most: number | null): number | null {
  return most === null ? sum : (sum ?? 0) + Math.max(0, most);
}
