import type { RailName } from '../payment/rail.ts';
import { CASE_STAGES, type CaseStage } from './case.ts';

/** What a rail's own word for a card dispute's status means here. */
export interface Standing {
  readonly to: CaseStage;
  /** the merchant's answer is with the bank; not there when the word does not say */
  readonly answered?: boolean;
}

/** docs.stripe.com/disputes/how-disputes-work; API reference of Dispute, status. */
const STRIPE: Readonly<Record<string, Standing>> = {
  warning_needs_response: { to: 'inquiry', answered: false },
  warning_under_review: { to: 'inquiry', answered: true },
  warning_closed: { to: 'withdrawn' },
  needs_response: { to: 'chargeback' },
  under_review: { to: 'representment' },
  appeal_needs_response: { to: 'pre_arbitration', answered: false },
  appeal_under_review: { to: 'arbitration' },
  prevented: { to: 'withdrawn' },
  won: { to: 'won' },
  lost: { to: 'lost' },
};

/** Where a rail's status, or our own word for a stage, puts a case; undefined for a word nobody knows, which a person then reads. */
export function standingOf(rail: RailName, status: string): Standing | undefined {
  const stripe = rail === 'stripe' ? STRIPE[status] : undefined;
  if (stripe !== undefined) return stripe;
  const stage = CASE_STAGES.find((one) => one === status);
  return stage === undefined ? undefined : { to: stage };
}
