import { refused, type Minor, type Refused, type Uuid } from '../kernel/kernel.ts';
import type { ActTable } from '../dispute/handler.ts';
import type { DisputeEvent, EventOf } from '../dispute/events.ts';
import type { Recorder } from '../dispute/recorder.ts';
import type { DisputeState } from '../dispute/state.ts';
import { deadlineDue } from '../rules/rules.ts';
import { isSettled, remainingMinor, type Obligation } from './obligation.ts';
import { begun, finish, obligationOf, settleUp } from './perform.ts';

/** What a payment institution did with money of this dispute after it had confirmed it: took it back, or paid it again. */
export interface ReturnNote {
  /** the instruction whose money came back */
  readonly instructionId: Uuid;
  /** the movement it carried out: what an obligation was paid by */
  readonly transferId: Uuid;
  readonly amountMinor: Minor;
  readonly step: 'returned' | 'paid';
  /** why, in the institution's code */
  readonly code: string;
}

/** Money that came back, as the record of a dispute knows it. */
export interface KnownReturn {
  readonly instructionId: Uuid;
  readonly no: number;
  readonly amountMinor: Minor;
  readonly paid: boolean;
}

const EVENTS = ['money_returned', 'money_paid_again'] as const;

/** The events folded here. */
export type ReturnEvent = EventOf<(typeof EVENTS)[number]>;

/** True for the events folded here. */
export function isReturnEvent(event: DisputeEvent): event is ReturnEvent {
  return (EVENTS as readonly string[]).includes(event.type);
}

/** What of an obligation's money came back and is not paid again yet. The side that owed it has given it: it waits for nobody's money. */
export function returnedMinor(state: Pick<DisputeState, 'returns'>, no: number): Minor {
  return (state.returns ?? []).reduce((sum, one) => sum + (one.no === no && !one.paid ? one.amountMinor : 0), 0);
}

/** True when nothing is asked of either side any more: the money is there, and has to be paid out again. */
export function isOnItsWayAgain(state: Pick<DisputeState, 'returns'>, one: Obligation): boolean {
  return !isSettled(one) && one.amountMinor !== null && remainingMinor(one) === 0 && returnedMinor(state, one.no) > 0;
}

/** The part of the fold that money which came back makes. A dispute that was closed on it opens again. */
export function evolveReturned(state: DisputeState, event: ReturnEvent): DisputeState {
  const { instructionId } = event.body;
  const known = state.returns ?? [];
  if (event.type === 'money_paid_again') return { ...state, returns: known.map((one) => (one.instructionId === instructionId ? { ...one, paid: true } : one)) };
  const { no, amountMinor } = event.body;
  const performed = state.obligations.some((one) => one.no === no && one.status === 'performed');
  const open = performed && state.stage === 'closed' ? { stage: 'performance' as const, outcome: null, closedAt: null } : {};
  const obligations = state.obligations.map((one) => (one.no === no && performed ? { ...one, status: 'due' as const } : one));
  return { ...state, ...open, obligations, returns: [...known, { instructionId, no, amountMinor, paid: false }] };
}

function cameBack(rec: Recorder, one: Obligation, body: ReturnNote): void {
  const { instructionId, amountMinor, code } = body;
  rec.record('money_returned', { instructionId, no: one.no, amountMinor, code });
  for (const to of ['claimant', 'respondent'] as const) rec.notify('money_returned', to, { no: one.no, amountMinor });
  rec.notify('money_returned_desk', 'operator', { number: rec.state.number, no: one.no, amountMinor });
  // what was closed otherwise is not opened by it: where the money is stands on the page all the same
  if (rec.state.stage === 'performance') rec.start('send_again', 'operator', one.no);
}

/** What is still to come of an obligation goes on where it stood: it is performed, or what was taken off meanwhile is owed. */
function paidAgain(rec: Recorder, no: number): void {
  if (returnedMinor(rec.state, no) > 0) return;
  rec.clear(`send_again:${no}`);
  const one = obligationOf(rec, no);
  if (one?.status !== 'due' || rec.state.stage !== 'performance') return;
  if (remainingMinor(one) === 0) return finish(rec, no, 'paid');
  if (Object.keys(rec.state.deadlines).some((name) => name.endsWith(`:${no}`))) return;
  rec.record('obligation_due', { no, due: deadlineDue(rec.ground.rules, 'perform', rec.ground.at).due });
  begun(rec, no);
}

/** Notes that money came back or was paid again; the same again changes nothing, and so does money that performed no obligation. */
function record(rec: Recorder, body: ReturnNote): Refused | undefined {
  const { instructionId, step, transferId } = body;
  const known = rec.state.returns?.find((one) => one.instructionId === instructionId);
  if (step === 'returned' ? known !== undefined : known?.paid !== false) return refused('already_done', 'step');
  const one = rec.state.obligations.find((each) => (step === 'paid' ? each.no === known?.no : each.payments.some((paid) => paid.transferId === transferId)));
  if (one === undefined) return refused('field_invalid', 'transferId');
  if (step === 'returned') cameBack(rec, one, body);
  else {
    rec.record('money_paid_again', { instructionId, no: one.no, amountMinor: body.amountMinor });
    paidAgain(rec, one.no);
  }
  if (rec.state.stage === 'performance') settleUp(rec);
  return undefined;
}

/** The one act of money that came back: the house's own, like that of a time limit. */
export const returnActs: ActTable<'record_returned_money'> = {
  record_returned_money: { roles: ['clock'], open: () => true, handle: record },
};
