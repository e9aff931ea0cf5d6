import type Stripe from 'stripe';
import { accepted, instantFromMillis, refused, type Currency, type Instant, type Minor } from '../../../core/kernel/kernel.ts';
import type { RailAnswer, RailCapabilities, RailEvidence, RailInstruction } from '../../../core/payment/rail.ts';
import type { PaymentRail } from '../../payment/rail.ts';
import { refusedBy, unansweredBy } from './stripe-answer.ts';
import { captureMark, captureMarks, EVIDENCE, groupOf, INSTRUCTION } from './stripe-marks.ts';
import { noticeFromEvent, refundAnswer, transferAnswer } from './stripe-notice.ts';
import { stripeStatement } from './stripe-statement.ts';

/** How Stripe is reached, and with what. */
export interface StripeSettings {
  readonly secretKey: string;
  readonly webhookSecret: string;
  /** `https://api.stripe.com` unless said: another address only serves tests */
  readonly host?: string;
  /** what our agreement with Stripe lets it do (`rules/rails/stripe.json`): several captures of one authorisation are a part of it */
  readonly capabilities: RailCapabilities;
  /** how long an answer is waited for, in milliseconds */
  readonly timeoutMs?: number;
  /** milliseconds since 1970 of the wall clock: how old a notice's signature is */
  now(): number;
}

const TIMEOUT_MS = 20_000;
/** How old the signature of a notice may be, in seconds: what Stripe's own library takes. */
const NOTICE_TOLERANCE_S = 300;
/** A payment with the balance entry of its charge: that has the time of the capture. */
const WITH_ENTRY = ['latest_charge.balance_transaction'];

/** The SDK is large: it is loaded with the first thing that needs it, not with the program. */
async function open(settings: StripeSettings): Promise<Stripe> {
  const { default: Library } = await import('stripe');
  const at = new URL(settings.host ?? 'https://api.stripe.com');
  return new Library(settings.secretKey, {
    host: at.hostname,
    protocol: at.protocol === 'http:' ? 'http' : 'https',
    ...(at.port === '' ? {} : { port: at.port }),
    timeout: settings.timeoutMs ?? TIMEOUT_MS,
    // our own clock tells again, under the same key
    maxNetworkRetries: 0,
    telemetry: false,
  });
}

async function findRefund(stripe: Stripe, told: RailInstruction): Promise<RailAnswer> {
  for await (const refund of stripe.refunds.list({ payment_intent: told.payment?.reference ?? '', limit: 100 })) {
    if (refund.metadata?.[INSTRUCTION] === told.id) return refundAnswer(refund);
  }
  return { outcome: 'never_heard' };
}

async function findTransfer(stripe: Stripe, told: RailInstruction): Promise<RailAnswer> {
  const { data } = await stripe.transfers.list({ transfer_group: groupOf(told.id), limit: 1 });
  const [transfer] = data;
  return transfer === undefined ? { outcome: 'never_heard' } : transferAnswer(transfer);
}

/** When a payment was last captured, cancelled or, if neither shows, made. */
function lastChange(intent: Stripe.PaymentIntent): Instant {
  const charge = typeof intent.latest_charge === 'string' ? null : intent.latest_charge;
  const entry = typeof charge?.balance_transaction === 'string' ? null : charge?.balance_transaction;
  return instantFromMillis((intent.canceled_at ?? entry?.created ?? intent.created) * 1000);
}

/** What became of a payment, in the words of an answer. */
function doneWith(intent: Stripe.PaymentIntent, amountMinor: Minor): RailAnswer {
  return { outcome: 'done', reference: intent.id, amountMinor, currency: intent.currency.toUpperCase() as Currency, at: lastChange(intent) };
}

/**
 * A capture leaves its mark on the payment in the same request. With one capture the amount is what Stripe says it
 * received; with several the marks must add up to it, or nobody knows which of them went otherwise.
 */
function captureAnswer(told: RailInstruction, intent: Stripe.PaymentIntent): RailAnswer {
  const marks = captureMarks(intent.metadata);
  const own = marks.find((mark) => mark.instructionId === told.id);
  if (own === undefined) return { outcome: 'never_heard' };
  if (marks.length === 1) return doneWith(intent, intent.amount_received);
  const sum = marks.reduce((total, mark) => total + mark.amountMinor, 0);
  return sum === intent.amount_received ? doneWith(intent, own.amountMinor) : { outcome: 'unknown', reason: 'captures_do_not_add_up' };
}

