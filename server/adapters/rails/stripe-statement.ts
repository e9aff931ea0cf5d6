import type Stripe from 'stripe';
import { instantFromMillis, millisOf, type Currency, type Instant } from '../../../core/kernel/kernel.ts';
import type { RailLine } from '../../../core/payment/rail.ts';
import { captureMarks, INSTRUCTION } from './stripe-marks.ts';

/** Stripe lists newest first; so much of a statement is asked for at once and turned round, in milliseconds. */
const STRETCH_MS = 6 * 3_600_000;

type Source = Exclude<Stripe.BalanceTransaction['source'], string | null>;
type Part = Pick<RailLine, 'kind' | 'paymentReference' | 'instructionId'>;

const idOf = (reference: string | { readonly id: string } | null | undefined): string | null =>
  typeof reference === 'string' ? reference : (reference?.id ?? null);

const markOf = (metadata: Stripe.Metadata | null | undefined): string | null => metadata?.[INSTRUCTION] ?? null;

/** A charge is money that came in at once, or an authorised part that was captured: its payment says which, and by what. */
function chargePart(charge: Stripe.Charge): Part {
  const intent = typeof charge.payment_intent === 'string' ? null : charge.payment_intent;
  const paymentReference = idOf(charge.payment_intent) ?? charge.id;
  if (intent?.capture_method !== 'manual') return { kind: 'paid_in', paymentReference, instructionId: null };
  const marks = captureMarks(intent.metadata);
  return { kind: 'captured', paymentReference, instructionId: marks.length === 1 ? (marks[0]?.instructionId ?? null) : null };
}

function partOf(source: Source | null, amount: number): Part {
  switch (source?.object) {
    case 'charge':
      return chargePart(source);
    case 'refund':
      return { kind: amount <= 0 ? 'refunded' : 'returned', paymentReference: idOf(source.payment_intent), instructionId: markOf(source.metadata) };
    case 'transfer':
      return { kind: 'paid_out', paymentReference: null, instructionId: markOf(source.metadata) };
    case 'transfer_reversal':
      return { kind: 'returned', paymentReference: null, instructionId: typeof source.transfer === 'string' ? null : markOf(source.transfer.metadata) };
    case 'dispute':
      return { kind: amount <= 0 ? 'card_dispute' : 'card_dispute_reversed', paymentReference: idOf(source.payment_intent) ?? idOf(source.charge), instructionId: null };
    default:
      return { kind: 'other', paymentReference: null, instructionId: null };
  }
}

/** The lines of one balance transaction: what moved, and what Stripe took for it. */
function linesOf(entry: Stripe.BalanceTransaction): RailLine[] {
  const source = typeof entry.source === 'string' ? null : (entry.source as Source | null);
  const common = { rail: 'stripe' as const, bookedAt: instantFromMillis(entry.created * 1000), currency: entry.currency.toUpperCase() as Currency };
  const own = entry.type === 'stripe_fee' || entry.type === 'tax_fee' ? { kind: 'fee' as const, paymentReference: null, instructionId: null } : partOf(source, entry.amount);
  const line: RailLine = { ...common, lineId: entry.id, ...own, amountMinor: Math.abs(entry.amount) };
  if (entry.fee <= 0) return [line];
  return [line, { ...common, lineId: `${entry.id}:fee`, kind: 'fee', paymentReference: own.paymentReference, instructionId: null, amountMinor: entry.fee }];
}

/** Stripe's statement of our account: its balance transactions, oldest first. @throws what the SDK throws when Stripe cannot be read */
export async function* stripeStatement(open: () => Promise<Stripe>, from: Instant, to: Instant): AsyncGenerator<RailLine> {
  const stripe = await open();
  const end = millisOf(to);
  for (let start = millisOf(from); start < end; start += STRETCH_MS) {
    const created = { gte: Math.ceil(start / 1000), lt: Math.ceil(Math.min(start + STRETCH_MS, end) / 1000) };
    const stretch: RailLine[][] = [];
    const list = stripe.balanceTransactions.list({ created, limit: 100, expand: ['data.source', 'data.source.payment_intent', 'data.source.transfer'] });
    for await (const entry of list) stretch.push(linesOf(entry));
    yield* stretch.reverse().flat();
  }
}
