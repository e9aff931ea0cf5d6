import type Stripe from 'stripe';
import { instantFromMillis, isUuid, type Currency, type Instant } from '../../../core/kernel/kernel.ts';
import type { RailAnswer, RailNotice } from '../../../core/payment/rail.ts';
import { INSTRUCTION } from './stripe-marks.ts';

const timeOf = (seconds: number): Instant => instantFromMillis(seconds * 1000);
const currencyOf = (text: string): Currency => text.toUpperCase() as Currency;
const idOf = (reference: string | { readonly id: string } | null | undefined): string | null =>
  typeof reference === 'string' ? reference : (reference?.id ?? null);

/** What a refund as Stripe shows it means: it may fail days after it was taken. */
export function refundAnswer(refund: Stripe.Refund): RailAnswer {
  switch (refund.status) {
    case 'succeeded':
      return { outcome: 'done', reference: refund.id, amountMinor: refund.amount, currency: currencyOf(refund.currency), at: timeOf(refund.created) };
    case 'failed':
      // a refund leaves our balance when it is made: one that fails, even days after it succeeded, brings its amount back
      return { outcome: 'returned', code: refund.failure_reason ?? 'refund_failed', amountMinor: refund.amount, at: timeOf(refund.created) };
    case 'canceled':
      return { outcome: 'refused', code: refund.failure_reason ?? 'refund_canceled', lasting: true };
    default:
      return { outcome: 'under_way', reference: refund.id };
  }
}

/** What a transfer to a connected account means; Stripe can take one back. */
export function transferAnswer(transfer: Stripe.Transfer): RailAnswer {
  if (transfer.reversed) return { outcome: 'returned', code: 'payout_reversed', amountMinor: transfer.amount, at: timeOf(transfer.created) };
  const amountMinor = transfer.amount - transfer.amount_reversed;
  return { outcome: 'done', reference: transfer.id, amountMinor, currency: currencyOf(transfer.currency), at: timeOf(transfer.created) };
}

type About = RailNotice['about'];

function instruction(metadata: Stripe.Metadata | null, answer: RailAnswer): About | undefined {
  const instructionId = metadata?.[INSTRUCTION];
  return instructionId !== undefined && isUuid(instructionId) ? { kind: 'instruction', instructionId, answer } : undefined;
}

/** A card dispute. Money is never read from what a cardholder wrote: only amount, reason and dates are. */
function cardDispute(dispute: Stripe.Dispute): About | undefined {
  const paymentReference = idOf(dispute.payment_intent) ?? idOf(dispute.charge);
  if (paymentReference === null || !Number.isSafeInteger(dispute.amount)) return undefined;
  const due = dispute.evidence_details?.due_by;
  return {
    kind: 'card_dispute',
    paymentReference,
    caseReference: dispute.id,
    status: dispute.status,
    reason: dispute.network_reason_code ?? dispute.reason,
    amountMinor: dispute.amount,
    currency: currencyOf(dispute.currency),
    evidenceDue: typeof due === 'number' ? timeOf(due) : null,
    feeMinor: (dispute.balance_transactions ?? []).reduce((sum, one) => sum + one.fee, 0),
  };
}

/** An authorisation that ended without us: it ran out, or somebody cancelled it at Stripe. */
function endedAuthorisation(intent: Stripe.PaymentIntent): About {
  return { kind: 'authorisation_ended', paymentReference: intent.id };
}

function aboutOf(event: Stripe.Event): About | undefined {
  switch (event.type) {
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed':
    case 'charge.refund.updated':
      return instruction(event.data.object.metadata, refundAnswer(event.data.object));
    case 'transfer.created':
    case 'transfer.updated':
    case 'transfer.reversed':
      return instruction(event.data.object.metadata, transferAnswer(event.data.object));
    case 'charge.dispute.created':
    case 'charge.dispute.updated':
    case 'charge.dispute.closed':
    case 'charge.dispute.funds_withdrawn':
    case 'charge.dispute.funds_reinstated':
      return cardDispute(event.data.object);
    case 'payment_intent.canceled':
      return endedAuthorisation(event.data.object);
    default:
      return undefined;
  }
}

/** What a signed event of Stripe's says, in the words of the port; undefined when it is no event at all. */
export function noticeFromEvent(event: Stripe.Event): RailNotice | undefined {
  const known = typeof event?.id === 'string' && typeof event.created === 'number' && typeof event.type === 'string' && typeof event.data?.object === 'object';
  if (!known) return undefined;
  const about = aboutOf(event) ?? { kind: 'other', type: event.type };
  return { rail: 'stripe', noticeId: event.id, at: timeOf(event.created), about };
}