/** The authorised rest goes back when the payment is cancelled, or by itself with the last capture. */
function releaseAnswer(told: RailInstruction, intent: Stripe.PaymentIntent): RailAnswer {
  if (intent.status !== 'canceled' && intent.status !== 'succeeded') return { outcome: 'never_heard' };
  const released = intent.amount - intent.amount_received;
  if (released < told.amountMinor) return { outcome: 'refused', code: 'amount_exceeds_remaining', lasting: true };
  return doneWith(intent, told.amountMinor);
}

/** What Stripe knows of an instruction. */
async function look(stripe: Stripe, told: RailInstruction): Promise<RailAnswer> {
  switch (told.verb) {
    case 'refund':
      return findRefund(stripe, told);
    case 'payout':
      return findTransfer(stripe, told);
    case 'extend':
      return { outcome: 'never_heard' };
    default: {
      const intent = await stripe.paymentIntents.retrieve(told.payment?.reference ?? '', { expand: WITH_ENTRY });
      if (told.verb === 'release') return releaseAnswer(told, intent);
      const captured = captureAnswer(told, intent);
      return captured.outcome === 'done' ? passOn(stripe, told, captured) : captured;
    }
  }
}

/**
 * A capture for a merchant ends with the merchant: what was captured is transferred, once, as the second half of the same
 * instruction. A question finishes it too, because it was told.
 */
async function passOn(stripe: Stripe, told: RailInstruction, captured: RailAnswer & { outcome: 'done' }): Promise<RailAnswer> {
  if (told.beneficiary === null || told.intoEscrow === true || captured.amountMinor !== told.amountMinor) return captured;
  const found = await findTransfer(stripe, told);
  return found.outcome === 'never_heard' ? payOut(stripe, told) : found;
}

async function payOut(stripe: Stripe, told: RailInstruction): Promise<RailAnswer> {
  const transfer = await stripe.transfers.create(
    {
      ...{ amount: told.amountMinor, currency: told.currency.toLowerCase(), destination: told.beneficiary ?? '' },
      ...{ transfer_group: groupOf(told.id), metadata: { [INSTRUCTION]: told.id } },
    },
    { idempotencyKey: told.verb === 'payout' ? told.id : `${told.id}:payout` },
  );
  return transferAnswer(transfer);
}

/** An authorisation that was taken as a long one when paying may already last as long as is asked; longer it cannot be made. */
async function extend(stripe: Stripe, told: RailInstruction): Promise<RailAnswer> {
  const intent = await stripe.paymentIntents.retrieve(told.payment?.reference ?? '', { expand: ['latest_charge'] });
  const charge = typeof intent.latest_charge === 'string' ? null : intent.latest_charge;
  const ends = charge?.payment_method_details?.card?.capture_before;
  const lasts = ends !== undefined && told.until !== undefined && instantFromMillis(ends * 1000) >= told.until;
  if (lasts && intent.status === 'requires_capture') return doneWith(intent, told.amountMinor);
  return { outcome: 'refused', code: 'extension_not_offered', lasting: true };
}

async function capture(stripe: Stripe, told: RailInstruction, several: boolean): Promise<RailAnswer> {
  const intent = await stripe.paymentIntents.capture(
    told.payment?.reference ?? '',
    {
      amount_to_capture: told.amountMinor,
      metadata: captureMark(told.id, told.amountMinor),
      expand: WITH_ENTRY,
      ...(several ? { final_capture: false } : {}),
    },
    { idempotencyKey: told.id },
  );
  const captured = captureAnswer(told, intent);
  return captured.outcome === 'done' ? passOn(stripe, told, captured) : captured;
}

async function release(stripe: Stripe, told: RailInstruction): Promise<RailAnswer> {
  const reference = told.payment?.reference ?? '';
  const intent = await stripe.paymentIntents.retrieve(reference);
  if (intent.amount_capturable !== told.amountMinor) {
    const code = intent.amount_capturable > told.amountMinor ? 'partial_release_not_offered' : 'amount_exceeds_remaining';
    return { outcome: 'refused', code, lasting: true };
  }
  return releaseAnswer(told, await stripe.paymentIntents.cancel(reference, {}, { idempotencyKey: told.id }));
}

