import { addMilliseconds, type Currency, type Instant, type Minor } from '../kernel/kernel.ts';
import type { RailAnswer } from './rail.ts';

/**
 * `due` to be told, and certainly not done · `sent`, told or being told: it may have been done · `done` · `failed`, in
 * front of the finance desk · `stopped` by a person or a chargeback before it was told.
 */
export const INSTRUCTION_STATES = ['due', 'sent', 'done', 'failed', 'stopped'] as const;
export type InstructionState = (typeof INSTRUCTION_STATES)[number];

/** Why an instruction failed without the rail having refused it; the rail's own codes are kept as they came. */
export const OWN_CODES = [
  'amount_differs', 'tried_too_often', 'rail_unavailable', 'rail_cannot', 'currency_unsupported', 'amount_too_small', 'amount_too_large',
  'refund_period_over', 'exceeds_payment', 'authorisation_ended', 'capture_refused', 'payout_account_missing',
] as const;
export type OwnCode = (typeof OWN_CODES)[number];

/**
 * What a rail said against what it had said before, or against what it was told: nothing is undone by it, and nobody
 * may overlook it.
 */
export const ALARMS = ['amount_differs', 'done_twice', 'done_after_stop', 'done_after_failure', 'refused_after_done', 'under_way_after_stop'] as const;
export type Alarm = (typeof ALARMS)[number];

/** Where an instruction stands in its life. */
export interface InstructionLife {
  readonly state: InstructionState;
  /** how often it was told */
  readonly told: number;
  /** how often the rail was asked since it was told first */
  readonly asked: number;
  /** when it is told or asked about next; null exactly when it is done, failed or stopped */
  readonly nextAt: Instant | null;
  readonly code: string | null;
  /** the rail's own number of it */
  readonly reference: string | null;
  readonly alarm: Alarm | null;
}

/** The life after something happened; `settles` once, when the money is known to have moved. */
export interface NextLife extends InstructionLife {
  readonly settles: boolean;
}

const SECOND = 1_000;
const HOUR = 3_600_000;
/** How long one call may take before another process may ask what became of it: longer than any time-out of an adapter. */
export const LEASE_MS = 120 * SECOND;
/** Told so often in vain, a person looks at it: with the waits below after about four days. */
export const MOST_TELLINGS = 24;

/** The wait before it is told again after so many tellings: 30 s, doubling, at most 6 hours. */
export function tellAgainMs(told: number): number {
  return Math.min(30 * SECOND * 2 ** Math.min(Math.max(told - 1, 0), 20), 6 * HOUR);
}

/** The wait before the rail is asked again: 15 s, doubling, at most an hour. It is asked for as long as it takes. */
export function askAgainMs(asked: number): number {
  return Math.min(15 * SECOND * 2 ** Math.min(asked, 20), HOUR);
}

/** An instruction as it is written: nothing told yet. */
export function newLife(at: Instant): InstructionLife {
  return { state: 'due', told: 0, asked: 0, nextAt: at, code: null, reference: null, alarm: null };
}

function unchanged(life: InstructionLife, alarm: Alarm | null = null): NextLife {
  return { ...life, alarm: alarm ?? life.alarm, settles: false };
}

function ended(life: InstructionLife, state: 'done' | 'failed', more: Partial<NextLife>): NextLife {
  return { ...life, state, nextAt: null, settles: false, ...more };
}

type Done = Extract<RailAnswer, { outcome: 'done' }>;

function afterDone(life: InstructionLife, expected: { amountMinor: Minor; currency: Currency }, answer: Done): NextLife {
  if (life.state === 'done') return unchanged(life, life.reference === answer.reference ? null : 'done_twice');
  const { reference } = answer;
  if (answer.amountMinor !== expected.amountMinor || answer.currency !== expected.currency) {
    return ended(life, 'failed', { code: 'amount_differs', alarm: 'amount_differs', reference });
  }
  // Money that moved has moved, whatever was believed before: it is booked, and the difference is shown.
  const alarm: Alarm | null = life.state === 'stopped' ? 'done_after_stop' : life.state === 'failed' && life.code !== 'amount_differs' ? 'done_after_failure' : null;
  return ended(life, 'done', { code: null, alarm, reference, settles: true });
}

function afterRefusal(life: InstructionLife, answer: Extract<RailAnswer, { outcome: 'refused' }>, at: Instant): NextLife {
  // too busy to answer says nothing about what was done before
  if (life.state === 'done') return unchanged(life, answer.lasting ? 'refused_after_done' : null);
  if (life.state === 'failed' || life.state === 'stopped') return unchanged(life);
  if (answer.lasting) return ended(life, 'failed', { code: answer.code });
  if (life.told >= MOST_TELLINGS) return ended(life, 'failed', { code: 'tried_too_often' });
  return { ...life, state: 'due', nextAt: addMilliseconds(at, tellAgainMs(life.told)), code: answer.code, settles: false };
}

/**
 * What an answer of the rail makes of an instruction, whether it came from telling, asking or a notice, and in whatever
 * order: an answer that is late or comes twice changes nothing that is known better. `unknown` is never failure.
 */
export function afterAnswer(life: InstructionLife, expected: { amountMinor: Minor; currency: Currency }, answer: RailAnswer, at: Instant): NextLife {
  const asking = (): NextLife => ({ ...life, state: 'sent', nextAt: addMilliseconds(at, askAgainMs(life.asked)), settles: false });
  switch (answer.outcome) {
    case 'done':
      return afterDone(life, expected, answer);
    case 'refused':
      return afterRefusal(life, answer, at);
    case 'under_way':
      if (life.state === 'stopped') return { ...asking(), reference: answer.reference, alarm: 'under_way_after_stop' };
      if (life.state === 'done' || life.state === 'failed') return unchanged(life);
      return { ...asking(), reference: answer.reference };
    case 'never_heard':
      // Told again under the same id: should the first telling arrive after all, both are one.
      if (life.state !== 'sent') return unchanged(life);
      if (life.told >= MOST_TELLINGS) return ended(life, 'failed', { code: 'tried_too_often' });
      return { ...life, state: 'due', nextAt: addMilliseconds(at, life.told === 0 ? 0 : tellAgainMs(life.told)), settles: false };
    case 'unknown':
      return life.state === 'sent' ? asking() : unchanged(life);
  }
}

/** An instruction that cannot be told at all, for a reason of our own. */
export function cannotTell(life: InstructionLife, code: OwnCode): NextLife {
  return ended(life, 'failed', { code });
}

/** The code of a refusal by which a rail says that the authorisation itself is over, whatever was told about it. */
export const AUTHORISATION_ENDED = 'authorisation_ended';

/** It is certain that the rail has not done it and will not: only then may it be told again under another id. */
export function isCertainlyUndone(life: Pick<InstructionLife, 'state' | 'code'>): boolean {
  return life.state === 'due' || life.state === 'stopped' || (life.state === 'failed' && life.code !== 'amount_differs');
}
