import { computeDue } from '../deadline/deadline.ts';
import type { Instant, Minor, Uuid } from '../kernel/kernel.ts';
import { deadlineDue, param } from '../rules/rules.ts';
import type { Settlement } from '../dispute/ground.ts';
import type { Recorder } from '../dispute/recorder.ts';
import { runningOn, type EnforcementAction } from './action.ts';
import { chargeInterest } from './charge.ts';
import { obligeeOf, remainingMinor, type Obligation } from './obligation.ts';
import { breachedMoney, finish, leaveOpen, obligationOf, recordDue } from './perform.ts';
import { deductionFor, sourcesAfter, type Deduction, type DeductionSource, type Sources } from './waterfall.ts';

/** Other orders' money that is the merchant's by then and may be set off, the earliest first. */
function settlementsBy(rec: Recorder, until: Instant): readonly Settlement[] {
  return (rec.ground.funds.settlements ?? []).filter((one) => one.releaseAt <= until);
}

/** What a deduction could take, with set-off against what is released until then; none of it below zero. */
function sourcesBy(rec: Recorder, until: Instant): Sources {
  const { depositAvailableMinor, guaranteeAvailableMinor } = rec.ground.funds;
  const setOffMinor = settlementsBy(rec, until).reduce((sum, one) => sum + one.amountMinor, 0);
  return { heldMinor: 0, depositMinor: Math.max(0, depositAvailableMinor), setOffMinor, guaranteeMinor: Math.max(0, guaranteeAvailableMinor) };
}

/** When a notice given now can be carried out at the earliest. */
function objectionEnds(rec: Recorder): Instant {
  return deadlineDue(rec.ground.rules, 'deposit_objection', rec.ground.at).due;
}

/** What deposit, agreed set-off and guarantee can give for a notice that is given now. */
export function securityNow(rec: Recorder): Sources {
  return sourcesBy(rec, objectionEnds(rec));
}

/** True when there is anything to deduct from. */
export function isSecured(sources: Sources): boolean {
  return sources.depositMinor + sources.setOffMinor + sources.guaranteeMinor > 0;
}

/** Gives notice of what will be paid for what is breached, and from what, with time to object. */
export function giveDepositNotice(rec: Recorder, sources: Sources): void {
  for (const one of breachedMoney(rec)) chargeInterest(rec, one.no);
  const breached = breachedMoney(rec);
  const { at } = rec.ground;
  const planned = deductionFor(breached, sources, Number.MAX_SAFE_INTEGER, rec.state.id, at);
  const sum = (of: readonly Deduction[]): Minor => of.reduce((total, one) => total + one.amountMinor, 0);
  const amountMinor = sum(planned);
  const setOffMinor = sum(planned.filter((one) => one.source === 'set_off'));
  const action = recordDue(rec, 'E4', breached.map((one) => one.no), amountMinor);
  const setOff = setOffMinor === 0 ? {} : { setOffMinor };
  rec.record('deposit_notice_given', { amountMinor, ...setOff, action, objectionUntil: objectionEnds(rec) });
  rec.start('deposit_objection', 'respondent');
  for (const to of ['respondent', 'claimant'] as const) {
    rec.notify('deposit_notice', to, { amountMinor });
    if (setOffMinor > 0) rec.notify('set_off_notice', to, { amountMinor: setOffMinor });
  }
}

/** The notice of a deduction that stands. */
function noticeNow(rec: Recorder): EnforcementAction | undefined {
  return runningOn(rec.state.actions, 'E4');
}

/** A deduction is moot when nothing that was breached is still owed. */
export function endDeduction(rec: Recorder): void {
  if (breachedMoney(rec).length > 0) return;
  rec.clear('deposit_objection', 'share_deposit', 'decide_objection');
  const notice = noticeNow(rec);
  if (notice !== undefined) rec.record('action_ended', { no: notice.no });
}

/**
 * Pays breached obligations by the waterfall: the merchant's deposit, what it agreed to have set off, a guarantee; of each
 * never more than notice was given of. What more of them could still pay gets a notice of its own; what they cannot pay
 * stays open. While claims of one window are collected because the deposit is too small for them all, it waits.
 */