async function tell(stripe: Stripe, told: RailInstruction, several: boolean): Promise<RailAnswer> {
  switch (told.verb) {
    case 'refund': {
      const what = { payment_intent: told.payment?.reference ?? '', amount: told.amountMinor, metadata: { [INSTRUCTION]: told.id } };
      return refundAnswer(await stripe.refunds.create(what, { idempotencyKey: told.id }));
    }
    case 'payout':
      return payOut(stripe, told);
    case 'capture':
      return capture(stripe, told, several);
    case 'release':
      return release(stripe, told);
    case 'extend':
      return extend(stripe, told);
  }
}

/** The names under which Stripe keeps a merchant's files; what does not fit is named in the words. */
const FILES_AS = ['uncategorized_file', 'service_documentation'] as const;
/** All words of a dispute together may have 150,000 characters, one field 20,000. */
const MOST_TEXT = 20_000;

function evidenceDone(dispute: Stripe.Dispute): RailAnswer {
  return { outcome: 'done', reference: dispute.id, amountMinor: 0, currency: dispute.currency.toUpperCase() as Currency, at: instantFromMillis(dispute.created * 1000) };
}

/** Files first, then the words with them, handed in at once: Stripe takes evidence of a dispute one time only. */
async function handIn(stripe: Stripe, { id, caseReference, text, files }: RailEvidence): Promise<RailAnswer> {
  const known = await stripe.disputes.retrieve(caseReference);
  // our own mark, and that it went to the bank: the same again is the same thing
  if (known.metadata[EVIDENCE] === id && known.evidence_details.submission_count > 0) return evidenceDone(known);
  if (known.evidence_details.submission_count > 0) return { outcome: 'refused', code: 'evidence_handed_in_before', lasting: true };
  const evidence: Record<string, string> = { uncategorized_text: text.slice(0, MOST_TEXT) };
  for (const [index, { name, mediaType, bytes }] of files.slice(0, FILES_AS.length).entries()) {
    const file = { data: Buffer.from(bytes), name, type: mediaType };
    const kept = await stripe.files.create({ purpose: 'dispute_evidence', file }, { idempotencyKey: `${id}:file:${index}` });
    evidence[FILES_AS[index]!] = kept.id;
  }
  return evidenceDone(await stripe.disputes.update(caseReference, { evidence, metadata: { [EVIDENCE]: id }, submit: true }, { idempotencyKey: id }));
}

/** What is refused before Stripe is asked: it lacks what the verb needs. */
function incomplete(told: RailInstruction): RailAnswer | undefined {
  if (told.verb === 'payout') return told.beneficiary === null ? { outcome: 'refused', code: 'beneficiary_missing', lasting: true } : undefined;
  return told.payment === null ? { outcome: 'refused', code: 'payment_missing', lasting: true } : undefined;
}

/**
 * Stripe by its own SDK: manual capture, cancelling the rest, refunds, transfers to connected accounts. Each instruction
 * is looked for before it is told, because Stripe forgets idempotency keys after a day and ours never ends.
 */
export function stripeRail(settings: StripeSettings): PaymentRail {
  let opened: Promise<Stripe> | undefined;
  const stripe = (): Promise<Stripe> => (opened ??= open(settings));
  const several = settings.capabilities.multipleCaptures;
  return {
    capabilities: settings.capabilities,
    async instruct(told) {
      const missing = incomplete(told);
      if (missing !== undefined) return missing;
      try {
        const library = await stripe();
        const found = await look(library, told);
        return found.outcome === 'never_heard' ? await tell(library, told, several) : found;
      } catch (error) {
        return refusedBy(error);
      }
    },
    async ask(told) {
      try {
        return await look(await stripe(), told);
      } catch (error) {
        return unansweredBy(error);
      }
    },
    async handInEvidence(evidence) {
      try {
        return await handIn(await stripe(), evidence);
      } catch (error) {
        return refusedBy(error);
      }
    },
    async readNotice({ headers, body }) {
      const library = await stripe();
      let event: Stripe.Event;
      try {
        const signature = headers.get('stripe-signature') ?? '';
        event = library.webhooks.constructEvent(Buffer.from(body), signature, settings.webhookSecret, NOTICE_TOLERANCE_S, undefined, settings.now());
      } catch (error) {
        return refused(error instanceof SyntaxError ? 'body_malformed' : 'signature_invalid');
      }
      const notice = noticeFromEvent(event);
      return notice === undefined ? refused('body_malformed') : accepted(notice);
    },
    noticeAnswer: '',
    statement: (from, to) => stripeStatement(stripe, from, to),
  };
}
