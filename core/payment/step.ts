import { addMilliseconds, type Currency, type Instant, type Minor } from '../kernel/kernel.ts';
import type { OwnCode } from './instruction.ts';
import type { RailCapabilities, RailVerb } from './rail.ts';

/** Where money of an instruction goes; `into_escrow` and `extend` only change how the rail keeps it. */
export const DIRECTIONS = ['to_consumer', 'to_merchant', 'into_escrow', 'extend'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** `captured`, kept by the institution, also called escrowed · `authorised` on the payer's side · `ended` by time or a final release. */
export const PAYMENT_STATES = ['authorised', 'captured', 'ended'] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

/** What of an order's payment has moved at its rail. */
export interface PaymentStanding {
  readonly state: PaymentState;
  readonly amountMinor: Minor;
  /** taken from the payer: into escrow or straight to the merchant */
  readonly capturedMinor: Minor;
  readonly releasedMinor: Minor;
  readonly refundedMinor: Minor;
  readonly paidOutMinor: Minor;
  readonly paidAt: Instant;
}

/** What is still authorised and neither taken nor given back. */
export function authorisedMinor(payment: PaymentStanding): Minor {
  return payment.state === 'authorised' ? payment.amountMinor - payment.capturedMinor - payment.releasedMinor : 0;
}

/** What the institution keeps of it. */
export function keptMinor(payment: PaymentStanding): Minor {
  return payment.capturedMinor - payment.refundedMinor - payment.paidOutMinor;
}

/** How an instruction is carried out now. */
export type Step =
  | { readonly step: 'tell'; readonly verb: RailVerb }
  /** the rail cannot take or give back a part of an authorisation and keep the rest: all of it is taken into escrow first */
  | { readonly step: 'capture_first' }
  /** the authorisation has ended, so the payer's money is free already */
  | { readonly step: 'freed' }
  | { readonly step: 'cannot'; readonly code: OwnCode };

/** What an instruction is about when it is to be told. */
export interface StepGround {
  readonly direction: Direction;
  /** false for money of a deposit, a guarantee or a marketplace, which lies at no order's payment */
  readonly ofPayment: boolean;
  readonly amountMinor: Minor;
  readonly currency: Currency;
  readonly beneficiary: string | null;
  readonly payment: PaymentStanding | null;
  /**
   * told in place of one that came back: what the institution keeps of it is given, not what is still authorised; `account`
   * when the way it was paid is closed, so that it goes to the payer's account
   */
  readonly again?: 'same_way' | 'account' | null;
  readonly at: Instant;
}

const DAY = 86_400_000;
const cannot = (code: OwnCode): Step => ({ step: 'cannot', code });

/** Limits every verb has. */
function withinLimits(ground: StepGround, verb: RailVerb, rail: RailCapabilities): Step {
  if (!rail.verbs.includes(verb)) return cannot('rail_cannot');
  if (rail.currencies !== 'any' && !rail.currencies.includes(ground.currency)) return cannot('currency_unsupported');
  if (verb === 'extend') return { step: 'tell', verb };
  if (ground.amountMinor < rail.leastMinor) return cannot('amount_too_small');
  if (rail.greatestMinor !== null && ground.amountMinor > rail.greatestMinor) return cannot('amount_too_large');
  return { step: 'tell', verb };
}

function ofAuthorised(ground: StepGround, payment: PaymentStanding, rail: RailCapabilities): Step {
  const left = authorisedMinor(payment);
  if (ground.direction === 'extend') return withinLimits(ground, 'extend', rail);
  if (ground.amountMinor > left) return cannot('exceeds_payment');
  if (ground.direction === 'into_escrow') return withinLimits(ground, 'capture', rail);
  const whole = ground.amountMinor === left;
  const verb = ground.direction === 'to_consumer' ? 'release' : 'capture';
  // a part is taken or freed on its own only where the rest stays authorised
  const inParts = verb === 'release' ? rail.partialRelease : rail.partialCapture && rail.multipleCaptures;
  return whole || inParts ? withinLimits(ground, verb, rail) : { step: 'capture_first' };
}

function ofCaptured(ground: StepGround, payment: PaymentStanding, rail: RailCapabilities): Step {
  // what only changes an authorisation has nothing left to change
  if (ground.direction === 'extend' || ground.direction === 'into_escrow') return cannot('authorisation_ended');
  if (ground.amountMinor > keptMinor(payment)) return cannot('exceeds_payment');
  if (ground.direction === 'to_merchant' || ground.again === 'account') return payOut(ground, rail);
  if (rail.refundDays !== null && addMilliseconds(payment.paidAt, rail.refundDays * DAY) <= ground.at) return cannot('refund_period_over');
  if (!rail.partialRefund && ground.amountMinor !== payment.amountMinor) return cannot('rail_cannot');
  return withinLimits(ground, 'refund', rail);
}

function payOut(ground: StepGround, rail: RailCapabilities): Step {
  const step = withinLimits(ground, 'payout', rail);
  return step.step === 'tell' && ground.beneficiary === null ? cannot('payout_account_missing') : step;
}

/**
 * Which verb an instruction means, from how the rail keeps the payment at this moment. Decided when it is told and not
 * when it is written: an authorisation may have been captured into escrow in between.
 */
export function stepFor(ground: StepGround, rail: RailCapabilities): Step {
  const { payment } = ground;
  if (!ground.ofPayment || payment === null) return payOut(ground, rail);
  if ((ground.again ?? null) !== null && keptMinor(payment) >= ground.amountMinor) return ofCaptured(ground, payment, rail);
  if (payment.state === 'authorised') return ofAuthorised(ground, payment, rail);
  if (payment.state === 'captured') return ofCaptured(ground, payment, rail);
  return ground.direction === 'to_consumer' ? { step: 'freed' } : cannot('authorisation_ended');
}

/**
 * An amount in parts a rail takes, as even as they can be, so that none is too small. Same as in `payment_instruct`.
 * @param greatestMinor the rail's greatest amount; null for none
 */
export function splitAmount(amountMinor: Minor, greatestMinor: Minor | null): readonly Minor[] {
  const parts = greatestMinor === null ? 1 : Math.max(1, Math.ceil(amountMinor / greatestMinor));
  const share = Math.floor(amountMinor / parts);
  return Array.from({ length: parts }, (_, index) => share + (index < amountMinor % parts ? 1 : 0));
}