export function deductDeposit(rec: Recorder): void {
  const { funds, at, rules } = rec.ground;
  const wait = funds.depositWaitsUntil ?? null;
  if (wait !== null && wait > at && breachedMoney(rec).length > 0) {
    rec.start('share_deposit', 'respondent', undefined, wait);
    return;
  }
  const notice = noticeNow(rec);
  const noticed = rec.state.depositNotice;
  // what nobody was told would be set off is not
  const now = sourcesBy(rec, at);
  const sources = { ...now, setOffMinor: Math.min(now.setOffMinor, noticed?.setOffMinor ?? 0) };
  const deductions = deductionFor(breachedMoney(rec), sources, noticed?.amountMinor ?? 0, rec.state.id, at);
  const orders = [...settlementsBy(rec, at)];
  for (const one of deductions) payBy(rec, one, orders);
  for (const no of new Set(deductions.map((one) => one.no))) {
    const one = obligationOf(rec, no);
    if (one !== undefined && remainingMinor(one) === 0) finish(rec, no, 'paid');
  }
  const executedMinor = deductions.reduce((sum, one) => sum + one.amountMinor, 0);
  if (notice !== undefined && executedMinor > 0) {
    const reversibleUntil = computeDue({ amount: param(rules, 'REVERSAL.WINDOW'), unit: 'calendar_days' }, at, rules.calendar).due;
    rec.record('action_executed', { no: notice.no, amountMinor: executedMinor, reversibleUntil });
  } else if (notice !== undefined) rec.record('action_ended', { no: notice.no });
  goOnWith(rec, sourcesAfter(securityNow(rec), deductions));
}

/** What is still in default after a deduction: a notice of its own while something can pay it, else it stays open. */
function goOnWith(rec: Recorder, left: Sources): void {
  if (breachedMoney(rec).length === 0) return;
  if (isSecured(left)) giveDepositNotice(rec, left);
  else for (const one of breachedMoney(rec)) leaveOpen(rec, one.no);
}

const REASONS: Readonly<Record<DeductionSource, string>> = { deposit: 'deposit_deduction', set_off: 'set_off_paid', guarantee: 'guarantee_called' };

function payBy(rec: Recorder, { no, source, amountMinor }: Deduction, orders: Settlement[]): void {
  const one = obligationOf(rec, no);
  if (one === undefined) return;
  if (source === 'set_off') collect(rec, orders, amountMinor);
  const { marketplaceId } = rec.state;
  const transferId = post(rec, one, source, amountMinor, marketplaceId);
  rec.record('obligation_paid', { no, source, amountMinor, transferId });
  if (source !== 'set_off') return rec.notify('deposit_deducted', 'respondent', { no, amountMinor });
  for (const to of ['respondent', 'claimant'] as const) rec.notify('set_off_made', to, { no, amountMinor });
}

function post(rec: Recorder, one: Obligation, source: DeductionSource, amountMinor: Minor, marketplaceId: Uuid): Uuid {
  const { merchantId, currency } = rec.state;
  const id = rec.ground.nextId();
  const isRecourse = obligeeOf(one) === 'marketplace';
  const debit = { kind: source === 'guarantee' ? 'guarantee' : 'deposit', ownerId: merchantId, currency } as const;
  const credit = { kind: isRecourse ? 'platform_funds' : 'consumer_payout', ownerId: marketplaceId, currency } as const;
  rec.move({ op: 'post', id, debit, credit, amountMinor, reason: source !== 'set_off' && isRecourse ? 'recourse' : REASONS[source] });
  return id;
}

/**
 * Brings other orders' released money into the merchant's deposit account, from where it pays at once: so it never passes
 * as money of those orders' buyers. Uses orders up, the earliest first.
 */
function collect(rec: Recorder, orders: Settlement[], amountMinor: Minor): void {
  const { merchantId, currency } = rec.state;
  let left = amountMinor;
  while (left > 0) {
    const order = orders.shift();
    if (order === undefined) throw new Error('more is set off than there is');
    const part = Math.min(left, order.amountMinor);
    const debit = { kind: 'escrow', ownerId: order.orderId, currency } as const;
    rec.move({ op: 'post', id: rec.ground.nextId(), debit, credit: { kind: 'deposit', ownerId: merchantId, currency }, amountMinor: part, reason: 'set_off' });
    if (part < order.amountMinor) orders.unshift({ ...order, amountMinor: order.amountMinor - part });
    left -= part;
  }
}
