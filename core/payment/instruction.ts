import { addMilliseconds, type Currency, type Instant, type Minor } from '../kernel/kernel.ts';
import type { RailAnswer, RailCapabilities, RailVerb } from './rail.ts';
import type { Direction } from './step.ts';

/**
 * `due` to be told, and certainly not done · `sent`, told or being told: it may have been done · `done` · `returned`,
 * confirmed or under way, and then taken back: the money is owed again · `failed`, in front of the finance desk ·
 * `stopped` by a person or a chargeback before it was told.
 */
export const INSTRUCTION_STATES = ['due', 'sent', 'done', 'returned', 'failed', 'stopped'] as const;
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
export const ALARMS = ['amount_differs', 'done_twice', 'done_after_stop', 'done_after_failure', 'refused_after_done', 'returned_in_part', 'under_way_after_stop'] as const;
export type Alarm = (typeof ALARMS)[number];

/** Where an instruction stands in its life. */
export interface InstructionLife {
  readonly state: InstructionState;
  /** how often it was told */
  readonly told: number;
  /** how often the rail was asked since it was told first */
  readonly asked: number;
  /** when it is told or asked about next; null exactly when it is done, returned, failed or stopped */
  readonly nextAt: Instant | null;
  readonly code: string | null;
  /** the rail's own number of it */
  readonly reference: string | null;
  readonly alarm: Alarm | null;
}

/**
 * The life after something happened; `settles` once, when the money is known to have moved, and `takesBack` once, when
 * what had settled is known to have come back.
 */
export interface NextLife extends InstructionLife {
  readonly settles: boolean;
  readonly takesBack: boolean;
}

/** What an instruction was told to do: what an answer is held against. */
export interface Told {
  readonly amountMinor: Minor;
  readonly currency: Currency;
  readonly verb: RailVerb | null;
  readonly direction: Direction;
}

/** True for what pays somebody: a payment to an account can come back. What only frees or keeps an authorisation cannot. */
export function canComeBack({ verb, direction }: Pick<Told, 'verb' | 'direction'>): boolean {
  return verb === 'refund' || verb === 'payout' || (verb === 'capture' && direction === 'to_merchant');
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
  return { ...life, alarm: alarm ?? life.alarm, settles: false, takesBack: false };
}

function ended(life: InstructionLife, state: 'done' | 'returned' | 'failed', more: Partial<NextLife>): NextLife {
  return { ...life, state, nextAt: null, settles: false, takesBack: false, ...more };
}

type Done = Extract<RailAnswer, { outcome: 'done' }>;

function afterDone(life: InstructionLife, expected: Told, answer: Done): NextLife {
  const { reference } = answer;
  // news of before it came back; were it done once more, the rail's statement has a line nobody expects
  if (life.state === 'returned') return unchanged(life);
  if (life.state === 'done') return unchanged(life, life.reference !== reference ? 'done_twice' : answer.amountMinor < expected.amountMinor ? 'returned_in_part' : null);
  if (answer.amountMinor !== expected.amountMinor || answer.currency !== expected.currency) {
    return ended(life, 'failed', { code: 'amount_differs', alarm: 'amount_differs', reference });
  }
  // Money that moved has moved, whatever was believed before: it is booked, and the difference is shown.
  const alarm: Alarm | null = life.state === 'stopped' ? 'done_after_stop' : life.state === 'failed' && life.code !== 'amount_differs' ? 'done_after_failure' : null;
  return ended(life, 'done', { code: null, alarm, reference, settles: true });
}

/** Money that was paid and came back is booked back; an amount that is not the whole stands before a person. */
function afterReturn(life: InstructionLife, expected: Told, answer: { readonly code: string; readonly amountMinor: Minor }): NextLife {
  if (!canComeBack(expected)) return unchanged(life, life.state === 'done' ? 'refused_after_done' : null);
  if (life.state === 'returned') return unchanged(life);
  if (answer.amountMinor !== expected.amountMinor) return unchanged(life, 'returned_in_part');
  // what came back before we heard of it was done too: both are booked, so that nothing of it is missing
  return ended(life, 'returned', { code: answer.code, settles: life.state !== 'done', takesBack: true });
}

function afterRefusal(life: InstructionLife, expected: Told, answer: Extract<RailAnswer, { outcome: 'refused' }>, at: Instant): NextLife {
  // too busy to answer says nothing about what was done before
  if (life.state === 'done') return answer.lasting ? afterReturn(life, expected, { ...answer, amountMinor: expected.amountMinor }) : unchanged(life);
  if (life.state === 'returned' || life.state === 'failed' || life.state === 'stopped') return unchanged(life);
  if (answer.lasting) return ended(life, 'failed', { code: answer.code });
  if (life.told >= MOST_TELLINGS) return ended(life, 'failed', { code: 'tried_too_often' });
  return { ...life, state: 'due', nextAt: addMilliseconds(at, tellAgainMs(life.told)), code: answer.code, settles: false, takesBack: false };
}

/**
 * What an answer of the rail makes of an instruction, whether it came from telling, asking or a notice, and in whatever
 * order: an answer that is late or comes twice changes nothing that is known better. `unknown` is never failure.
 */
export function afterAnswer(life: InstructionLife, expected: Told, answer: RailAnswer, at: Instant): NextLife {
  const asking = (): NextLife => ({ ...life, state: 'sent', nextAt: addMilliseconds(at, askAgainMs(life.asked)), settles: false, takesBack: false });
  switch (answer.outcome) {
    case 'done':
      return afterDone(life, expected, answer);
    case 'refused':
      return afterRefusal(life, expected, answer, at);
    case 'returned':
      return afterReturn(life, expected, answer);
    case 'under_way':
      if (life.state === 'stopped') return { ...asking(), reference: answer.reference, alarm: 'under_way_after_stop' };
      if (life.state === 'done' || life.state === 'returned' || life.state === 'failed') return unchanged(life);
      return { ...asking(), reference: answer.reference };
    case 'never_heard':
      // Told again under the same id: should the first telling arrive after all, both are one.
      if (life.state !== 'sent') return unchanged(life);
      if (life.told >= MOST_TELLINGS) return ended(life, 'failed', { code: 'tried_too_often' });
      return { ...life, state: 'due', nextAt: addMilliseconds(at, life.told === 0 ? 0 : tellAgainMs(life.told)), settles: false, takesBack: false };
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
  return life.state === 'due' || life.state === 'stopped' || life.state === 'returned' || (life.state === 'failed' && life.code !== 'amount_differs');
}

/**
 * What is done about money that came back: told anew by itself, once, where the rail's code says that another try may mend
 * it · told anew as soon as there is another account · or two people decide.
 */
export type AfterReturn = 'again' | 'account' | 'person';

/** @param again whether it was already told in place of one that came back: nothing is told twice by itself */
export function planAfterReturn(code: string | null, again: boolean, { returns }: Pick<RailCapabilities, 'returns'>): AfterReturn {
  if (code !== null && returns.account.includes(code)) return 'account';
  return !again && code !== null && returns.again.includes(code) ? 'again' : 'person';
}
