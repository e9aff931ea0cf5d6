import {
  decideCase, isEnded, openCase, reasonOf, standingOf, type CardCase, type CaseAct, type CaseActor, type CaseDecision, type CaseEffect,
} from '../../core/chargeback/chargeback.ts';
import { accepted, addMilliseconds, refused, type Instant, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { RailName, RailNotice } from '../../core/payment/payment.ts';
import type { Queryable } from '../database/database.ts';
import { paymentsByReference } from '../payment/payment.ts';
import type { World } from '../world.ts';
import { cardNetworks } from './networks.ts';
import { bookEffect, disputeOf, lockCase, lockCaseByReference, merchantOf, moveInstructions, stoppedRefunds, writeCase, type CaseRow, type Pending } from './store.ts';

const DAY = 86_400_000;

/** When the merchant is reminded next: the first of the network's reminders that is still ahead. */
export function nextReminder(state: CardCase, at: Instant): Instant | null {
  const { ourDue } = state;
  if (ourDue === null) return null;
  const own = cardNetworks().find((one) => one.network === state.network) ?? cardNetworks()[0];
  const dates = (own?.ours.remindDaysBefore ?? []).map((days) => addMilliseconds(ourDue, -days * DAY)).filter((one) => one > at);
  return dates.sort()[0] ?? null;
}

/** What an effect is to the dispute's record. */
function pendingOf(effect: CaseEffect, entry: number, state: CardCase, insteadMinor: number): readonly Pending[] {
  const common = { entry, amountMinor: state.amountMinor, insteadMinor: 0 };
  switch (effect.effect) {
    case 'stop_refunds':
      return [{ ...common, step: 'opened' }];
    case 'credited':
      return [{ ...common, step: 'credited', amountMinor: effect.amountMinor, insteadMinor: Math.min(insteadMinor, effect.amountMinor) }];
    case 'credit_reversed':
      return [{ ...common, step: 'reversed', amountMinor: effect.amountMinor }];
    case 'ended':
      return [{ ...common, step: 'ended', end: effect.end }];
    case 'let_refunds_go':
      return [];
  }
}

/** Writes what an act came to, with its effects on the payment's instructions, in one transaction. */
async function keep(tx: Queryable, at: Instant, before: CaseRow | undefined, decision: CaseDecision): Promise<CardCase> {
  const { state, effects } = decision;
  for (const effect of effects) await moveInstructions(tx, at, state.paymentId, effect, state.creditedMinor);
  const instead = effects.some((one) => one.effect === 'credited') ? await stoppedRefunds(tx, state.paymentId) : 0;
  const entry = state.entries.length;
  const pending = [...(before?.pending ?? []), ...effects.flatMap((effect) => pendingOf(effect, entry, state, instead))];
  await writeCase(tx, { state, version: entry, pending, remindAt: nextReminder(state, at), alarm: before?.alarm ?? null, ended: isEnded(state.stage) }, at);
  for (const effect of effects) await bookEffect(tx, at, state.id, entry, effect);
  return state;
}

/** One act in a case that is there. Refusals: not_found, those of `decideCase`. */
export async function actInCase(world: World, id: Uuid, act: CaseAct, by: CaseActor): Promise<Result<CardCase>> {
  const at = world.now();
  return world.database.transaction(async (tx): Promise<Result<CardCase>> => {
    const row = await lockCase(tx, id);
    if (row === undefined) return refused('not_found', 'caseId');
    const decided = decideCase(row.state, act, by, { at, networks: cardNetworks() });
    return decided.ok ? accepted(await keep(tx, at, row, decided.value)) : decided;
  });
}

/** What a rail or an operator says of a card dispute. */
export interface CaseNews {
  readonly rail: RailName;
  readonly paymentReference: string;
  readonly caseReference: string;
  readonly status: string;
  readonly reason: string;
  readonly amountMinor: number;
  readonly evidenceDue: Instant | null;
  /** what the network takes for the dispute itself, beside its amount */
  readonly feeMinor?: number | undefined;
}

/**
 * Takes news of a card dispute: the first opens the case, later news moves it on; news of what is behind changes nothing.
 * Refusals: not_found (no payment of ours has this reference), field_invalid (a status nobody knows), amount_exceeds_paid,
 * already_done, nothing_changed.
 */
export async function takeCaseNews(world: World, tx: Queryable, news: CaseNews, by: CaseActor): Promise<Result<CardCase>> {
  const at = world.now();
  const ground = { at, networks: cardNetworks() };
  const standing = standingOf(news.rail, news.status);
  if (standing === undefined) return refused('field_invalid', 'status', { status: news.status });
  const fee = news.feeMinor === undefined ? {} : { feeMinor: news.feeMinor };
  const act = { act: 'news' as const, ...standing, amountMinor: news.amountMinor, due: news.evidenceDue, ...fee };
  const row = await lockCaseByReference(tx, news.rail, news.caseReference);
  if (row !== undefined) {
    const decided = decideCase(row.state, act, by, ground);
    return decided.ok ? accepted(await keep(tx, at, row, decided.value)) : decided;
  }
  const [payment] = await paymentsByReference(tx, news.rail, news.paymentReference);
  const merchantId = payment === undefined ? undefined : await merchantOf(tx, payment.orderId);
  if (payment === undefined || merchantId === undefined) return refused('not_found', 'paymentReference');
  if (news.amountMinor > payment.amountMinor) return refused('amount_exceeds_paid', 'amountMinor');
  const first = {
    ...{ id: world.newId(), marketplaceId: payment.marketplaceId, merchantId, orderId: payment.orderId, paymentId: payment.id },
    ...{ disputeId: await disputeOf(tx, payment.orderId), rail: news.rail, reference: news.caseReference, reason: news.reason },
    ...{ network: reasonOf(ground.networks, news.reason)?.network.network ?? null, currency: payment.currency, amountMinor: news.amountMinor, feeMinor: news.feeMinor ?? 0 },
  };
  return accepted(await keep(tx, at, undefined, openCase(first, act, by, ground)));
}

/** The news in a rail's notice. @throws Error when the notice is of something else */
export function newsOf({ rail, about }: RailNotice): CaseNews {
  if (about.kind !== 'card_dispute') throw new Error(`a notice of ${about.kind} is no card dispute`);
  const { paymentReference, caseReference, status, reason, amountMinor, evidenceDue, feeMinor } = about;
  return { rail, paymentReference, caseReference, status, reason, amountMinor, evidenceDue, feeMinor };
}
